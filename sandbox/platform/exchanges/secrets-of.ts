import { headersOf, type Exchange } from './exchange.ts'
import { hiddenValues } from './redact-json.ts'
import { hiddenPairs, unescaped } from './redact-pairs.ts'
import { secretsNamedIn } from '../../kernel/mask.ts'
import { isSecretInRequest, isSecretName } from '../../kernel/secret-names.ts'

/** Headers that nobody is shown, and whose values must not show elsewhere. */
const CREDENTIALS = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key']
const ANY_SECRET_NAME = /pass|pwd|secret|token|challenge|credential|auth|cookie|key|code|jwt|\\u/i

/** Every credential that an exchange holds in a place of credentials: it may be repeated in another. */
export function secretsOf(exchange: Exchange, own: readonly string[]): Set<string> {
  const { url } = exchange
  const [asked = '', answered = ''] = [exchange.requestText?.text, exchange.answerText?.text]
  const sent = headersOf(exchange)
  const headers = [...sent].filter(([name]) => CREDENTIALS.includes(name) || isSecretName(name))
  const steps = url.split(/[/?&]/).map((step) => unescaped(step) ?? step)
  return new Set([
    ...own,
    ...headers.flatMap(([, value]) => ofHeader(value)),
    ...hiddenPairs(url.slice(url.indexOf('?') + 1 || url.length), isSecretInRequest),
    ...(isFormOf(exchange)
      ? hiddenPairs(asked, isSecretInRequest)
      : ofJson(asked, isSecretInRequest)),
    ...ofJson(answered, isSecretName),
    ...[...steps, asked, answered].flatMap(secretsNamedIn),
  ])
}

/** The only body that is no JSON. */
export function isFormOf(exchange: Exchange): boolean {
  return /^application\/x-www-form-urlencoded/i.test(headersOf(exchange).get('content-type') ?? '')
}

function ofJson(text: string, hides: (name: string) => boolean): Iterable<string> {
  return ANY_SECRET_NAME.test(text) ? hiddenValues(text, hides) : []
}

/** The whole, what follows the scheme, and the parts of what Basic, Digest and cookies join. */
function ofHeader(value: string): string[] {
  const [, given = ''] = /^\s*\S+\s+(.*)$/s.exec(value) ?? []
  const joined = Buffer.from(given, 'base64').toString()
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(joined) ?? []
  const parts = value.split(/[;,]/).map((pair) => pair.slice(pair.indexOf('=') + 1).trim())
  const bare = parts.map((part) => part.replace(/^"(.*)"$/s, '$1'))
  return [value, given.trim(), joined, secret, ...(secret === '' ? [] : [id]), ...parts, ...bare]
}
