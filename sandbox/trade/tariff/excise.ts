import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { lazily } from '../reference/index.ts'
import { ClassificationIndex } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import type { ExciseMeasure } from './excise-measure.ts'
import { parseExcise } from './parse-excise.ts'
import { parseLuxury } from './parse-luxury.ts'
import { isInForce } from './validity.ts'

/**
 * The excise duties and taxes that name the goods on that day, all bounds inclusive; each once, those of the
 * most specific classification first.
 */
export function exciseMeasuresOn(
  classification: ClassificationNumber,
  on: LocalDate,
): readonly ExciseMeasure[] {
  const named = excise().under(classification)
  if (named.length === 0) return named
  return named.filter((measure) => isInForce(measure, on)).filter(isFirstOfItsRegime)
}

/** Every excise duty and tax, in force or not; one that changed is there once a rate. */
export function allExciseMeasures(): readonly ExciseMeasure[] {
  return parsed()
}

const parsed = lazily((): readonly ExciseMeasure[] => [
  ...TARIFF_DATA.excise.flatMap(parseExcise),
  ...TARIFF_DATA.luxury.map(parseLuxury),
])

/** Beside the goods on which each is due, those on which it may be named. */
const excise = lazily(
  () =>
    new ClassificationIndex([
      ...parsed(),
      ...parsed().map((measure): ExciseMeasure => {
        const { declaredFor: classifications } = measure
        return { ...measure, selection: 'declared', classifications }
      }),
    ]),
)

function isFirstOfItsRegime(
  { regime }: ExciseMeasure,
  index: number,
  all: readonly ExciseMeasure[],
): boolean {
  return all.findIndex((other) => other.regime === regime) === index
}
