import type { BusinessNumber } from '../../kernel/identifiers.ts'

/** Employees of one business who are given roles together. */
export interface Group {
  readonly groupId: string
  readonly business: BusinessNumber
  readonly name: string
  /** Person ids. */
  readonly members: readonly string[]
}
