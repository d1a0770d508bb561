import type { DutyRate } from './duty-rate.ts'
import type { MeasureBase } from './measure.ts'
import type { ValueBase } from './value-base.ts'

/**
 * An excise duty (Excise Act, 2001; Excise Act), an excise tax (Excise Tax Act) or the luxury tax (Select
 * Luxury Items Tax Act).
 */
export interface ExciseMeasure extends MeasureBase, DutyRate {
  readonly type: 'excise-duty' | 'excise-tax' | 'luxury-tax'
  /** `always`: due on all such goods. `declared`: due when the line names its code. */
  readonly selection: 'always' | 'declared'
  /**
   * Of measures of one choice, such as the strengths of wine, a line bears one: what it names, else the first
   * that is always due.
   */
  readonly choice?: string
  /** Beginnings of the classification numbers of further goods, on which it is due when it is named. */
  readonly declaredFor: readonly string[]
  readonly base?: ValueBase
}
