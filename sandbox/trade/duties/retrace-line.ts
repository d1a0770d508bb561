import { toCents } from '../../kernel/money.ts'
import { dutyPlan, gstPlan, measurePlan, valuesOf, workingOf, type Plan } from './calculate-line.ts'
import type { Charge, Working } from './charge.ts'
import type { KeptInput, Measure, Unborne } from './line-input.ts'
import type { CalculatedLine, ExplainableLine } from './line-result.ts'
import { ROUND_TO_CENT } from './policies.ts'

/** The amounts of a line as they were assessed. */
export interface KeptLine extends Pick<CalculatedLine, 'valueForDuty' | 'valueForTax' | 'total'> {
  readonly charges: readonly Omit<Charge, 'working'>[]
}

/**
 * A line as it was assessed, its amounts untouched. A charge has a working where what is known today gives
 * its amount to the cent, and none where it does not.
 *
 * @see sources.ts KEPT_AMOUNT
 */
export function retraceLine(input: KeptInput, kept: KeptLine): ExplainableLine {
  const charges: Charge[] = []
  for (const each of kept.charges) {
    const plan = planOf(input, { ...kept, charges }, each)
    charges.push({ ...each, working: plan === undefined ? null : agreeing(input, plan, each) })
  }
  return {
    ...kept,
    status: 'calculated',
    charges,
    input: { ...input, unborne: unborne(input, kept) },
  }
}

type Retraced = Omit<Charge, 'working'>

function planOf(
  input: KeptInput,
  { valueForDuty, valueForTax, charges }: KeptLine & { readonly charges: readonly Charge[] },
  { type, regime }: Retraced,
): Plan | undefined {
  const { dutyRate, gst } = input
  if (type === 'customs-duty') return dutyRate && dutyPlan(dutyRate, valueForDuty)
  if (type === 'gst') return gst && gstPlan(gst, valueForTax)
  const measure = input.measures.find((each) => each.type === type && each.regime === regime)
  return measure && measurePlan(measure, valuesOf(input, valueForDuty), charges)
}

function agreeing(input: KeptInput, plan: Plan, { computed }: Retraced): Working | null {
  const working = workingOf(input, plan)
  if (working === null || computed === null) return null
  return toCents(working.exact, ROUND_TO_CENT) === computed ? working : null
}

/** What was charged then is not among it, whatever is known today; what was not charged is. */
function unborne({ measures, unborne: today }: KeptInput, kept: KeptLine): readonly Unborne[] {
  return [
    ...today.filter((each) => !isCharged(each, kept)),
    ...measures.filter((each) => !isCharged(each, kept)).map(notChargedThen),
  ]
}

function isCharged(
  { type, regime }: Pick<Measure, 'type' | 'regime'>,
  { charges }: KeptLine,
): boolean {
  return charges.some((charge) => charge.type === type && charge.regime === regime)
}

function notChargedThen({ type, regime, source }: Measure): Unborne {
  return { type, regime, reason: 'not-charged-then', facts: {}, source }
}
