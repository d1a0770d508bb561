import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDuration, formatInstant, instant } from '../../kernel/time.ts'
import { HttpWorld } from '../http/testing/http-world.ts'
import { putSettings, settingsOf } from '../workspaces/index.ts'
import { keptAnswers, planExpiry } from './index.ts'

const DAY = 86_400_000

let world: HttpWorld
beforeEach(async () => {
  world = await HttpWorld.make()
})
afterEach(() => world[Symbol.asyncDispose]())

async function post(key: string, path = '/notes'): Promise<'carried out' | 'repeated'> {
  const answer = await world.post(path, '{"text":"a"}', { 'idempotency-key': key })
  expect(answer.status).toBe(201)
  return answer.headers.has('idempotency-replayed') ? 'repeated' : 'carried out'
}

function now(): string {
  return formatInstant(world.main.clock.now())
}

async function pass(duration: string): Promise<void> {
  const to = addDuration(world.main.clock.now(), duration)
  await world.main.agenda.advance(to ?? instant(0))
}

/** When which work is planned. */
async function agenda(): Promise<readonly string[]> {
  const happenings = await world.main.agenda.preview(instant(world.main.clock.now() + 9999 * DAY))
  return happenings.map(({ at, kind }) => `${formatInstant(at)} ${kind}`)
}

async function keep(idempotencyRetentionDays: number): Promise<void> {
  const { store, clock, settle } = world.main
  await store.transact(async (transaction) => {
    putSettings(transaction, { ...(await settingsOf(transaction)), idempotencyRetentionDays })
    await planExpiry(transaction, clock.now())
  })
  await settle()
}

function keptCount(): Promise<number> {
  return world.main.store.read((reader) => reader.count(keptAnswers))
}

describe.each(['/notes', '/long'])('the answer of %s', (path) => {
  test('is kept to the end of the thirtieth day after its own, then carried out anew', async () => {
    expect(now()).toBe('2026-03-02T14:00:00.000Z')
    expect(await post('k', path)).toBe('carried out')
    await pass('P30D')
    expect(await post('k', path)).toBe('repeated')
    await pass('PT14H59M59.999S')
    expect([now(), await post('k', path)]).toEqual(['2026-04-02T03:59:59.999Z', 'repeated'])
    await pass('PT0.001S')
    expect([await keptCount(), await post('k', path)]).toEqual([0, 'carried out'])
    expect(await post('k', path)).toBe('repeated')
  })
})

describe('the agenda', () => {
  test('has one piece for all answers of all days, and none where none is kept', async () => {
    expect(await agenda()).toEqual([])
    for (const key of ['a', 'b', 'c']) await post(key)
    await pass('P2D')
    for (const key of ['d', 'e']) await post(key)
    expect(await agenda()).toEqual(['2026-04-02T04:00:00.000Z kept-answers-expiry'])
    await pass('P30D')
    expect([await keptCount(), await agenda()]).toEqual([
      2,
      ['2026-04-04T04:00:00.000Z kept-answers-expiry'],
    ])
    await pass('P3D')
    expect([await keptCount(), await agenda()]).toEqual([0, []])
  })

  test('is left alone by all answers of a day but the first', async () => {
    await post('a')
    const put: string[] = []
    const stop = world.main.store.onCommit(({ puts }) => {
      put.push(...puts.map(({ collection }) => collection))
    })
    await post('b')
    stop()
    expect(put).toEqual(['notes', 'idempotency'])
  })

  test('has none of a request without a key', async () => {
    await world.post('/notes', '{"text":"a"}')
    expect(await agenda()).toEqual([])
  })

  test('clears away many in parts, at one moment', async () => {
    await Promise.all(Array.from({ length: 1200 }, (_, index) => post(`k${String(index)}`)))
    const { kinds, at } = await world.main.agenda.advance(
      addDuration(world.main.clock.now(), 'P31D') ?? instant(0),
    )
    expect([kinds.get('kept-answers-expiry'), formatInstant(at)]).toEqual([
      3,
      '2026-04-02T13:00:00.000Z',
    ])
    expect(await keptCount()).toBe(0)
  })
})

describe('a changed setting holds for what is kept already', () => {
  test('and forgets at once what is over by it', async () => {
    await post('old')
    await pass('P5D')
    await post('young')
    await keep(4)
    expect([await post('young'), await post('old')]).toEqual(['repeated', 'carried out'])
    expect(await agenda()).toEqual(['2026-03-12T04:00:00.000Z kept-answers-expiry'])
  })

  test('and keeps longer what would be over before', async () => {
    await post('k')
    await keep(60)
    await pass('P60D')
    expect(await post('k')).toBe('repeated')
    await pass('P1D')
    expect(await post('k')).toBe('carried out')
  })

  test('and plans nothing where nothing is kept', async () => {
    await keep(1)
    expect(await agenda()).toEqual([])
  })
})
