import * as v from 'valibot'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from './index.ts'
import { Refusal } from './kernel/refusal.ts'
import type { ProblemType } from './kernel/problem.ts'
import { addDuration } from './kernel/time.ts'
import { factsOf, whenTold, type Fact } from './platform/facts/index.ts'
import { command, created, type Env } from './platform/http/index.ts'
import { execute } from './platform/commands/index.ts'
import { catalogueOf, commandsOf, type Assembly, type Slice } from './platform/slice/index.ts'
import { collection } from './platform/storage/index.ts'
import { planWork, textKind, whenDue } from './platform/workspaces/index.ts'
import { slices } from './slices.ts'

/* A capability that nobody has heard of: all of it is in this one value, and the list names it. */

const ADMIN_TOKEN = 'the-administrator-of-these-tests'

const pigeons = collection<{ readonly ring: string; readonly isHome: boolean }>('pigeons')

const PIGEON_TAKEN = {
  code: 'pigeon-taken',
  status: 409,
  title: { en: 'The pigeon is under way', fr: 'Le pigeon est en route' },
  detail: { en: 'Ring {ring} was released.', fr: 'La bague {ring} a été lâchée.' },
  remedy: { en: 'Wait until it is home.', fr: 'Attendez son retour.' },
} as const satisfies ProblemType

const PIGEON_HOME = textKind('pigeon-home', 'arrivals', (ring) => ring)

type PigeonFact = Fact<'PigeonReleased', { readonly ring: string }> | Fact<'PigeonCameHome'>

const pigeonFacts = factsOf<PigeonFact>({
  PigeonReleased: { en: 'A pigeon was released.', fr: 'Un pigeon a été lâché.' },
  PigeonCameHome: { en: 'A pigeon came home.', fr: 'Un pigeon est rentré.' },
})

/** How often each pigeon flew, which the slice learns from what it hears. */
const flights = collection<{ readonly count: number }>('pigeon-flights')

const LOFT = { id: 'pigeon-loft', instrument: 'A made-up loft', authority: 'assumed' } as const

const releasePigeon = command(
  {
    id: 'releasePigeon',
    summary: 'Release a pigeon, which is home a day later',
    tag: 'Pigeons',
    access: ['administrator'],
    body: v.strictObject({ ring: v.string() }),
    answers: { 201: { description: 'It flies', schema: v.object({ ring: v.string() }) } },
    refuses: [PIGEON_TAKEN],
  },
  async (call, { body: { ring } }, transaction) => {
    const known = await transaction.get(pigeons, ring)
    if (known?.isHome === false) throw new Refusal(PIGEON_TAKEN, { ring })
    transaction.put(pigeons, ring, { ring, isHome: false })
    await pigeonFacts.announce(transaction, call, {
      type: 'PigeonReleased',
      subject: ring,
      data: { ring },
    })
    planWork(transaction, {
      kind: PIGEON_HOME,
      payload: ring,
      at: addDuration(call.now, 'P1D') ?? call.now,
    })
    return created(`/v1/pigeons/${ring}`, { ring })
  },
)

/** What its routes were told of the sandbox that they are part of. */
let assembled: Assembly['app']

const pigeonSlice: Slice = {
  routes: ({ app }) => {
    assembled = app
    return new Hono<Env>().post('/v1/pigeons', releasePigeon)
  },
  collections: [pigeons, flights],
  dueHandlers: whenDue(PIGEON_HOME, {
    perform: async (transaction, call, ring) => {
      transaction.put(pigeons, ring, { ring, isHome: true })
      await pigeonFacts.announce(transaction, call, { type: 'PigeonCameHome', subject: ring })
    },
  }),
  facts: pigeonFacts,
  listeners: [
    whenTold(pigeonFacts, 'PigeonReleased', {
      turn: 'books',
      hear: async (transaction, { data: { ring } }) => {
        const { count = 0 } = (await transaction.get(flights, ring)) ?? {}
        transaction.put(flights, ring, { count: count + 1 })
      },
    }),
  ],
  problems: [PIGEON_TAKEN],
  findings: [
    {
      code: 'pigeon-ringless',
      detail: PIGEON_TAKEN.detail,
      remedy: PIGEON_TAKEN.remedy,
      source: LOFT,
    },
  ],
  sources: () => [LOFT],
  lists: () => [{ id: 'lofts', name: { en: 'lofts', fr: 'pigeonniers' }, grades: ['assumed'] }],
  fidelity: () =>
    Promise.resolve([
      {
        id: 'pigeons',
        capability: { en: 'Carrier pigeons', fr: 'Pigeons voyageurs' },
        state: 'implemented',
        note: { en: 'As fast as real ones.', fr: 'Aussi vite que de vrais.' },
        authority: 'assumed',
      },
    ]),
  seed: ({ store }) =>
    store.transact((transaction) => {
      transaction.put(pigeons, 'oldest', { ring: 'oldest', isHome: true })
      return Promise.resolve()
    }),
}

const ADMINISTRATOR = { authorization: `Bearer ${ADMIN_TOKEN}` }
const JSON_BODY = { 'content-type': 'application/json', accept: 'application/json' }
const WORKSPACE = '/_sandbox/workspaces/default'

const sandbox = await createSandbox({
  adminToken: ADMIN_TOKEN,
  slices: [...slices, pigeonSlice],
})

afterAll(() => sandbox.close())

