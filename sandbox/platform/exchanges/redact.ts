import { headersOf, type Exchange, type KeptText } from './exchange.ts'
import { maskOf, withoutLastWord, type Mask } from '../../kernel/mask.ts'
import { redactJson } from './redact-json.ts'
import { redactPairs, redactPath } from './redact-pairs.ts'
import { isSecretInRequest, isSecretName } from '../../kernel/secret-names.ts'
import { isFormOf, secretsOf } from './secrets-of.ts'

/** Nothing that a client sends in other headers is shown. */
const SHOWN_OF_REQUESTS = [
  'content-type',
  'content-length',
  'accept',
  'accept-language',
  'user-agent',
  'idempotency-key',
]
const SHOWN_OF_ANSWERS = [
  'content-type',
  'content-language',
  'location',
  'retry-after',
  'allow',
  'idempotency-replayed',
  'www-authenticate',
]

/** Their bodies are credentials from end to end: a password may have been typed as a name. */
const SIGNING_IN = new Set(['signIn', 'signUp', 'answerSecondFactor'])
/** All that is shown of the form that asks for a token. */
const TOKEN_FORM = new Set(['grant_type', 'scope', 'client_id'])

export interface Address {
  readonly path: string
  readonly query?: string | undefined
}

interface Side {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: ShownText | undefined
}

/** A body without its secrets. */
export interface ShownText {
  readonly text: string
  readonly length: number
  /** Whether there was more of it. */
  readonly isCut: boolean
}

/**
 * Done when somebody reads, since most exchanges are read by nobody.
 *
 * @param own the secrets of the sandbox itself
 */
export function redactedAddress(exchange: Exchange, own: readonly string[]): Address {
  return addressOf(exchange, maskOf(secretsOf(exchange, own)))
}

export function redacted(exchange: Exchange, own: readonly string[]) {
  const mask = maskOf(secretsOf(exchange, own))
  return {
    address: addressOf(exchange, mask),
    request: requestOf(exchange, mask),
    answer: answerOf(exchange, mask),
  }
}

function addressOf({ url }: Exchange, mask: Mask): Address {
  const { path, query } = partsOf(url)
  return {
    path: redactPath(path, mask),
    ...(query !== undefined && {
      query: redactPairs(query, { hides: isSecretInRequest, mask }),
    }),
  }
}

const ADDRESS = /^[^/]*\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?/

export function partsOf(url: string): Address {
  const [, path = '', query] = ADDRESS.exec(url) ?? []
  return { path, query }
}

function requestOf(exchange: Exchange, mask: Mask): Side {
  const { requestText } = exchange
  const headers = headersOf(exchange)
  const sent = SHOWN_OF_REQUESTS.map((name) => [name, headers.get(name)] as const)
  return { headers: shown(sent, mask), body: shownText(requestText, (text) => body(text)) }

  function body(text: string): string {
    if (isFormOf(exchange)) {
      return redactPairs(text, { hides: (name) => !TOKEN_FORM.has(name), mask })
    }
    const isSigningIn = SIGNING_IN.has(exchange.operation ?? '')
    return redactJson(text, { hides: isSigningIn ? () => true : isSecretInRequest, mask })
  }
}

function answerOf({ answerHeaders, answerText }: Exchange, mask: Mask): Side {
  const given = SHOWN_OF_ANSWERS.map((name) => [name, answerHeaders[name]] as const)
  const rules = { hides: isSecretName, mask }
  return {
    headers: shown(given, mask),
    body: shownText(answerText, (text) => redactJson(text, rules)),
  }
}

function shown(headers: readonly (readonly [string, string | null | undefined])[], mask: Mask) {
  return Object.fromEntries(
    headers.flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, mask(value)]],
    ),
  )
}

function shownText(
  kept: KeptText | undefined,
  redact: (text: string) => string,
): ShownText | undefined {
  if (kept === undefined) return undefined
  const { text, length, isCut } = kept
  return { text: redact(isCut ? withoutLastWord(text) : text), length, isCut }
}
