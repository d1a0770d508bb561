import type { CalculatedDeclaration } from './calculate-declaration.ts'
import { money, sumFormula, type DerivationNode } from './derivation.ts'
import { explainLine } from './explain-line.ts'

/** The total of a declaration, its lines in their order, each down to rates and roundings. */
export function explainDeclaration({ lines, totals }: CalculatedDeclaration): DerivationNode {
  const inputs = lines.map(explainLine)
  return money('declaration-total', totals.total, { formula: sumFormula(inputs), inputs })
}
