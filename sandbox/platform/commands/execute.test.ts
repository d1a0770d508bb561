import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { HttpWorld, notes } from '../http/testing/http-world.ts'
import { planWork, textKind, type Call } from '../workspaces/index.ts'
import { created, execute, fields, noContent, ok, type Asked, type Command } from './index.ts'

const PERSON: Actor = { kind: 'person', personId: 'p1' }
const body = v.strictObject({ text: fields.text(40, 'Anything') })
const NOTE = { body: { text: 'a' } }

let world: HttpWorld
/** How often something was prepared or begun. */
let begun: number

beforeEach(async () => {
  world = await HttpWorld.make()
  begun = 0
})
afterEach(() => world[Symbol.asyncDispose]())

function callOf(actor: Actor = PERSON): Call {
  const { main: workspace } = world
  return { workspace, actor, now: workspace.clock.now(), requestId: 'r' }
}

const short: Command<typeof body> = {
  id: 'short',
  access: ['person'],
  body,
  deed: {
    kind: 'short',
    prepare: async () => {
      begun += 1
    },
    work: async (_call, { body: { text } }, transaction) => {
      const number = String(await transaction.next('note'))
      transaction.put(notes, number, { text })
      return created(`/notes/${number}`, { number })
    },
  },
}

const long: Command<typeof body> = {
  ...short,
  id: 'long',
  deed: {
    kind: 'long',
    isRepeatable: true,
    work: async ({ workspace }, { body: { text } }) => {
      begun += 1
      await workspace.store.transact(async (transaction) => {
        transaction.put(notes, String(await transaction.next('note')), { text })
      })
      return ok({ begun })
    },
  },
}

const listed: Command<typeof body, ReturnType<typeof pageQuery>> = {
  id: 'listed',
  access: 'anyone',
  query: pageQuery(),
  deed: {
    kind: 'read',
    work: async (_call, { query }, reader) => ok(await reader.list(notes, query)),
  },
}

function pageQuery() {
  return v.strictObject(fields.page)
}

/** The code of the refusal, and the places and codes of its violations. */
async function refusalOf(command: Command, asked: Asked, call = callOf()): Promise<unknown[]> {
  const refused: unknown = await execute(command, call, asked).catch((error: unknown) => error)
  if (!(refused instanceof Refusal)) throw new Error('it was not refused')
  const { problem, violations } = refused
  return [problem.code, ...violations.map(({ pointer, finding }) => [pointer, finding.code])]
}

describe('who may', () => {
  test.each<readonly [Actor, string | undefined]>([
    [PERSON, undefined],
    [{ kind: 'officer', officerId: 'o' }, 'actor-not-allowed'],
    [{ kind: 'administrator' }, 'admin-token-elsewhere'],
    [{ kind: 'system' }, 'actor-not-allowed'],
    [{ kind: 'anonymous' }, 'credential-missing'],
  ])('%j is let in or hears %s', async (actor, code) => {
    if (code === undefined) expect(await execute(short, callOf(actor), NOTE)).toBeDefined()
    else expect(await refusalOf(short, NOTE, callOf(actor))).toEqual([code])
    expect(await world.noteCount()).toBe(code === undefined ? 1 : 0)
  })

  test('is asked before anything is said of the input', async () => {
    expect(await refusalOf(short, {}, callOf({ kind: 'system' }))).toEqual(['actor-not-allowed'])
  })
})

