import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { ClassificationIndex } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { parseLimb, type DutyRate } from './duty-rate.ts'
import { lazily } from '../reference/index.ts'
import { parseMeasure, type MeasureBase } from './measure.ts'
import type { RawExcise } from './raw.ts'
import { isInForce } from './validity.ts'

/** An excise duty (Excise Act, 2001; Excise Act) or excise tax (Excise Tax Act). */
export interface ExciseMeasure extends MeasureBase, DutyRate {
  readonly type: 'excise-duty' | 'excise-tax'
  /** `always`: due on all such goods. `declared`: due when the line names its code. */
  readonly selection: 'always' | 'declared'
}

/** The excise duties and taxes that name the goods on that day, all bounds inclusive. */
export function exciseMeasuresOn(
  classification: ClassificationNumber,
  on: LocalDate,
): readonly ExciseMeasure[] {
  return excise()
    .under(classification)
    .filter((measure) => isInForce(measure, on))
}

/** Every excise duty and tax, in force or not; one that changed is there once a rate. */
export function allExciseMeasures(): readonly ExciseMeasure[] {
  return parsed()
}

const parsed = lazily(() => TARIFF_DATA.excise.map(parseExcise))

const excise = lazily(() => new ClassificationIndex(parsed()))

function parseExcise(raw: RawExcise): ExciseMeasure {
  const type = raw.regime === 'excise-duty' ? 'excise-duty' : 'excise-tax'
  const act = type === 'excise-duty' ? 'Excise Act, 2001, or Excise Act' : 'Excise Tax Act'
  return {
    ...parseMeasure(raw, `${act}: ${raw.en}`),
    type,
    selection: raw.selection === 'always' ? 'always' : 'declared',
    regular: parseLimb(raw.amount, raw.unit),
  }
}
