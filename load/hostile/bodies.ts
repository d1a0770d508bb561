import * as fc from 'fast-check'
import type { Draw } from '../lib/draw.ts'
import { MARKER, withSecrets } from './marker.ts'
import type { HostileOperation } from './operations.ts'
import { sample } from './sample.ts'

export interface HostileBody {
  readonly kind: string
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly headers: Readonly<Record<string, string>>
}

type Maker = (draw: Draw, operation: HostileOperation) => Omit<HostileBody, 'kind'>

const JSON_TYPE = { 'content-type': 'application/json' }
const LARGEST_BODY = 1024 * 1024

const WRONG_TYPES = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json-patch+json',
  'application/jsonx',
  'x',
]

const NOT_QUITE_JSON = [
  ...['', ' ', '{', '[', '"', '-', 'NaN', 'Infinity', '1e', '01', 'undefined', "{'a':1}", '{a:1}'],
  ...['{"a":1,}', '[1,]', '{"a" 1}', '\u0000', '{"a":"\u0001"}', '/* */{}', '{}{}', '"\\ud800"x'],
]

const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null], '', ' ', '0'],
  ...[
    'null',
    '-0.00',
    '1e5',
    '٣',
    '１２',
    '0x10',
    '99999999999999999999.99',
    '9999-99-99',
    '../..',
  ],
  ...['+275760-09-13', 'P99999Y', 'a\u0000b', '\ud800', '\u202e', 'é'.repeat(200), '💥', MARKER],
  'x'.repeat(100_000),
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
]

/** Ways to send what nobody should send, by name. */
const MAKERS: Readonly<Record<string, Maker>> = {
  plausible: (draw, operation) => json(validOf(draw, operation)),
  mutated: (draw, operation) => json(mutate(draw, validOf(draw, operation))),
  'mutated often': (draw, operation) =>
    json(mutate(draw, mutate(draw, mutate(draw, validOf(draw, operation))))),
  'random JSON': (draw) => json(draw.of(fc.jsonValue({ maxDepth: 4 }))),
  'odd value': (draw) => json(draw.oneOf(ODD_VALUES)),
  'prototype keys': (draw, operation) =>
    text(injected(draw, operation, '"__proto__":{"isAdmin":true},"constructor":1,')),
  'duplicate keys': (draw, operation) => {
    const [name = 'type'] = Object.keys(operation.body?.properties ?? {})
    return text(injected(draw, operation, `"${name}":"${MARKER}","${name}":[],`))
  },
  'deep nesting': (draw) => {
    const depth = draw.oneOf([1_000, 5_000, 50_000])
    const [open, close] = draw.oneOf([
      ['[', ']'],
      ['{"a":', '}'],
      ['{"invoices":[', ']}'],
    ] as const)
    return text(open.repeat(depth) + '1' + close.repeat(depth))
  },
  truncated: (draw, operation) => {
    const whole = JSON.stringify(validOf(draw, operation))
    return text(whole.slice(0, draw.upTo(whole.length)))
  },
  'not quite JSON': (draw) => text(draw.oneOf(NOT_QUITE_JSON)),
  'random bytes': (draw) => ({
    bytes: Uint8Array.from(draw.of(fc.uint8Array({ maxLength: 300 }))),
    headers: JSON_TYPE,
  }),
  'invalid UTF-8': (draw, operation) => {
    const bytes = new TextEncoder().encode(JSON.stringify(validOf(draw, operation)))
    for (const at of [3, 9, 27]) if (at < bytes.length) bytes[at] = 0xff
    return { bytes, headers: JSON_TYPE }
  },
  'wrong content type': (draw, operation) => ({
    ...json(validOf(draw, operation)),
    headers: { 'content-type': draw.oneOf(WRONG_TYPES) },
  }),
  'other charset': (draw, operation) => ({
    bytes: Uint8Array.from(Buffer.from(JSON.stringify(validOf(draw, operation)), 'utf16le')),
    headers: { 'content-type': 'application/json; charset=utf-16' },
  }),
  'said to be gzip': (draw, operation) => ({
    ...json(validOf(draw, operation)),
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
  }),
  'byte order mark': (draw, operation) => text(`\ufeff${JSON.stringify(validOf(draw, operation))}`),
  'no body': (draw) => ({ bytes: null, headers: draw.isOneIn(2) ? JSON_TYPE : {} }),
  form: (draw) => ({
    bytes: new TextEncoder().encode(
      draw.oneOf([
        `grant_type=${MARKER}`,
        'grant_type=client_credentials',
        '%%%=%',
        '&&&=',
        MARKER,
      ]),
    ),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
}

/** What comes near to being accepted gets further in, so there is more of it. */
const KINDS = [
  ...Object.keys(MAKERS),
  ...['plausible', 'plausible', 'mutated', 'mutated', 'mutated', 'mutated', 'mutated often'],
]
const OVERSIZE_ONCE_IN = 200

export function hostileBody(draw: Draw, operation: HostileOperation): HostileBody {
  if (draw.isOneIn(OVERSIZE_ONCE_IN)) {
    return { kind: 'too large', ...text(`"${'x'.repeat(LARGEST_BODY + draw.upTo(1000))}"`) }
  }
  const kind = draw.oneOf(KINDS)
  const made = MAKERS[kind]?.(draw, operation)
  if (made === undefined) throw new Error(`no body is ${kind}`)
  return { kind, ...made }
}

/** As the description wants it, or nearly, with secrets in the fields that hold one. */
export function validOf(draw: Draw, { body }: HostileOperation): unknown {
  return withSecrets(body === undefined ? {} : sample(draw, body))
}

/** One value somewhere within is replaced by an odd one, or a field is added. */
function mutate(draw: Draw, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || draw.isOneIn(8)) return draw.oneOf(ODD_VALUES)
  if (Array.isArray(value)) {
    const at = draw.upTo(Math.max(0, value.length - 1))
    return value.map((item: unknown, index) => (index === at ? mutate(draw, item) : item))
  }
  const entries = Object.entries(value)
  const at = draw.upTo(entries.length)
  const changed = entries.map(([name, field]: [string, unknown], index) => [
    name,
    index === at ? mutate(draw, field) : field,
  ])
  const extra = at === entries.length ? [['unexpected', draw.oneOf(ODD_VALUES)]] : []
  return Object.fromEntries([...changed, ...extra])
}

function injected(draw: Draw, operation: HostileOperation, members: string): string {
  return JSON.stringify(validOf(draw, operation)).replace('{', `{${members}`)
}

function json(value: unknown): Omit<HostileBody, 'kind'> {
  return text(JSON.stringify(value))
}

function text(body: string): Omit<HostileBody, 'kind'> {
  return { bytes: new TextEncoder().encode(body), headers: JSON_TYPE }
}