describe('the input', () => {
  test('is refused with all its faults, at the places that the web tells', async () => {
    const faulty = { text: '', 'a/b': 1 }
    const told = (await (await world.post('/notes', JSON.stringify(faulty))).json()) as {
      readonly errors: readonly { readonly pointer: string; readonly code: string }[]
    }
    const places = told.errors.map(({ pointer, code }) => [pointer, code])
    expect(places).toHaveLength(2)
    expect(await refusalOf(short, { body: faulty })).toEqual(['validation-failed', ...places])
    expect(begun).toBe(0)
  })

  test.each([
    [{ limit: ['1', '2'] }, [['#/query/limit', 'parameter-repeated']]],
    [{ limit: '0' }, [['#/query/limit', 'limit-invalid']]],
    [{ other: '1' }, [['#/query/other', 'field-unknown']]],
  ])('of a query %j has %j', async (query, places) => {
    expect(await refusalOf(listed, { query })).toEqual(['validation-failed', ...places])
  })

  test('may be left out where nothing has to be told', async () => {
    expect((await execute(listed, callOf(), {})).answer.text).toBe('{"items":[]}')
  })

  test('of a command is not another one’s: a missing body is told', async () => {
    expect(await refusalOf(short, {})).toEqual(['validation-failed', ['#', 'field-missing']])
  })
})

describe.each([
  ['short', short],
  ['long', long],
])('a %s command under a key', (_kind, command) => {
  const KEYED = { ...NOTE, key: 'k' }

  test('is carried out once, and begun once', async () => {
    const first = await execute(command, callOf(), KEYED)
    const again = await execute(command, callOf(), KEYED)
    expect(again).toEqual({ ...first, replayed: true })
    expect([first.replayed, begun, await world.noteCount()]).toEqual([false, 1, 1])
  })

  test('lets a repetition wait for the first', async () => {
    const all = await Promise.all([1, 2, 3].map(() => execute(command, callOf(), KEYED)))
    expect(all.map(({ replayed }) => replayed)).toEqual([false, true, true])
    expect(new Set(all.map(({ answer }) => answer.text)).size).toBe(1)
    expect([begun, await world.noteCount()]).toEqual([1, 1])
  })

  test('refuses another request, at work or done', async () => {
    const other = { body: { text: 'b' }, key: 'k' }
    const first = execute(command, callOf(), KEYED)
    expect(await refusalOf(command, other)).toEqual(['idempotency-key-reused'])
    await first
    expect(await refusalOf(command, other)).toEqual(['idempotency-key-reused'])
  })

  test('knows a repetition by what was sent, where its channel tells that', async () => {
    await execute(command, callOf(), { ...KEYED, sent: ['as', 'sent'] })
    const again = await execute(command, callOf(), { ...KEYED, sent: ['as', 'sent'] })
    expect(again.replayed).toBe(true)
    const other = { ...KEYED, sent: ['as', 'never', 'sent'] }
    expect(await refusalOf(command, other)).toEqual(['idempotency-key-reused'])
  })
})

test('a key is of one command: another one under it is refused', async () => {
  await execute(short, callOf(), { ...NOTE, key: 'k' })
  expect(await refusalOf(long, { ...NOTE, key: 'k' })).toEqual(['idempotency-key-reused'])
})

test('an answer that is a credential is not kept', async () => {
  const secret: Command = {
    id: 'secret',
    access: 'anyone',
    deed: { kind: 'long', isRepeatable: false, work: () => Promise.resolve(ok((begun += 1))) },
  }
  const done = [1, 2].map(() => execute(secret, callOf(), { key: 'two words' }))
  expect((await Promise.all(done)).map(({ answer }) => answer.text)).toEqual(['1', '2'])
})

test('what a command plans for now is done when it is answered', async () => {
  await using bells = await HttpWorld.make({
    bell: {
      perform: (transaction, _call, { subject }) => {
        transaction.put(notes, subject, { text: 'rung' })
        return Promise.resolve()
      },
    },
  })
  const { main: workspace } = bells
  const call = { workspace, actor: PERSON, now: workspace.clock.now(), requestId: 'r' }
  const BELL = textKind('bell', 'consequences', (text) => text)
  const ring: Command = {
    id: 'ring',
    access: 'anyone',
    deed: {
      kind: 'short',
      work: (_call, _input, transaction) => {
        planWork(transaction, { kind: BELL, payload: 'door', at: call.now })
        return Promise.resolve(noContent())
      },
    },
  }
  await execute(ring, call, {})
  expect(await bells.noteCount()).toBe(1)
})
