export {
  calculateDeclaration,
  totalsOf,
  type CalculatedDeclaration,
  type DeclarationResult,
  type DeclarationTotals,
  type IncalculableDeclaration,
} from './calculate-declaration.ts'
export { calculateLine } from './calculate-line.ts'
export { CHARGE_ORDER, type Charge, type ChargeType, type MeasureType } from './charge.ts'
export type { DerivationNode } from './derivation.ts'
export { DERIVATION_LABELS, type DerivationCode } from './derivation-labels.ts'
export { explainDeclaration } from './explain-declaration.ts'
export { explainLine } from './explain-line.ts'
export {
  DUTIES_FINDINGS,
  QUANTITY_UNIT_MISSING,
  SELF_DECLARED_REGIME_NEEDED,
  SELF_DECLARED_TWICE,
} from './findings.ts'
export type {
  Exchange,
  LineInput,
  Measure,
  Relief,
  SelfDeclared,
  StatedQuantity,
  Tax,
} from './line-input.ts'
export type { CalculatedLine, IncalculableLine, LineFinding, LineResult } from './line-result.ts'
export { printDerivation } from './print-derivation.ts'
export { DUTIES_SOURCES } from './sources.ts'
