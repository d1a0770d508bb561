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
export { DUTIES_FINDINGS } from './findings.ts'
export type {
  DutyRate,
  Exchange,
  Limb,
  LineInput,
  Measure,
  Relief,
  SelfDeclared,
  StatedQuantity,
  Tax,
} from './line-input.ts'
export type {
  CalculatedLine,
  IncalculableLine,
  LineFinding,
  LineResult,
} from './line-result.ts'
export { DUTIES_SOURCES } from './sources.ts'
