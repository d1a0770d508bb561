import type { Answer } from '../answer.ts'

/** Which declarations are counted again: those shipped from one day to another, both included. */
export interface AskedRecalculation {
  readonly from: string
  readonly to: string
  readonly currency?: string | undefined
  readonly reason: string
  /** Only counts what would change. */
  readonly dryRun: boolean
}

export interface Recalculation {
  readonly id: string
  readonly status: string
  readonly dryRun: boolean
  readonly examined: number
  readonly changed: number
  readonly failed: number
  /** What the changes add to duties and taxes. */
  readonly difference: string
}

export interface AffectedDeclaration {
  readonly transactionNumber: string
  readonly before: string | null
  readonly after: string
}

export interface RecalculationChannel {
  /** Answered when it is completed. */
  run(asked: AskedRecalculation): Promise<Answer<Recalculation>>
  affected(on: string, currency: string): Promise<Answer<readonly AffectedDeclaration[]>>
}
