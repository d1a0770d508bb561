export { accepted, created, noContent, ok, respond, wireAnswer, type Answer } from './answer.ts'
export type { Access, App, Env, Gate } from './context.ts'
export { attempt, command, described, preparedCommand, query, type Endpoint } from './endpoint.ts'
export * as fields from './fields.ts'
export { shapeFindings, WIRE_SHAPE } from './findings.ts'
export { keptAnswers } from './idempotency.ts'
export { longCommand, longQuery } from './long-command.ts'
export { limitBody } from './limit-body.ts'
export { refuseIfAny, type Input, type Schema } from './input.ts'
export { languageOf, type Language } from './language.ts'
export type { Operation } from './operation.ts'
export { asRefusal, problemResponse } from './problem-response.ts'
export {
  CURSOR_INVALID,
  httpProblems,
  NOT_FOUND,
  UNSUPPORTED_MEDIA_TYPE,
  VALIDATION_FAILED,
} from './problems.ts'
