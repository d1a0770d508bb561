export { accessProblemsOf, missingFor, requireAccess, type Access } from './access.ts'
export {
  accepted,
  created,
  createdAsPut,
  noContent,
  ok,
  type Answer,
  type WireAnswer,
} from './answer.ts'
export { counted } from './counted.ts'
export * as fields from './fields.ts'
export { shapeFindings } from './findings.ts'
export { isRepeatable, type Command, type Deed } from './command.ts'
export { execute, type Asked } from './execute.ts'
export { commandDueHandlers, planExpiry, retentionDaysOf } from './expiry.ts'
export { Lacking } from './lacking.ts'
export type { Done } from './idempotency.ts'
export { keptAnswers } from './kept-answers.ts'
export { MOST_TOLD, refuseIfAny, type Input, type Schema, type Shapes } from './input.ts'
export { commandProblems, NO_CREDENTIAL } from './problems.ts'
