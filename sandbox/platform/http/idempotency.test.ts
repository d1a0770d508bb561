import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keptAnswers } from '../commands/index.ts'
import { HttpWorld } from './testing/http-world.ts'

let world: HttpWorld
beforeEach(async () => {
  world = await HttpWorld.make()
})
afterEach(() => world[Symbol.asyncDispose]())

const NOTE = '{"text":"a"}'

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code
}

describe.each(['/notes', '/long'])('a key sent to %s', (path) => {
  const post = (text: string, key: string, person = 'p1'): Promise<Response> =>
    world.post(path, text, { 'idempotency-key': key, 'x-person': person })

  test('makes a repetition answer what the first one answered, and do nothing', async () => {
    const first = await post(NOTE, 'k')
    const again = await post(NOTE, 'k')
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.status).toBe(first.status)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(again.headers.get('content-type')).toBe('application/json')
    expect(await again.text()).toBe(await first.text())
    expect(await world.noteCount()).toBe(1)
  })

  test('sent many times at once is done once', async () => {
    const sent: Promise<Response>[] = []
    for (let turn = 0; turn < 200; turn++) {
      sent.push(post(NOTE, 'k'))
      await Promise.resolve()
    }
    const answers = await Promise.all(sent)
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
    const replays = answers.filter(({ headers }) => headers.has('idempotency-replayed'))
    expect(replays).toHaveLength(answers.length - 1)
    expect(await world.noteCount()).toBe(1)
  })

  test('is refused for another body while the first is at work', async () => {
    const both = await Promise.all([post(NOTE, 'k'), post('{"text":"b"}', 'k')])
    expect(both.map(({ status }) => status)).toEqual([201, 422])
    expect(await world.noteCount()).toBe(1)
  })

  test('is refused for another body', async () => {
    await post(NOTE, 'k')
    const refused = await post('{"text":"b"}', 'k')
    expect(refused.status).toBe(422)
    expect(await codeOf(refused)).toBe('idempotency-key-reused')
    expect(await world.noteCount()).toBe(1)
  })

  test('of another actor is another key', async () => {
    await post(NOTE, 'k', 'p1')
    const other = await post('{"text":"b"}', 'k', 'p2')
    expect(other.status).toBe(201)
    expect(await world.noteCount()).toBe(2)
  })

  test('is free again when the request was refused', async () => {
    expect((await post('{}', 'k')).status).toBe(422)
    expect((await post(NOTE, 'k')).status).toBe(201)
  })

  test.each(['', 'x'.repeat(129), 'two words', 'é'])('%j is refused', async (key) => {
    const refused = await post(NOTE, key)
    expect(refused.status).toBe(400)
    expect(await codeOf(refused)).toBe('idempotency-key-invalid')
    expect(await world.noteCount()).toBe(0)
  })

  test('is kept without the body', async () => {
    await post('{"text":"hunter2"}', 'k')
    const { items } = await world.main.store.read((reader) =>
      reader.list(keptAnswers, { limit: 10 }),
    )
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain('hunter2')
  })
})

describe('a key', () => {
  const key = { 'idempotency-key': 'k' }

  test('is refused for another operation', async () => {
    await world.post('/notes', NOTE, key)
    expect(await codeOf(await world.post('/others', NOTE, key))).toBe('idempotency-key-reused')
  })

  test('is refused for another query', async () => {
    expect((await world.post('/touch?of=a', '', key)).status).toBe(204)
    expect(await codeOf(await world.post('/touch?of=b', '', key))).toBe('idempotency-key-reused')
    expect(await codeOf(await world.post('/touch', '', key))).toBe('idempotency-key-reused')
    expect((await world.post('/touch?of=a', '', key)).status).toBe(204)
    expect(await world.noteCount()).toBe(1)
  })

  test('keeps nothing of a request that was rolled back', async () => {
    expect((await world.post('/notes', '{"text":"refuse me"}', key)).status).toBe(404)
    expect((await world.post('/notes', '{"text":"break"}', key)).status).toBe(500)
    expect(await world.noteCount()).toBe(0)
    expect((await world.post('/notes', NOTE, key)).status).toBe(201)
  })

  test('replays an answer without a body', async () => {
    await world.post('/touch', '', key)
    const again = await world.post('/touch', '', key)
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([204, 'true'])
    expect(await world.noteCount()).toBe(1)
  })

  test('is not needed: each request without one is done', async () => {
    await world.post('/notes', NOTE)
    await world.post('/notes', NOTE)
    expect(await world.noteCount()).toBe(2)
  })
})

test('a list is paged with the cursor that it gives', async () => {
  for (const text of ['a', 'b', 'c']) await world.post('/notes', JSON.stringify({ text }))
  const first = (await (await world.get('/notes?limit=2')).json()) as { next: string }
  expect(first).toMatchObject({ items: [{ text: 'a' }, { text: 'b' }] })
  const second = await (await world.get(`/notes?limit=2&after=${first.next}`)).json()
  expect(second).toEqual({ items: [{ text: 'c' }] })
})

test.each(['0', '201', '-1', '1.5', 'all', ''])('a page of %j items is refused', async (limit) => {
  expect((await world.get(`/notes?limit=${limit}`)).status).toBe(422)
})
