import type { Bilingual } from '../../kernel/problem.ts'
import type { DerivationNode } from './derivation.ts'
import { DERIVATION_LABELS } from './derivation-labels.ts'

/** A derivation as indented lines, for a terminal or a page. */
export function printDerivation(node: DerivationNode, language: keyof Bilingual): string {
  return linesOf(node, language, '').join('\n')
}

function linesOf(
  node: DerivationNode,
  language: keyof Bilingual,
  indent: string,
): readonly string[] {
  const unit = node.unit === null ? '' : ` ${node.unit}`
  const formula = node.formula === null ? '' : ` = ${node.formula}`
  const rounded = node.exact === null || node.exact === node.amount ? '' : ` = ${node.exact}`
  const facts = Object.values(node.facts).join(', ')
  const notes = [facts, node.source ?? ''].filter((note) => note !== '').join('; ')
  const own = `${DERIVATION_LABELS[node.code][language]}: ${node.amount}${unit}${formula}${rounded}`
  const head = `${indent}${own}${notes === '' ? '' : ` [${notes}]`}`
  return [head, ...node.inputs.flatMap((input) => linesOf(input, language, `${indent}  `))]
}
