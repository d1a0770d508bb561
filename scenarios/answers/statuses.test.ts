import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { openStorage } from '../../sandbox/platform/storage/index.ts'
import { memoryFiles } from '../../sandbox/platform/storage/memory-files.ts'
import { diskFull, faultyFiles } from '../../sandbox/platform/storage/testing/faulty-files.ts'
import { ACTORS } from '../authorization/actors.ts'
import type { Attempt } from '../authorization/attempt.ts'
import { ATTEMPTS } from '../authorization/attempts.ts'
import { callerIn } from '../authorization/callers.ts'
import { setTheScene, type Cast } from '../authorization/cast.ts'
import { outcomeOf } from '../authorization/outcome.ts'
import { CONTROL } from '../../sandbox/testing/test-sandbox.ts'
import { readDescription, type DescribedOperation } from './description.ts'
import { Eavesdropper, type Heard } from './eavesdropper.ts'
import { misuses } from './misuses.ts'

const ORIGIN = 'http://sandbox.test'
/** Tried last: it ends the sessions of those who are asked to try everything else. */
const LAST = 'signOut'

describe('every answer', () => {
  let sandbox: Sandbox
  let heard: readonly Heard[]

  beforeAll(async () => {
    const disk = { isFull: false }
    const files = faultyFiles(memoryFiles(), (operation) => {
      if (disk.isFull && (operation === 'append' || operation === 'sync')) throw diskFull()
    })
    const storage = await openStorage({ root: 'memory', files })
    sandbox = await createSandbox({ storage, onFailure: () => undefined })
    const ears = new Eavesdropper(sandbox, await readDescription())
    const cast = await setTheScene(ears.sandbox)
    const administrator = callerIn(cast.callers, 'agency/a')
    await administrator.ask({
      method: 'POST',
      path: '/_sandbox/workspaces',
      body: { name: 'aside' },
    })
    await administrator.ask({
      method: 'POST',
      path: '/_sandbox/workspaces/aside/snapshots',
      body: { name: 'kept' },
    })
    const attempts = await tryAll(cast)
    for (const attempt of attempts) {
      for (const misuse of misuses(attempt)) await ears.sandbox.fetch(misuse(ORIGIN))
    }
    await administrator.ask({
      method: 'POST',
      path: `${CONTROL}/faults`,
      body: { target: 'api', kind: 'unavailable' },
    })
    await tryAll(cast)
    await administrator.ask({ method: 'DELETE', path: `${CONTROL}/faults/fault-000001` })
    disk.isFull = true
    await tryAll(cast)
    disk.isFull = false
    heard = ears.heard
  }, 120_000)
  afterAll(() => sandbox.close())

  test('of every operation is heard, in many statuses', () => {
    const ids = new Set(heard.flatMap(({ operation }) => operation?.id ?? []))
    expect(ids.size).toBeGreaterThan(80)
    const statuses = [...new Set(heard.map(({ status }) => status))]
    const usual = [200, 201, 202, 204, 400, 401, 403, 404, 409, 413, 415, 422, 503]
    expect(statuses).toEqual(expect.arrayContaining(usual))
  })

  test('has a status and a media type that the description tells', () => {
    const untold = heard.flatMap(({ operation, status, mediaType, request }) => {
      if (operation === undefined) return []
      const types = operation.responses.get(status) ?? typesOf(status, operation)
      const isTold = mediaType === '' ? status < 400 : types.includes(mediaType)
      return isTold ? [] : [`${operation.id} ${String(status)} ${mediaType} (${request})`]
    })
    expect(firstOfEach(untold)).toEqual([])
  })

  test('has the members that the description tells, and no other', () => {
    const differing = heard.flatMap(({ operation, differences }) =>
      differences.map((each) => `${operation?.id ?? ''} ${each}`),
    )
    expect([...new Set(differing)]).toEqual([])
  })

  test('in JSON is no page and is kept by no cache', () => {
    const json = heard.filter(({ mediaType }) => mediaType.endsWith('json'))
    const bare = json.filter(({ headers }) => headers.get('x-content-type-options') !== 'nosniff')
    expect(firstOfEach(bare.map(({ request }) => request))).toEqual([])
    const kept = json.filter(
      ({ request, headers }) =>
        !request.includes('/openapi.json') && headers.get('cache-control') !== 'no-store',
    )
    expect(firstOfEach(kept.map(({ request }) => request))).toEqual([])
  })
})

/** Of a status that an operation does not name; the introduction tells of those of the server. */
function typesOf(status: number, { otherwise }: DescribedOperation): readonly string[] {
  if (status >= 500) return ['application/problem+json']
  return status < 400 ? [] : otherwise
}

interface Tried extends Attempt {
  readonly token: string | undefined
}

/** Every attempt by everybody; those that came past the gate, each once with who made it. */
async function tryAll(cast: Cast): Promise<readonly Tried[]> {
  const past: Tried[] = []
  const rows = [...ATTEMPTS].toSorted(
    ([one], [other]) => Number(one === LAST) - Number(other === LAST),
  )
  for (const [, make] of rows) {
    let admitted: Tried | undefined
    for (const actor of ACTORS) {
      const caller = callerIn(cast.callers, actor)
      const attempt = make(cast.subjects, actor)
      const { status } = await outcomeOf(caller, attempt)
      if (status !== 401 && status !== 403) admitted ??= { ...attempt, token: caller.bearer }
    }
    if (admitted !== undefined) past.push(admitted)
  }
  return past
}

/** One of each operation and status is enough to see what is amiss. */
function firstOfEach(found: readonly string[]): readonly string[] {
  const byKind = new Map<string, string>()
  for (const one of found) {
    const kind = one.split(' (')[0] ?? one
    if (!byKind.has(kind)) byKind.set(kind, one)
  }
  return [...byKind.values()]
}
