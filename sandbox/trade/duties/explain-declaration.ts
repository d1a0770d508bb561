import type { Cents } from '../../kernel/money.ts'
import { citing, money, sumFormula, type DerivationNode } from './derivation.ts'
import { explainLine } from './explain-line.ts'
import type { ExplainableLine } from './line-result.ts'
import { CALCULATION_ORDER } from './sources.ts'

interface Explainable {
  readonly lines: readonly ExplainableLine[]
  readonly totals: { readonly total: Cents }
}

/** The total of a declaration, its lines in their order, each down to rates and roundings. */
export function explainDeclaration({ lines, totals }: Explainable): DerivationNode {
  const inputs = lines.map(explainLine)
  return money('declaration-total', totals.total, {
    formula: sumFormula(inputs),
    ...citing(CALCULATION_ORDER),
    inputs,
  })
}
