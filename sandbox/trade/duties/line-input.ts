import type { Cents } from '../../kernel/money.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { StatedQuantity } from '../reference/index.ts'
import type { DutyRate, ValueBase } from '../tariff/index.ts'
import type { ChargeType, MeasureType } from './charge.ts'
import type { Facts } from './derivation-facts.ts'
import type { ToldOfLine } from './told.ts'

/** A surtax, safeguard, SIMA or excise measure that applies to the line, as the tariff gives it. */
export interface Measure extends DutyRate {
  readonly type: MeasureType
  readonly regime: string
  /** The listed exporter whose own SIMA amount it is; absent: that of all other exporters. */
  readonly exporter?: string
  readonly deduction?: ContentDeduction
  /** Absent: that of its type. */
  readonly base?: ValueBase
  /** What it counts by where that is not the quantity of the line. */
  readonly measured?: StatedQuantity
  /** Not due where all goods of the declaration that bear it are worth this or less, in Canadian dollars. */
  readonly threshold?: Cents
}

/** Canadian and Mexican content that is taken off the value for duty before the rate is applied. */
export interface ContentDeduction {
  /** The fraction of the value for duty that is taken off in any case. */
  readonly least: Rate
  /** The content that the filer claims, in Canadian dollars; it counts where it is more. */
  readonly claimed: Cents | undefined
}

export type UnborneReason =
  | 'not-subject'
  | 'undertaking'
  | 'exempt'
  | 'yielded'
  | 'below-threshold'
  | 'not-named'
  | 'ended'
  | 'not-charged-then'

/** A measure that names the goods and is not charged on them, and why. */
export interface Unborne {
  readonly type: MeasureType
  readonly regime: string
  readonly reason: UnborneReason
  /** What else tells it: the exemption, or what it yielded to. */
  readonly facts: Facts
  readonly source: Source
}

export interface Exchange {
  readonly currency: string
  /** Canadian dollars per unit of the currency; 1 for CAD. */
  readonly rate: Rate
  /** The day whose rate it is. */
  readonly ratedOn: LocalDate
  /** Where the rate came from, in the terms of the exchange slice. */
  readonly status: string
  readonly source: Source
}

export interface Tax {
  readonly code: string
  readonly rate: Rate
  readonly source: Source
}

/** A tariff code of chapter 99 and what it frees the line from, wholly. */
export interface Relief {
  readonly tariffCode: string
  readonly relieves: readonly ChargeType[]
  readonly source: Source
}

/** A payment amount that the filer states instead of leaving it to the calculation. */
export interface SelfDeclared {
  readonly type: ChargeType
  /** Null means the only measure of that type. */
  readonly regime: string | null
  readonly amount: Cents
}

/** One commodity line with all that the tariff says of it on the day of accounting. */
export interface UnratedLine {
  /** Value for currency conversion, in hundredths of the currency. */
  readonly value: Cents
  /** Whether it is what a repair cost, instead of what the goods are worth. */
  readonly isOfRepair?: boolean | undefined
  /** To which percentages of SIMA measures apply, in hundredths of the currency; absent: the value. */
  readonly exportPrice?: Cents | undefined
  /** The line's quantity, and any further one such as its weight in another unit. */
  readonly quantities: readonly StatedQuantity[]
  readonly dutyRate: DutyRate
  readonly measures: readonly Measure[]
  readonly unborne: readonly Unborne[]
  readonly gst: Tax
  readonly relief: Relief | null
  readonly selfDeclared: readonly SelfDeclared[]
}

/** The line with the exchange rates of its day, which are all that is needed to count it. */
export interface LineInput extends UnratedLine {
  readonly exchange: Exchange
  /** Of the other currencies in which its measures state amounts. */
  readonly otherExchange: readonly Exchange[]
}

/** A line that was counted before: of its rates some may be unknown by now. */
export interface KeptInput extends Omit<LineInput, 'dutyRate' | 'gst'> {
  readonly dutyRate: DutyRate | undefined
  readonly gst: Tax | undefined
  readonly told?: ToldOfLine
}
