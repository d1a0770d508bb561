import { BROKER, IMPORTER, securityNumber } from '../../parties/community/index.ts'
import type { Values } from '../provoke/fill-in.ts'

/** What differs at every time, by the name of its member. */
const OF_CHANCE: Readonly<Record<string, unknown>> = {
  client_secret: 'example-of-a-client-secret',
  clientSecret: 'example-of-a-client-secret',
  access_token: 'eyJhbGciOiJFZERTQSJ9.e30.ZXhhbXBsZQ',
  accessToken: 'eyJhbGciOiJFZERTQSJ9.e30.ZXhhbXBsZQ',
  password: 'many words make a good one',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  oneTimeCode: '287082',
  challenge: 'challenge-000001.ZXhhbXBsZQ',
  x: 'ZXhhbXBsZQ',
  wallAt: '2026-03-02T14:00:00.000Z',
  savedAt: '2026-03-02T14:00:00.000Z',
  milliseconds: 2.5,
}
/** In the answer to a challenge; of a problem or a currency it is another thing. */
const SIX_DIGITS = /^\d{6}$/

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const ORIGIN = /http:\/\/127\.0\.0\.1:\d+(\/w\/[a-z0-9-]+)?/g

/** The same at every time, told of the parties of the demo instead of those that were made. */
export function steady(value: unknown, values: Values): unknown {
  const names = namesOf(values)
  const inText = (text: string): string =>
    names.reduce(
      (told, [of, demo]) => told.replaceAll(of, demo),
      text
        .replaceAll(UUID, '00000000-0000-4000-8000-000000000000')
        .replaceAll(ORIGIN, 'http://127.0.0.1:8080'),
    )
  const steadied = (part: unknown): unknown => {
    if (typeof part === 'string') return inText(part)
    if (Array.isArray(part)) return part.map(steadied)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [
        inText(name),
        ofMember(name, each) ?? steadied(each),
      ]),
    )
  }
  return steadied(value)
}

function ofMember(name: string, value: unknown): unknown {
  if (name === 'code') return SIX_DIGITS.test(String(value)) ? OF_CHANCE['oneTimeCode'] : undefined
  return OF_CHANCE[name]
}

/** The broker of the demo is the second that gets a security number, after the agency. */
const SERIES = securityNumber(1)

function namesOf(values: Values): readonly (readonly [string, string])[] {
  const named: readonly (readonly [string, string])[] = [
    ['importer', IMPORTER.business],
    ['broker', BROKER.business],
    ['series', String(SERIES)],
    ['workspace', 'default'],
  ]
  return named.map(([word, demo]) => [String(values.get(word)), demo])
}
