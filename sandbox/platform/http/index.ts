// What routes say of their commands, so that they need not look in two places.
export {
  accepted,
  counted,
  created,
  createdAsPut,
  fields,
  keptAnswers,
  noContent,
  NO_CREDENTIAL,
  ok,
  refuseIfAny,
  type Access,
  type Answer,
  type Input,
  type Schema,
} from '../commands/index.ts'
export { allowOrigins, isLoopbackOrigin } from './cors.ts'
export {
  toldOf,
  type Answered,
  type App,
  type Caller,
  type Connection,
  type Env,
  type Gate,
} from './context.ts'
export {
  attempt,
  command,
  described,
  longCommand,
  longQuery,
  preparedCommand,
  query,
  type Bound,
  type Endpoint,
} from './endpoint.ts'
export { isHangUp } from './is-hang-up.ts'
export { limitBody } from './limit-body.ts'
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
export { API_HEADERS } from './respond.ts'
export { NOT_FOUND } from './routing-problems.ts'
export { RememberingRouter } from './remembering-router.ts'
export { answerUnmatched } from './unmatched.ts'
export { decodeUtf8, requireReadableAddress, percentDecoded } from './unicode.ts'
export { STORAGE_UNAVAILABLE } from './storage-problems.ts'
export {
  CREDENTIAL_INACTIVE,
  CREDENTIAL_SCHEME_UNKNOWN,
  CREDENTIALS_AMBIGUOUS,
  gateProblems,
  OTHER_WORKSPACE,
  TOKEN_EXPIRED,
  TOKEN_INVALID,
} from './gate-problems.ts'
