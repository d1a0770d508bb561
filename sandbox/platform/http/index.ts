export {
  accepted,
  API_HEADERS,
  created,
  createdAsPut,
  noContent,
  ok,
  type Answer,
} from './answer.ts'
export { counted } from './counted.ts'
export { allowOrigins, isLoopbackOrigin } from './cors.ts'
export type { Access, Answered, App, Caller, Connection, Env, Gate } from './context.ts'
export { attempt, command, described, preparedCommand, query, type Endpoint } from './endpoint.ts'
export * as fields from './fields.ts'
export { shapeFindings } from './findings.ts'
export { keptAnswers } from './idempotency.ts'
export { longCommand, longQuery } from './long-command.ts'
export { isHangUp } from './is-hang-up.ts'
export { limitBody } from './limit-body.ts'
export { refuseIfAny, type Input, type Schema } from './input.ts'
export { languageOf, type Language } from './language.ts'
export type { Operation } from './operation.ts'
export { asRefusal, problemResponse } from './problem-response.ts'
export {
  HEADERS_TOO_LARGE,
  httpProblems,
  MISDIRECTED_REQUEST,
  REQUEST_TOO_SLOW,
  REQUEST_UNREADABLE,
} from './problems.ts'
export { NOT_FOUND } from './routing-problems.ts'
export { answerUnmatched } from './unmatched.ts'
export { decodeUtf8, requireReadableAddress, percentDecoded } from './unicode.ts'
export { STORAGE_UNAVAILABLE } from './storage-problems.ts'
export {
  ACTOR_NOT_ALLOWED,
  CREDENTIAL_INACTIVE,
  CREDENTIAL_MISSING,
  gateProblems,
  NO_CREDENTIAL,
  OTHER_WORKSPACE,
  TOKEN_EXPIRED,
  TOKEN_INVALID,
} from './gate-problems.ts'
