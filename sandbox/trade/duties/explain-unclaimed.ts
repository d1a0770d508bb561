import { cents, toCents, type Cents } from '../../kernel/money.ts'
import { dutyPlan, workingOf } from './calculate-line.ts'
import { money, type DerivationNode } from './derivation.ts'
import { explainWorking } from './explain-charge.ts'
import type { ExplainableLine } from './line-result.ts'
import { ROUND_TO_CENT } from './policies.ts'
import { telling, type Entitled } from './told.ts'

/** The treatments under which the line would have owed less customs duty than what was computed. */
export function explainUnclaimed(line: ExplainableLine): readonly DerivationNode[] {
  const owed = line.charges.find(({ type }) => type === 'customs-duty')?.computed ?? cents(0n)
  const { entitled = [] } = line.input.told ?? {}
  return entitled.flatMap((each) => lesserDuty(line, each, owed) ?? [])
}

function lesserDuty(
  { input, valueForDuty }: ExplainableLine,
  { told, rate }: Entitled,
  owed: Cents,
): DerivationNode | undefined {
  const working = workingOf(input, dutyPlan(rate, valueForDuty))
  if (working === null) return undefined
  const amount = toCents(working.exact, ROUND_TO_CENT)
  if (amount >= owed) return undefined
  const base = money('value-for-duty', valueForDuty)
  const node = money('treatment-not-claimed', amount, explainWorking(input, working, base))
  return telling(node, told)
}
