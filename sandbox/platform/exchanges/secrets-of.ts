import { headersOf, type Exchange } from './exchange.ts'
import { hiddenValues } from './redact-json.ts'
import { hiddenPairs } from './redact-pairs.ts'
import { isSecretInRequest, isSecretName } from './secret-names.ts'

/** Headers that nobody is shown, and whose values must not show elsewhere. */
const CREDENTIALS = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key']
const ANY_SECRET_NAME = /pass|pwd|secret|token|challenge|credential|auth|cookie|key|code|jwt|\\u/i

/** Every credential that an exchange holds in a place of credentials: it may be repeated in another. */
export function secretsOf(exchange: Exchange, own: readonly string[]): Set<string> {
  const { requestText, answerText, url } = exchange
  const sent = headersOf(exchange)
  const headers = CREDENTIALS.map((name) => sent.get(name) ?? '')
  return new Set([
    ...own,
    ...headers.flatMap(ofHeader),
    ...hiddenPairs(url.slice(url.indexOf('?') + 1 || url.length), isSecretInRequest),
    ...(isFormOf(exchange)
      ? hiddenPairs(requestText?.text ?? '', isSecretInRequest)
      : ofJson(requestText?.text, isSecretInRequest)),
    ...ofJson(answerText?.text, isSecretName),
  ])
}

/** The only body that is no JSON. */
export function isFormOf(exchange: Exchange): boolean {
  return /^application\/x-www-form-urlencoded/i.test(headersOf(exchange).get('content-type') ?? '')
}

function ofJson(text: string | undefined, hides: (name: string) => boolean): Iterable<string> {
  return text !== undefined && ANY_SECRET_NAME.test(text) ? hiddenValues(text, hides) : []
}

/** The whole, what follows the scheme, and the halves of what Basic and cookies join. */
function ofHeader(value: string): string[] {
  const [, given = ''] = /^\s*\S+\s+(.*)$/s.exec(value) ?? []
  const joined = Buffer.from(given, 'base64').toString()
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(joined) ?? []
  const cookies = value.split(';').map((pair) => pair.slice(pair.indexOf('=') + 1).trim())
  return [value, given.trim(), joined, secret, ...(secret === '' ? [] : [id]), ...cookies]
}