interface Answered {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>
  readonly capabilities: readonly { readonly id: string }[]
  readonly grades: readonly { readonly id: string }[]
  readonly code: string
  readonly hash: string
  readonly documents: Record<string, number>
  readonly happenings: readonly object[]
  readonly items: readonly object[]
}

async function send(method: string, path: string, body?: object): Promise<Answered> {
  const headers = { ...ADMINISTRATOR, ...JSON_BODY }
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, sent))
  return (await response.json()) as Answered
}

async function read(path: string): Promise<string> {
  return await (await sandbox.fetch(new Request(`http://localhost${path}`))).text()
}

test('its command and its problem are in the OpenAPI document', async () => {
  const { paths } = await send('GET', '/openapi.json')
  expect(paths['/v1/pigeons']?.['post']).toMatchObject({
    operationId: 'releasePigeon',
    description: 'Refuses with `pigeon-taken`.',
    responses: { 409: { $ref: '#/components/responses/409' } },
  })
})

test('its problem and its finding are on the problems page, each with a page of its own', async () => {
  const page = await read('/problems')
  expect(page).toContain('href="/problems/pigeon-taken?lang=en"')
  expect(page).toContain('href="/problems/pigeon-ringless?lang=en"')
  expect(await read('/problems/pigeon-ringless?lang=fr')).toContain('A made-up loft')
})

test('its row and its list are among those of /fidelity', async () => {
  const { capabilities, grades } = await send('GET', '/fidelity')
  expect(capabilities.map(({ id }) => id)).toContain('pigeons')
  expect(grades.find(({ id }) => id === 'lofts')).toMatchObject({ rows: 1, counts: { assumed: 1 } })
})

test('its source is among those that the catalogue names', () => {
  expect(catalogueOf([pigeonSlice]).sources()).toEqual([LOFT])
})

test('its documents are seeded, counted and part of the state hash; what it plans is done', async () => {
  const before = await send('GET', `${WORKSPACE}?hash=true`)
  expect(before.documents['pigeons']).toBe(1)

  await send('POST', '/v1/pigeons', { ring: '26-CA-1' })
  const flying = await send('GET', `${WORKSPACE}?hash=true`)
  expect(flying.documents['pigeons']).toBe(2)
  expect(flying.hash).not.toBe(before.hash)
  expect((await send('POST', '/v1/pigeons', { ring: '26-CA-1' })).code).toBe('pigeon-taken')

  const { happenings } = await send('POST', `${WORKSPACE}/clock/advance`, { by: 'P1D' })
  expect(happenings).toContainEqual({
    at: '2026-03-03T14:00:00.000Z',
    kind: 'pigeon-home',
    subject: '26-CA-1',
  })
  expect((await send('POST', '/v1/pigeons', { ring: '26-CA-1' })).code).toBeUndefined()
})

test('its facts are in the description and in the log, and its listener heard of them', async () => {
  expect(await read('/openapi.json')).toContain('`PigeonCameHome`: A pigeon came home.')

  await send('POST', '/v1/pigeons', { ring: '26-CA-3' })
  await send('POST', `${WORKSPACE}/clock/advance`, { by: 'P1D' })
  const { items } = await send('GET', '/v1/activity?subject=26-CA-3')
  expect(items).toMatchObject([
    { type: 'PigeonCameHome', actor: 'system', data: {} },
    { type: 'PigeonReleased', actor: 'administrator', data: { ring: '26-CA-3' } },
  ])
  const { store } = await sandbox.workspaces.require('default')
  expect(await store.read((reader) => reader.get(flights, '26-CA-3'))).toEqual({ count: 1 })
})

test('its command is found by its id and carried out without the web', async () => {
  const workspace = await sandbox.workspaces.require('default')
  const found = commandsOf(assembled).get('releasePigeon')
  if (found === undefined) throw new Error('no such command')
  const call = {
    workspace,
    actor: { kind: 'administrator' },
    now: workspace.clock.now(),
    requestId: 'note-1',
  } as const
  const asked = { body: { ring: '26-CA-2' }, key: 'note-1' }
  const { answer } = await execute(found, call, asked)
  expect(answer).toMatchObject({ status: 201, location: '/v1/pigeons/26-CA-2' })
  expect(await execute(found, call, asked)).toMatchObject({ replayed: true })
  expect((await send('POST', '/v1/pigeons', asked.body)).code).toBe('pigeon-taken')
})

test('two commands of one id are refused, where one would never be found', async () => {
  const impostor = command({ ...releasePigeon.operation, answers: {} }, () =>
    Promise.resolve(created('/', {})),
  )
  const routes = () => new Hono<Env>().post('/v1/other-pigeons', impostor)
  const opening = createSandbox({ slices: [...slices, pigeonSlice, { routes }] })
  await expect(opening).rejects.toThrow('two commands are called "releasePigeon"')
})

test('the hash tells its documents apart, not only their number', async () => {
  const { store } = await sandbox.workspaces.require('default')
  const before = await store.hash()
  await store.transact((transaction) => {
    transaction.put(pigeons, 'oldest', { ring: 'oldest', isHome: false })
    return Promise.resolve()
  })
  expect(await store.hash()).not.toBe(before)
})

test('two slices that keep a collection of one name are refused, where one would lose its own', async () => {
  const opening = createSandbox({ slices: [...slices, pigeonSlice, { collections: [pigeons] }] })
  await expect(opening).rejects.toThrow('two slices bring "pigeons"')
})
