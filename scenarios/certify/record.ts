import type { Performance } from './candidate.ts'
import type { Seen } from './relay.ts'

/** Of the attachment with which a scenario tells what was seen. */
export const RECORD_MEDIA_TYPE = 'application/vnd.ces.record+json'

/** What was seen of a candidate in one scenario, without its secrets, so that it can be shown and replayed. */
export interface ScenarioRecord {
  readonly scenario: string
  /** The same for the same scenario in every run. */
  readonly id: string
  readonly performance: Performance
  readonly calls: readonly Seen[]
}

/** What stands in the place of secrets; a replay puts its own there. */
export const SECRET_WORDS = {
  secret: '{clientSecret}',
  basic: '{basicCredentials}',
  token: (nth: number): string => `{token${String(nth)}}`,
} as const

const KEPT_HEADERS = [
  'authorization',
  'content-type',
  'idempotency-key',
  'accept-language',
  'user-agent',
]

interface Secrets {
  readonly clientId: string
  readonly clientSecret: string
}

/** The calls with words in the place of every secret that the candidate was given or got. */
export function withoutSecrets(seen: readonly Seen[], client: Secrets): readonly Seen[] {
  const { clientId, clientSecret } = client
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const tokens = seen.flatMap(({ answer }) => /"access_token":"([^"]+)"/.exec(answer)?.[1] ?? [])
  const words: readonly (readonly [string, string])[] = [
    [basic, SECRET_WORDS.basic],
    [clientSecret, SECRET_WORDS.secret],
    ...tokens.map((token, index) => [token, SECRET_WORDS.token(index + 1)] as const),
  ]
  const hidden = (text: string): string =>
    words.reduce((told, [secret, word]) => told.replaceAll(secret, word), text)
  return seen.map((call) => ({
    ...call,
    query: hidden(call.query),
    body: hidden(call.body),
    answer: hidden(call.answer),
    headers: Object.fromEntries(
      Object.entries(call.headers).flatMap(([name, value]) =>
        KEPT_HEADERS.includes(name) ? [[name, hidden(String(value))]] : [],
      ),
    ),
  }))
}
