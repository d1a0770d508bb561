import type { LocalDate } from '../../kernel/time.ts'
import type { Unborne } from '../duties/index.ts'
import {
  reachesTariffCode,
  simaChargesFor,
  surtaxMeasuresOn,
  type ExciseMeasure,
  type SimaMeasure,
  type SurtaxMeasure,
} from '../tariff/index.ts'
import { areOneChoice } from './borne-excise.ts'
import type { Line } from './filing.ts'
import type { ResolvedLine } from './resolve.ts'
import { saidOf } from './said-of-measure.ts'

/** The measures that name the goods and that the line does not bear, and why; those of surtaxes in force come from elsewhere. */
export function setAsideMeasures(
  line: Line,
  resolved: ResolvedLine,
  shippedOn: LocalDate,
): readonly Unborne[] {
  return [
    ...endedSurtaxes(line, resolved, shippedOn).map((each) => unborne(each, 'ended')),
    ...resolved.sima.flatMap((measure) => setAsideSima(line, measure)),
    ...unnamedExcise(resolved).map((each) => unborne(each, 'not-named')),
  ]
}

/** Those in force when the goods were shipped, and no more on the day of accounting. */
export function endedSurtaxes(
  { classification, origin, tariffCode }: Line,
  { surtaxes }: ResolvedLine,
  shippedOn: LocalDate,
): readonly SurtaxMeasure[] {
  return surtaxMeasuresOn(classification, origin, shippedOn).filter(
    (then) =>
      reachesTariffCode(then, tariffCode) &&
      !surtaxes.some(({ order }) => order.id === then.order.id),
  )
}

/** One for each charge that the measure has. */
function setAsideSima(line: Line, measure: SimaMeasure): readonly Unborne[] {
  const { subject } = saidOf(line, measure.regime)
  if (subject !== 'not-subject' && subject !== 'undertaking') return []
  return simaChargesFor(measure).map((charge) => unborne(charge, subject))
}

/** But for the others of a choice of which the line bears one. */
function unnamedExcise({ excise, measures }: ResolvedLine): readonly ExciseMeasure[] {
  const borne = excise.filter(({ regime }) => measures.some((each) => each.regime === regime))
  return excise.filter(
    (each) => !borne.some((other) => other === each || areOneChoice(other, each)),
  )
}

function unborne(
  { type, regime, source }: Pick<Unborne, 'type' | 'regime' | 'source'>,
  reason: Unborne['reason'],
): Unborne {
  return { type, regime, source, reason, facts: {} }
}
