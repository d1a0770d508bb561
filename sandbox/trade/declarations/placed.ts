import type { LocalDate } from '../../kernel/time.ts'
import type { Line } from './filing.ts'
import type { ResolvedLine } from './resolve.ts'

/** A line of an invoice, and what it was counted by. */
export interface Placed {
  readonly line: Line
  readonly resolved: ResolvedLine
  readonly invoice: string
  /** From 1, through all lines of the invoice. */
  readonly number: number
  readonly shippedOn: LocalDate
  readonly accountedOn: LocalDate
  readonly placeOfExport: string
  /** Of the tariff, as it was kept. */
  readonly edition: string | undefined
}
