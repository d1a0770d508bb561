import { formatCents } from '../../../kernel/money.ts'
import { calculateLine } from '../calculate-line.ts'
import type { CalculatedLine, LineFinding } from '../line-result.ts'
import { lineInputFrom } from './line-input-from.ts'
import type { ChargeText, LineText } from './line-text.ts'

export function calculated(text: LineText): CalculatedLine {
  const result = calculateLine(lineInputFrom(text))
  if (result.status === 'calculated') return result
  throw new Error(result.findings.map(({ finding }) => finding.code).join(', '))
}

export function findingsOf(text: LineText): readonly LineFinding[] {
  const result = calculateLine(lineInputFrom(text))
  return result.status === 'calculated' ? [] : result.findings
}

/** The payable amount of the charges of that type, each as text. */
export function amountsOf(line: CalculatedLine, type: ChargeText): readonly string[] {
  return line.charges
    .filter((charge) => charge.type === type)
    .map(({ amount }) => formatCents(amount))
}
