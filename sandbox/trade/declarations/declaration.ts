import type { ChargeType } from '../duties/index.ts'
import type {
  BusinessNumber,
  ProgramAccountNumber,
  TransactionNumber,
} from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { WireFiling } from './filing.ts'
import type { Warning } from './warning.ts'

/** A CAD as it is kept. Amounts are texts with two decimals, as on the wire. */
export type Declaration = AcceptedDeclaration | HeldDeclaration

interface Kept {
  readonly transactionNumber: TransactionNumber
  /** 1 for the first; the transaction number stays the same through all versions. */
  readonly version: number
  readonly importer: ProgramAccountNumber
  /** The business that submitted it; null for an officer. */
  readonly submittedBy: BusinessNumber | null
  readonly filed: WireFiling
  readonly filedOn: LocalDate
  /**
   * The day whose tariff, measures and taxes its goods are counted by. Declarations of earlier versions
   * have none: they were counted by the direct shipment date of each invoice, and still are.
   */
  readonly accountedOn?: LocalDate | undefined
  /** Why this version exists: `original`, or the reason of a recalculation. */
  readonly reason: string
  /** The instant of this version by the workspace's clock. */
  readonly versionAt: string
  /** What was found doubtful when it was filed. */
  readonly warnings?: readonly Warning[] | undefined
}

export interface AcceptedDeclaration extends Kept {
  readonly status: 'accepted'
  readonly assessment: Assessment
}

/** Waits for an exchange rate that is not published yet; nothing is assessed. */
export interface HeldDeclaration extends Kept {
  readonly status: 'held'
  /** The currency and day for which a rate is awaited. */
  readonly awaits: readonly RateDay[]
}

export interface RateDay {
  readonly currency: string
  readonly on: LocalDate
}

/** What is owed and what it was counted from. */
export interface Assessment {
  readonly invoices: readonly AssessedInvoice[]
  readonly totals: AssessedTotals
  /** True while any amount rests on a rate carried forward for want of the published one. */
  readonly provisional: boolean
}

/** What the calculator answers. */
export interface Calculation extends Assessment {
  readonly warnings?: readonly Warning[] | undefined
}

export interface AssessedTotals {
  readonly valueForDuty: string
  readonly charges: Readonly<Partial<Record<ChargeType, string>>>
  readonly valueForTax: string
  readonly total: string
}

export interface AssessedInvoice {
  readonly exchange: UsedRate
  /** Of the tariff, by its name; absent on what earlier versions assessed. */
  readonly edition?: string
  /** Of the other currencies in which SIMA measures of its lines state amounts; absent without any. */
  readonly measureExchange?: readonly UsedRate[]
  readonly lines: readonly AssessedLine[]
}

export interface UsedRate extends RateDay {
  readonly rate: string
  /** The day for which the rate was published. */
  readonly ratedOn: LocalDate
  readonly status: 'published' | 'carried-forward'
  /** Which value of the published rate: 1 for the first, one more for each correction. */
  readonly revision: number
}

export interface AssessedLine {
  readonly valueForDuty: string
  readonly charges: readonly AssessedCharge[]
  readonly valueForTax: string
  readonly total: string
}

export interface AssessedCharge {
  readonly type: ChargeType
  readonly regime?: string | undefined
  /** Of customs duty, in the words of the tariff: `6.5%`. Absent where none was applied, and on what earlier versions assessed. */
  readonly rate?: string | undefined
  /** Absent where the amount was declared and nothing could be computed. */
  readonly computed?: string | undefined
  readonly selfDeclared?: string | undefined
  readonly amount: string
}
