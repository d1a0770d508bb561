import type { Bilingual } from '../../kernel/problem.ts'
import type { RawStep } from '../../kernel/provocation.ts'
import type { Answered, Sent } from './exchange.ts'
import type { Exchanged } from './provoke.ts'

/**
 * Requests and answers as one would read them, without the header that may bear the administrator’s token.
 * What else is a credential is of parties that are gone with their workspace.
 */
export function textOf(exchanged: readonly Exchanged[], language: keyof Bilingual): string {
  const blocks = exchanged.map(({ sent, answered }) =>
    [...sentLines(sent), '', ...answeredLines(answered, language)].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}

export function jsonOf(code: string, exchanged: readonly Exchanged[]): string {
  const exchanges = exchanged.map(({ sent, answered }) => ({
    request: isRaw(sent) ? sent : { ...sent, headers: shownHeaders(sent), body: shownBody(sent) },
    ...(answered && { answer: { status: answered.status, body: parsed(answered.text) } }),
  }))
  return `${JSON.stringify({ code, exchanges }, null, 2)}\n`
}

function isRaw(sent: Sent | RawStep): sent is RawStep {
  return 'raw' in sent
}

const LONGEST_SHOWN = 400

function sentLines(sent: Sent | RawStep): readonly string[] {
  if (isRaw(sent)) return cut(sent.raw).trimEnd().split('\r\n')
  const headers = Object.entries(shownHeaders(sent)).map(([name, value]) => `${name}: ${value}`)
  const body = shownBody(sent)
  const lines = body === undefined ? [] : ['', pretty(body)]
  return [`${sent.method} ${sent.url}`, ...headers, ...lines]
}

function cut(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

function answeredLines(
  answered: Answered | undefined,
  language: keyof Bilingual,
): readonly string[] {
  if (answered === undefined) return [FOLLOWED[language]]
  return [String(answered.status), pretty(parsed(answered.text))]
}

const FOLLOWED = { en: '(a stream that stays open)', fr: '(un flux qui reste ouvert)' }

function pretty(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function shownHeaders({ headers }: Sent): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name === 'authorization' ? schemeOf(value) : value,
    ]),
  )
}

/** Its scheme, and no more. */
function schemeOf(value: string): string {
  return `${value.split(' ')[0] ?? ''} …`
}

function shownBody({ body }: Sent): unknown {
  if (body === undefined) return undefined
  return typeof body === 'string' ? parsed(body) : Buffer.from(body).toString('latin1')
}
