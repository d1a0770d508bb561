export { requireAccess, type Access } from './access.ts'
export {
  accepted,
  created,
  createdAsPut,
  noContent,
  ok,
  wireAnswer,
  type Answer,
  type WireAnswer,
} from './answer.ts'
export { counted } from './counted.ts'
export * as fields from './fields.ts'
export { shapeFindings } from './findings.ts'
export {
  keepAnswer,
  keptAnswer,
  keptAnswers,
  keyOf,
  once,
  repeatable,
  type Repeatable,
} from './idempotency.ts'
export {
  checkInput,
  refuseIfAny,
  type Given,
  type Input,
  type Schema,
  type Shapes,
} from './input.ts'
export {
  accessProblems,
  ACTOR_NOT_ALLOWED,
  commandProblems,
  CREDENTIAL_MISSING,
  IDEMPOTENCY_KEY_REUSED,
  NO_CREDENTIAL,
} from './problems.ts'
