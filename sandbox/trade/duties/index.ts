export {
  calculateDeclaration,
  type CalculatedDeclaration,
  type DeclarationResult,
  type DeclarationTotals,
  type IncalculableDeclaration,
} from './calculate-declaration.ts'
export { calculateLine } from './calculate-line.ts'
export { CHARGE_ORDER, type Charge, type ChargeType, type MeasureType } from './charge.ts'
export type { DerivationNode } from './derivation.ts'
export type { DerivationCode } from './derivation-labels.ts'
export { explainDeclaration } from './explain-declaration.ts'
export { explainLine } from './explain-line.ts'
export { findFaults, type Judged } from './find-faults.ts'
export { retraceLine, type KeptLine } from './retrace-line.ts'
export { KEPT_RATE } from './sources.ts'
export { aboveThresholds } from './threshold.ts'
export type {
  ContentDeduction,
  Exchange,
  KeptInput,
  LineInput,
  Measure,
  Relief,
  SelfDeclared,
  Tax,
  Unborne,
  UnratedLine,
} from './line-input.ts'
export type {
  CalculatedLine,
  ExplainableLine,
  IncalculableLine,
  LineFinding,
  LineResult,
} from './line-result.ts'
export { printDerivation } from './print-derivation.ts'
export type { Facts, Names } from './derivation-facts.ts'
export type { Entitled, Told, ToldOfLine } from './told.ts'
export { wireDerivation } from './wire-derivation.ts'
