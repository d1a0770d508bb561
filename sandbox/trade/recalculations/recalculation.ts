import type { LocalDate } from '../../kernel/time.ts'
import { addDays, daysBetween } from '../../kernel/time.ts'

/** Which declarations are looked at: those of these direct shipment dates, both inclusive. */
export interface Criteria {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Absent: every currency. */
  readonly currency?: string | undefined
}

/** Where the job stands: the day and currency it looks at, and the page within. */
export interface Cursor {
  readonly step: number
  readonly after?: string | undefined
}

/** A mass recalculation: a job that survives a crash and may be asked for again. */
export interface Recalculation {
  readonly id: string
  /** A failed one was told to whoever runs the sandbox; what it had done stands. */
  readonly status: 'running' | 'completed' | 'failed'
  /** Counts what would change and stores nothing. */
  readonly dryRun: boolean
  readonly criteria: Criteria
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: string
  readonly completedAt?: string | undefined
  readonly cursor: Cursor
  /** Days and currencies to look at. */
  readonly steps: number
  readonly examined: number
  readonly changed: number
  readonly failed: number
  /** Sum of what the changes add to duties and taxes; may be negative. */
  readonly difference: string
  /** The first changes. */
  readonly changes: readonly Change[]
  /** The first that could not be counted; absent on those of earlier versions, which only counted them. */
  readonly setAside?: readonly SetAside[]
}

/** A declaration that cannot be counted any more, and why: the codes of what was found. */
export interface SetAside {
  readonly transactionNumber: string
  readonly findings: readonly string[]
}

export interface Change {
  readonly transactionNumber: string
  readonly before: string | null
  readonly after: string
}

/** A day of a currency, as the declarations are indexed. */
export function rateDayAt(criteria: Criteria, currencies: readonly string[], step: number): string {
  const of = currenciesOf(criteria, currencies)
  const on = addDays(criteria.from, Math.floor(step / of.length))
  return `${of[step % of.length] ?? ''}|${on}`
}

export function stepsOf(criteria: Criteria, currencies: readonly string[]): number {
  const days = daysBetween(criteria.from, criteria.to) + 1
  return days * currenciesOf(criteria, currencies).length
}

function currenciesOf({ currency }: Criteria, currencies: readonly string[]): readonly string[] {
  return currency === undefined ? currencies : [currency]
}
