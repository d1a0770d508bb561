import { afterAll, beforeAll, expect, test } from 'vitest'
import { LINE } from './testing/filing-from.ts'
import { SandboxWorld } from './testing/sandbox-world.ts'

/* Whatever id of a source an answer names, its reader can look it up. */

let world: SandboxWorld
beforeAll(async () => {
  world = await SandboxWorld.open()
})
afterAll(() => world[Symbol.asyncDispose]())

const LINES = [
  LINE,
  { ...LINE, classification: '0406.10.10.90', origin: 'FR', unit: 'TNE', quantity: '0.1375' },
  {
    ...LINE,
    classification: '7214.20.00.22',
    origin: 'KR',
    unit: 'KGM',
    duties: [
      { type: 'surtax', regime: '25154A', subject: 'not-subject' },
      { type: 'surtax', regime: '25148B', subject: 'subject' },
      { type: 'anti-dumping', regime: 'XSIMA-REBAR-KR', subject: 'subject' },
    ],
  },
  { ...LINE, duties: [{ type: 'gst', selfDeclared: '0.00' }] },
]

/** Every id under `source` or `list`, wherever it stands. */
function idsIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]: [string, unknown]) => {
    if ((key === 'source' || key === 'list') && typeof value === 'string') return [value]
    const nested = idsIn(value)
    const own = key === 'source' || key === 'list' ? idOf(value) : []
    return [...own, ...nested]
  })
}

function idOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : []
}

async function unresolved(ids: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = []
  for (const id of new Set(ids)) {
    const { status, body } = await world.get(`/v1/reference/sources/${id}`)
    if (status !== 200 || body['id'] !== id) missing.push(id)
  }
  return missing
}

test('those of an explanation', async () => {
  await world.publish('1.35')
  const number = await world.filed({ header: { carrier: '9000' }, lines: LINES })
  const { body } = await world.get(`/v1/declarations/${number}/explain`)
  const ids = idsIn(body)
  expect(new Set(ids).size).toBeGreaterThan(8)
  expect(ids).toContain('cargo-control-number-prefix')
  expect(await unresolved(ids)).toEqual([])
})

test('those of a refusal, with the grade of each finding', async () => {
  const body = world.filing({
    header: { office: '999' },
    line: { classification: '9999.99.99.99' },
  })
  const told = await world.post('/v1/declarations', { body })
  expect(told.body.errors).toMatchObject([
    {
      code: 'office-unknown',
      grade: 'assumed',
      source: { id: 'form-b3-3', authority: 'guide' },
      list: { id: 'list-of-offices', authority: 'assumed' },
    },
    { code: 'classification-unknown', list: { id: 'list-of-classifications' } },
  ])
  expect(await unresolved(idsIn(told.body))).toEqual([])
})

test('an id that nobody names is refused', async () => {
  const told = await world.get('/v1/reference/sources/of-the-nile')
  expect([told.status, told.body.code]).toEqual([404, 'source-not-found'])
})
