import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { ATTEMPTS } from '../authorization/attempts.ts'
import type { Attempt } from '../authorization/attempt.ts'
import { ACTORS } from '../authorization/actors.ts'
import { callerIn } from '../authorization/callers.ts'
import { setTheScene, type Cast } from '../authorization/cast.ts'
import { outcomeOf } from '../authorization/outcome.ts'
import { CONTROL } from '../../sandbox/testing/test-sandbox.ts'

/** What a program of JavaScript would take for something else than a field. */
const DANGEROUS = ['__proto__', 'constructor', 'prototype', 'toString']

/** Bodies with what those of the table leave out. */
const FULL: Readonly<Record<string, unknown>> = {
  changeSettings: { switches: {}, policies: {} },
  setFault: { target: 'exchange-rates', kind: 'unavailable', details: {} },
  approveAccess: { manager: true, programs: {} },
  changeEmployeeRoles: { manager: true, programs: {} },
}

const withBody = [...ATTEMPTS].flatMap(([row, make]) => {
  const [id = ''] = row.split(' ')
  const hasBody = (cast: Cast) => make(cast.subjects, 'importer/B').body !== undefined
  return [{ row, id, make, hasBody }]
})

describe('a key that no operation knows', () => {
  let sandbox: Sandbox
  let cast: Cast
  beforeAll(async () => {
    sandbox = await createSandbox()
    cast = await setTheScene(sandbox)
    const administrator = callerIn(cast.callers, 'agency/a')
    await administrator.ask({
      method: 'POST',
      path: '/_sandbox/workspaces',
      body: { name: 'aside' },
    })
  }, 30_000)
  afterAll(() => sandbox.close())

  test.each(DANGEROUS)('is refused at every place of every body: %s', async (key) => {
    const accepted: string[] = []
    let places = 0
    for (const { row, id, make, hasBody } of withBody) {
      if (!hasBody(cast)) continue
      const attempt = make(cast.subjects, 'importer/B')
      const text = JSON.stringify(FULL[id] ?? attempt.body)
      for (const { body, pointer } of spoilt(text, key)) {
        places += 1
        const told = await refusedBy({ ...attempt, body })
        if (!told.includes(`"${pointer}"`)) accepted.push(`${row} ${pointer}: ${told}`)
      }
    }
    expect(accepted).toEqual([])
    expect(places).toBeGreaterThan(40)
  })

  /** The answer of the first actor that is let to the check of the body. */
  async function refusedBy(attempt: Attempt): Promise<string> {
    for (const actor of ACTORS) {
      const { status, text } = await outcomeOf(callerIn(cast.callers, actor), attempt)
      if (status !== 401 && status !== 403) return `${String(status)} ${text}`
    }
    throw new Error(`nobody is let to ${attempt.method} ${attempt.path}`)
  }

  test.each(DANGEROUS)('is refused at every query: %s', async (key) => {
    const accepted: string[] = []
    for (const [row, make] of ATTEMPTS) {
      const attempt = make(cast.subjects, 'importer/B')
      if (!attempt.path.includes('?')) continue
      const path = `${attempt.path}&${key}=1`
      const told = await refusedBy({ ...attempt, path })
      if (!told.includes(`"#/query/${key}"`)) accepted.push(`${row}: ${told}`)
    }
    expect(accepted).toEqual([])
  })

  test('leaves settings and faults as they were', async () => {
    const administrator = callerIn(cast.callers, 'agency/a')
    const before = await administrator.ask({ method: 'GET', path: `${CONTROL}/settings` })
    for (const key of DANGEROUS) {
      const switches: unknown = JSON.parse(`{"${key}":true}`)
      const told = await administrator.answer({
        method: 'PATCH',
        path: `${CONTROL}/settings`,
        body: { switches },
      })
      expect([key, told.status]).toEqual([key, 422])
    }
    expect(await administrator.ask({ method: 'GET', path: `${CONTROL}/settings` })).toEqual(before)
  })
})

interface Spoilt {
  readonly body: unknown
  readonly pointer: string
}

/** The body once for each object in it, with the key in that object. */
function spoilt(text: string, key: string): Spoilt[] {
  const pointers: string[] = []
  collect(JSON.parse(text), '#', pointers)
  return pointers.map((pointer) => {
    const body: unknown = JSON.parse(text)
    const place = pointer.split('/').slice(1).reduce(stepInto, body)
    Object.defineProperty(place, key, { value: 1, enumerable: true })
    return { body, pointer: `${pointer}/${key}` }
  })
}

function collect(value: unknown, pointer: string, pointers: string[]): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) pointers.push(pointer)
  for (const [key, each] of Object.entries(value)) collect(each, `${pointer}/${key}`, pointers)
}

function stepInto(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]
}
