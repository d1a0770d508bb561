/** A line as decimal text: what both our calculation and the oracle are made to read. */
export interface LineText {
  readonly value: string
  readonly exchangeRate: string
  /** Canadian dollars per unit of each other currency. */
  readonly otherRates: Readonly<Record<string, string>>
  /** In the currency of the value; absent: the value itself. */
  readonly exportPrice?: string
  readonly quantities: readonly QuantityText[]
  readonly duty: RateText
  readonly measures: readonly MeasureText[]
  readonly gst: string
  readonly relieves: readonly ChargeText[]
  readonly selfDeclared: readonly SelfDeclaredText[]
}

export interface LimbText {
  /** A fraction: 6.5 % is '0.065'. */
  readonly adValorem?: string
  readonly perUnit?: string
  readonly unit?: string
  /** Of the amount per unit; absent: Canadian dollars. */
  readonly currency?: string
  /** Where the dollars are for each lot begun. */
  readonly lots?: readonly { readonly of: string; readonly upTo?: string }[]
  /** Dollars an item over which the ad valorem part counts. */
  readonly above?: { readonly perUnit: string; readonly unit: string }
}

export interface RateText {
  readonly regular: LimbText
  readonly minimum?: LimbText
  readonly maximum?: LimbText
  /** On top of what the limits leave. */
  readonly added?: LimbText
}

export interface MeasureText extends RateText {
  readonly type: MeasureTypeText
  readonly regime: string
  readonly exporter?: string
  /** Taken off the base: the greater of that fraction of it and the amount claimed. */
  readonly deduction?: { readonly least: string; readonly claimed?: string }
  /** Nothing is due where all lines that bear it are worth this or less. */
  readonly threshold?: string
  readonly base?: BaseText
  readonly measured?: QuantityText
}

export interface QuantityText {
  readonly quantity: string
  readonly unit: string
  readonly packages?: number
}

export type BaseText =
  'value-for-duty' | 'export-price' | 'duty-paid-value' | 'excise-paid-value' | 'taxable-amount'

export interface SelfDeclaredText {
  readonly type: ChargeText
  readonly regime: string | null
  readonly amount: string
}

export type MeasureTypeText =
  | 'surtax'
  | 'safeguard'
  | 'anti-dumping'
  | 'countervailing'
  | 'excise-duty'
  | 'excise-tax'
  | 'luxury-tax'

export type ChargeText = MeasureTypeText | 'customs-duty' | 'gst'

const PLAIN: LineText = {
  value: '0.00',
  exchangeRate: '1',
  otherRates: {},
  quantities: [],
  duty: { regular: {} },
  measures: [],
  gst: '0.05',
  relieves: [],
  selfDeclared: [],
}

/** A line in Canadian dollars, free of duty and with the usual GST, but for what is given. */
export function lineText(given: Partial<LineText>): LineText {
  return { ...PLAIN, ...given }
}
