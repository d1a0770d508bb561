import type { Finding } from '../checks.ts'
import { jsonIn, isRecord, met, notMet, ofFilings, type Evidence } from '../evidence.ts'
import { isTokenCall } from '../intervention.ts'
import type { Seen } from '../relay.ts'

function tokensIn({ seen }: Evidence): readonly Seen[] {
  return seen.filter((call) => isTokenCall(call) && call.status === 200)
}

/** ACC-01 */
export function getsToken(evidence: Evidence): Finding {
  const tokens = tokensIn(evidence)
  const asked = evidence.seen.filter(isTokenCall)
  return tokens.length > 0 ? met(tokens) : notMet(NO_TOKEN, { count: asked.length }, asked)
}

const NO_TOKEN = {
  en: 'No token was given: {count} {count:call|calls} of POST /oauth2/token {count:was|were} seen.',
  fr: 'Aucun jeton n’a été délivré : {count} {count:appel|appels} de POST /oauth2/token.',
}

/** ACC-02 */
export function keepsSecrets(evidence: Evidence, secret: string): Finding {
  const tokens = tokensIn(evidence).flatMap(({ answer }) => {
    const told = jsonIn(answer)
    return isRecord(told) && typeof told['access_token'] === 'string' ? [told['access_token']] : []
  })
  const leaking = evidence.seen.filter(({ path, query }) =>
    [secret, ...tokens].some((each) => plain(path + query).includes(each)),
  )
  const [first] = leaking
  if (first !== undefined) return notMet(IN_ADDRESS, { path: first.path }, leaking)
  return tokens.length > 0 ? met() : getsToken(evidence)
}

/** Without the signs by which an address writes what it may not bear. */
function plain(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

const IN_ADDRESS = {
  en: 'A secret stood in the address of a call to {path}.',
  fr: 'Un secret figurait dans l’adresse d’un appel à {path}.',
}

/** ACC-03 */
export function reusesToken(evidence: Evidence): Finding {
  return ofFilings(evidence, (filings) => {
    const tokens = tokensIn(evidence)
    if (tokens.length <= 1) return met(tokens)
    return notMet(TOO_MANY_TOKENS, { tokens: tokens.length, filings: filings.length }, tokens)
  })
}

const TOO_MANY_TOKENS = {
  en: '{tokens} tokens were taken for {filings} calls, though each lasts an hour.',
  fr: '{tokens} jetons ont été pris pour {filings} appels, alors que chacun dure une heure.',
}

/** ACC-04: of calls some of which met an expired token. */
export function renewsToken(evidence: Evidence): Finding {
  return ofFilings(evidence, (filings) => {
    const refused = filings.find(({ answer }) => answer.includes('token-expired'))
    if (refused === undefined && tokensIn(evidence).length > 1) return met(filings)
    if (refused === undefined) return notMet(NEVER_CAME, {}, filings)
    const after = filings.find(
      (call) => call.number > refused.number && call.body === refused.body && call.status === 201,
    )
    return after === undefined ? notMet(GAVE_UP, {}, [refused]) : met([refused, after])
  })
}

const NEVER_CAME = {
  en: 'It stopped before its token had expired.',
  fr: 'Il s’est arrêté avant l’expiration de son jeton.',
}
const GAVE_UP = {
  en: 'Its token had expired (401, token-expired), and what it was filing is not accepted after that.',
  fr: 'Son jeton avait expiré (401, token-expired), et ce qu’il déclarait n’est pas accepté ensuite.',
}
