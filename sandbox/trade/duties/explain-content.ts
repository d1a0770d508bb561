import { formatExact } from '../../kernel/money.ts'
import { formatPercent } from '../../kernel/rate.ts'
import { contentOf, countingClaim, leastContent, lessContent } from './content.ts'
import { citing, money, type DerivationNode } from './derivation.ts'
import type { ContentDeduction } from './line-input.ts'
import type { ExplainableLine } from './line-result.ts'
import { CONTENT_DEDUCTION } from './sources.ts'

/** The value that a surtax on motor vehicles applies to. */
export function explainLessContent(
  deduction: ContentDeduction,
  line: ExplainableLine,
): DerivationNode {
  const whole = money('value-for-duty', line.valueForDuty)
  const content = contentNode(deduction, line)
  return money('value-less-content', lessContent(deduction, line.valueForDuty), {
    formula: `${whole.amount} - ${content.amount}`,
    ...citing(CONTENT_DEDUCTION),
    inputs: [whole, content],
  })
}

function contentNode(
  deduction: ContentDeduction,
  { valueForDuty }: ExplainableLine,
): DerivationNode {
  const cited = citing(CONTENT_DEDUCTION)
  const content = money('content', contentOf(deduction, valueForDuty), cited)
  const claimed = countingClaim(deduction, valueForDuty)
  if (claimed !== undefined) return { ...content, inputs: [money('claimed-content', claimed)] }
  return {
    ...content,
    formula: `${money('value-for-duty', valueForDuty).amount} CAD × ${formatPercent(deduction.least)}`,
    exact: formatExact(leastContent(deduction, valueForDuty)),
    rounding: 'half-up-to-cent',
  }
}
