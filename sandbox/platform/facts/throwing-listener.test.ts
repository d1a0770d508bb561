import { Hono } from 'hono'
import { afterAll, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { createSandbox } from '../../index.ts'
import { addDuration } from '../../kernel/time.ts'
import { slices } from '../../slices.ts'
import { command, noContent, type Env } from '../http/index.ts'
import type { Slice } from '../slice/index.ts'
import { collection } from '../storage/index.ts'
import { planWork, textKind, whenDue } from '../workspaces/index.ts'
import { factsOf, whenTold, type Fact } from './index.ts'

/* A letter is posted, which arrives a day later; who hears of it may throw. */

const ADMIN_TOKEN = 'the-administrator-of-these-tests'
const WORKSPACE = '/_sandbox/workspaces/default'

type PostFact = Fact<'LetterPosted'> | Fact<'LetterArrived'>
const post = factsOf<PostFact>({
  LetterPosted: { en: 'A letter was posted.', fr: 'Une lettre a été postée.' },
  LetterArrived: { en: 'A letter arrived.', fr: 'Une lettre est arrivée.' },
})

const letters = collection<{ readonly arrived: boolean }>('letters')
const ARRIVAL = textKind('letter-arrival', 'arrivals', (id) => id)

const trouble = new Set<PostFact['type']>()

async function hear(_transaction: unknown, { type }: PostFact): Promise<void> {
  if (trouble.has(type)) throw new Error('the listener broke')
}

const postSlice: Slice = {
  routes: () => new Hono<Env>().put('/v1/letters/:id', postLetter),
  collections: [letters],
  facts: post,
  listeners: [
    whenTold(post, 'LetterPosted', { turn: 'messages', hear }),
    whenTold(post, 'LetterArrived', { turn: 'messages', hear }),
  ],
  dueHandlers: whenDue(ARRIVAL, {
    perform: async (transaction, call, id) => {
      transaction.put(letters, id, { arrived: true })
      await post.announce(transaction, call, { type: 'LetterArrived', subject: id })
    },
  }),
}

const postLetter = command(
  {
    id: 'postLetter',
    summary: 'Post a letter',
    tag: 'Post',
    access: ['administrator'],
    path: v.object({ id: v.string() }),
    answers: { 204: { description: 'It is under way' } },
  },
  async (call, { path: { id } }, transaction) => {
    transaction.put(letters, id, { arrived: false })
    const at = addDuration(call.now, 'P1D') ?? call.now
    planWork(transaction, { kind: ARRIVAL, payload: id, at })
    await post.announce(transaction, call, { type: 'LetterPosted', subject: id })
    return noContent()
  },
)

const failures: unknown[] = []
const sandbox = await createSandbox({
  adminToken: ADMIN_TOKEN,
  slices: [...slices, postSlice],
  onFailure: (error) => failures.push(error),
})

afterAll(() => sandbox.close())

beforeEach(() => {
  trouble.clear()
  failures.length = 0
})

async function send(method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' }
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, sent))
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
}

async function kept(id: string): Promise<{ readonly arrived: boolean } | undefined> {
  const { store } = await sandbox.workspaces.require('default')
  return await store.read((reader) => reader.get(letters, id))
}

async function logged(id: string): Promise<readonly string[]> {
  const { body } = await send('GET', `/v1/activity?subject=${id}`)
  return body.items.map(({ type }: { type: string }) => type)
}

test('a command of which a listener throws is not done at all, and says so', async () => {
  trouble.add('LetterPosted')
  const { status, body } = await send('PUT', '/v1/letters/a')
  expect(status).toBe(500)
  expect(body).toMatchObject({ code: 'internal-error' })
  expect(failures).toHaveLength(1)
  expect(await kept('a')).toBeUndefined()
  expect(await logged('a')).toEqual([])

  trouble.clear()
  expect((await send('PUT', '/v1/letters/a')).status).toBe(204)
  expect(await logged('a')).toEqual(['LetterPosted'])
})

test('due work of which a listener throws is set aside, and the clock goes on', async () => {
  await send('PUT', '/v1/letters/b')
  await send('PUT', '/v1/letters/c')
  trouble.add('LetterArrived')
  const { status, body } = await send('POST', `${WORKSPACE}/clock/advance`, { by: 'P2D' })
  expect(status).toBe(200)
  const aside: readonly { readonly id: string; readonly subject: string }[] = body.setAside.items
  expect(aside.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['b', 'c']))
  expect(await kept('b')).toEqual({ arrived: false })
  expect(await logged('b')).toEqual(['DueWorkSetAside', 'LetterPosted'])

  trouble.clear()
  for (const { id } of aside) {
    const path = `${WORKSPACE}/due-work/set-aside/${encodeURIComponent(id)}/retry`
    expect((await send('POST', path)).status).toBe(200)
  }
  expect(await kept('b')).toEqual({ arrived: true })
  expect(await logged('b')).toContain('LetterArrived')
})
