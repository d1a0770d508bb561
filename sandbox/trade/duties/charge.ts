import type { Cents, Exact } from '../../kernel/money.ts'
import type { StatedQuantity } from '../reference/index.ts'
import type { DutyRate } from '../tariff/index.ts'

export type ChargeType =
  | 'customs-duty'
  | 'surtax'
  | 'safeguard'
  | 'anti-dumping'
  | 'countervailing'
  | 'excise-duty'
  | 'excise-tax'
  | 'luxury-tax'
  | 'gst'

/** The charges that a measure in force imposes on top of the customs duty. */
export type MeasureType = Exclude<ChargeType, 'customs-duty' | 'gst'>

/** @see sources.ts CALCULATION_ORDER */
export const CHARGE_ORDER = [
  'customs-duty',
  'surtax',
  'safeguard',
  'anti-dumping',
  'countervailing',
  'excise-duty',
  'excise-tax',
  'luxury-tax',
  'gst',
] as const satisfies readonly ChargeType[]

/** One limb of a rate applied to its base and quantity, not rounded. */
export interface LimbAmount {
  readonly adValorem: Exact | null
  readonly specific: Exact | null
  readonly total: Exact
}

/** What a charge was computed from, kept as numbers; `explainLine` puts it into words. */
export interface Working {
  readonly rates: DutyRate
  /** The value that ad valorem rates apply to. */
  readonly base: Cents
  /** What specific rates apply to. */
  readonly quantities: readonly StatedQuantity[]
  readonly regular: LimbAmount
  readonly minimum: LimbAmount | null
  readonly maximum: LimbAmount | null
  readonly added: LimbAmount | null
  /** After the limits and what is added to them, before the one rounding. */
  readonly exact: Exact
}

/** One duty or tax of one line, in cents of Canadian dollars. */
export interface Charge {
  readonly type: ChargeType
  /** The code of the order or measure; null for customs duty and GST. */
  readonly regime: string | null
  /** Null where there is nothing to compute it from and the filer declared the amount. */
  readonly computed: Cents | null
  /** Null where the filer left the calculation to the authority; zero is a declared amount. */
  readonly selfDeclared: Cents | null
  /** What is payable: the self-declared amount where there is one, else the computed one. */
  readonly amount: Cents
  /** Null for a relieved charge, one that was not computed, and one kept whose rate is not known any more. */
  readonly working: Working | null
}
