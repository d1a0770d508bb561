import type { Draw } from '../lib/draw.ts'
import { hostileBody, validOf } from './bodies.ts'
import type { Heard } from './judge.ts'
import { MARKER, SECRET } from './marker.ts'
import type { HostileOperation } from './operations.ts'
import { OTHER_PLACES, PLACES_IN_BODY, PLACES_OF_CREDENTIALS, type Sent } from './places.ts'
import type { Stage } from './stage.ts'

export interface Thrown {
  readonly heard: Heard
  /** Whether its answer may name what was sent in the place of a credential too. */
  readonly isRepeated: boolean
  /** What was sent, in the words of who sent it. */
  readonly what: string
}

interface Throwing {
  readonly stage: Stage
  readonly operation: HostileOperation
  readonly url: string
}

/** A refusal may name the path that it knows nothing of. */
const IN_PATH = 'a parameter of the path'
const ODD_PARTS = ['x', '0', '%00', '%2e%2e', 'é', ' ', "'--", '__proto__', 'a'.repeat(2_000)]

/** Sends one request that nobody should send. */
export async function throwOne(draw: Draw, { stage, operation, url }: Throwing): Promise<Thrown> {
  const actor = actorFor(draw, stage, operation)
  const body = hostileBody(draw, operation)
  const harmless: Sent = {
    path: pathOf(draw, stage, operation),
    headers: {
      ...body.headers,
      authorization: `Bearer ${stage.tokens[actor] ?? ''}`,
      ...(draw.isOneIn(4) && { 'idempotency-key': draw.oneOf(['k', 'é', MARKER, '']) }),
      ...(draw.isOneIn(4) && { 'accept-language': draw.oneOf(['fr', 'fr-CA;q=x', '*', MARKER]) }),
    },
    bytes: body.bytes,
  }
  const { sent, where, isRepeated = false } = planted(draw, stage, { operation, sent: harmless })
  const answer = await fetch(url + sent.path, {
    method: operation.method,
    headers: sent.headers,
    body: sent.bytes,
  })
  const type = answer.headers.get('content-type') ?? ''
  const text = await answer.text()
  if (/"(?:actor-not-allowed|admin-token-elsewhere)"/.test(text))
    stage.closed.add(`${operation.id} ${actor}`)
  const heard = { status: answer.status, type, text }
  return { heard, isRepeated, what: `${operation.id}, ${body.kind}, ${where}` }
}

interface Plantable {
  readonly operation: HostileOperation
  readonly sent: Sent
}

interface Planted {
  readonly sent: Sent
  readonly where: string
  /** Also where a client may well be told what it sent. */
  readonly isRepeated?: boolean
}

function planted(draw: Draw, stage: Stage, { operation, sent }: Plantable): Planted {
  const plantIn = (places: typeof OTHER_PLACES, credential: string, into: Sent): Planted => {
    const where = draw.oneOf(Object.keys(places))
    const made = places[where]?.({ draw, sent: into, credential, valid: validOf(draw, operation) })
    if (made === undefined) throw new Error(`no place is called ${where}`)
    return { sent: made, where }
  }
  const choice = draw.upTo(7)
  if (choice === 0) return { sent, where: 'no credential' }
  if (choice === 1) return confided(draw, stage, { operation, sent })
  if (choice <= 3) return plantIn(OTHER_PLACES, draw.oneOf(stage.credentials), sent)
  if (choice <= 5) return plantIn(PLACES_IN_BODY, SECRET, sent)
  if (choice === 6) {
    const one = plantIn(PLACES_OF_CREDENTIALS, SECRET, sent)
    return { ...one, isRepeated: one.where === IN_PATH }
  }
  const first = plantIn(OTHER_PLACES, SECRET, sent)
  const second = plantIn(PLACES_OF_CREDENTIALS, SECRET, first.sent)
  return { sent: second.sent, where: `${second.where} and ${first.where}`, isRepeated: true }
}

/**
 * In a field that the sandbox keeps as the client's own words, or as the name of the request. What was
 * accepted there is kept as it is, so that only the record and what is printed are judged for it.
 */
function confided(draw: Draw, { confided: all }: Stage, { operation, sent }: Plantable): Planted {
  const credential = draw.oneOf(all)
  if (draw.isOneIn(3)) {
    const headers = { ...sent.headers, 'idempotency-key': credential }
    return { sent: { ...sent, headers }, where: 'idempotency key' }
  }
  const text = JSON.stringify(inSomeField(draw, validOf(draw, operation), credential))
  const headers = { ...sent.headers, 'content-type': 'application/json' }
  return {
    sent: { ...sent, headers, bytes: new TextEncoder().encode(text) },
    where: 'a field of the client’s own words',
  }
}

function inSomeField(draw: Draw, value: unknown, credential: string): unknown {
  if (typeof value === 'string') return credential
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const at = draw.upTo(Math.max(0, entries.length - 1))
  const changed = entries.map(([name, field]: [string, unknown], index) =>
    index === at ? [name, inSomeField(draw, field, credential)] : [name, field],
  )
  return Array.isArray(value) ? changed.map(([, field]) => field) : Object.fromEntries(changed)
}

/** What is spare is never deleted: nothing could be sent to it any more. */
function pathOf(draw: Draw, { present }: Stage, operation: HostileOperation): string {
  const { id, path, parameters } = operation
  return parameters.reduce((filled, name) => {
    const isOdd = id === 'deleteWorkspace' || draw.isOneIn(4)
    const part = isOdd ? draw.oneOf(ODD_PARTS) : (present[name] ?? 'x')
    return filled.replace(`{${name}}`, encodeURIComponent(part))
  }, path)
}

/** Mostly one that may call the operation at all; signing out would end the person's token. */
function actorFor(draw: Draw, { tokens, closed }: Stage, { id }: HostileOperation): string {
  const actors = Object.keys(tokens).filter((name) => !(id === 'signOut' && name === 'person'))
  const open = actors.filter((name) => name !== 'nobody' && !closed.has(`${id} ${name}`))
  return draw.oneOf(open.length === 0 || draw.isOneIn(10) ? actors : open)
}
