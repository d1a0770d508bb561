import type { Cents } from '../../kernel/money.ts'
import type { Finding, Params } from '../../kernel/problem.ts'
import type { Charge, ChargeType } from './charge.ts'
import type { KeptInput, LineInput } from './line-input.ts'

export interface CalculatedLine {
  readonly status: 'calculated'
  /** What it was calculated from, so that an explanation cannot be given of something else. */
  readonly input: LineInput
  readonly valueForDuty: Cents
  /** In the order of CHARGE_ORDER: customs duty first, GST last. */
  readonly charges: readonly Charge[]
  readonly valueForTax: Cents
  /** Duties and taxes payable: the sum of the charges. */
  readonly total: Cents
}

/** What was found for a line, be it now or when it was assessed. */
export type ExplainableLine = Omit<CalculatedLine, 'input'> & { readonly input: KeptInput }

/** A fault of the input; the caller knows where in its document it lies. */
export interface LineFinding {
  readonly finding: Finding
  readonly charge: ChargeType
  readonly regime: string | null
  readonly params: Params
}

export interface IncalculableLine {
  readonly status: 'incalculable'
  readonly findings: readonly LineFinding[]
}

export type LineResult = CalculatedLine | IncalculableLine
