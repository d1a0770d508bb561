import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { whenDue } from './due-handler.ts'
import { dueKind, PHASES, shapedBy, type Phase } from './due-kind.ts'
import { dropWork, dueWork, planWork } from './due-work.ts'
import { setAsideWork } from './set-aside.ts'
import { HOUR, kindNamed, leaveMark, makeWorld, type World } from './testing/marked-world.ts'
import { WORKSPACE_START, type OpenWorkspace } from './workspace-maker.ts'

const NOON = instant(WORKSPACE_START + 3 * HOUR)

const parcel = v.object({ to: v.string(), weight: v.number() })
type Parcel = v.InferOutput<typeof parcel>

const PARCEL = dueKind<Parcel>('parcel', {
  phase: 'arrivals',
  parse: shapedBy(parcel),
  subjectOf: ({ to, weight }) => `${to}/${String(weight)}`,
  lift: (subject) => {
    const [to, weight] = subject.split('/')
    return { to, weight: Number(weight) }
  },
})

let delivered: Parcel[]
let order: string[]
let world: World
let main: OpenWorkspace
beforeEach(async () => {
  delivered = []
  order = []
  const note = (subject: string) => {
    order.push(subject)
    return Promise.resolve()
  }
  world = await makeWorld({
    dueHandlers: {
      ...whenDue(PARCEL, {
        perform: (_transaction, _call, payload) => {
          delivered.push(payload)
          return Promise.resolve()
        },
      }),
      ...whenDue(kindNamed('note'), { perform: (_transaction, _call, text) => note(text) }),
      ...whenDue(kindNamed('chain'), {
        perform: async (transaction, { now }, payload) => {
          await note(payload)
          planWork(transaction, { kind: kindNamed('note', 'endings'), payload: 'made', at: now })
        },
      }),
      mark: { perform: leaveMark },
    },
  })
  main = await world.workspaces.create({ name: 'main', profile: 'demo', seed: 's' })
})
afterEach(() => world[Symbol.asyncDispose]())

async function planParcel(payload: Parcel): Promise<void> {
  await main.store.transact((transaction) => {
    planWork(transaction, { kind: PARCEL, payload, at: NOON })
    return Promise.resolve()
  })
}

async function planNote(kind: string, payload: string, phase?: Phase): Promise<void> {
  await main.store.transact((transaction) => {
    planWork(transaction, { kind: kindNamed(kind, phase), payload, at: NOON })
    return Promise.resolve()
  })
}

/** As it was stored before it had a phase and a payload, or as it was damaged since. */
async function store(subject: string, more: { payload?: unknown } = {}): Promise<void> {
  await main.store.transact((transaction) => {
    const id = `parcel|${subject}`
    const dueAt = new Date(NOON).toISOString()
    transaction.put(dueWork, id, { id, dueAt, kind: 'parcel', subject, ...more })
    return Promise.resolve()
  })
}

describe('a payload', () => {
  test('is handed over as it was planned, and told under its subject', async () => {
    await planParcel({ to: 'a/b', weight: 2 })
    const { happenings } = await main.agenda.advance(NOON)
    expect(delivered).toEqual([{ to: 'a/b', weight: 2 }])
    expect(happenings).toEqual([{ at: NOON, kind: 'parcel', subject: 'a/b/2' }])
  })

  test('names its work: planned again it moves, dropped it is gone', async () => {
    await planParcel({ to: 'x', weight: 2 })
    await planParcel({ to: 'x', weight: 2 })
    await planParcel({ to: 'x', weight: 3 })
    await main.store.transact((transaction) => {
      dropWork(transaction, PARCEL, { to: 'x', weight: 3 })
      return Promise.resolve()
    })
    await main.agenda.advance(NOON)
    expect(delivered).toEqual([{ to: 'x', weight: 2 }])
  })

  test('of work that is older than payloads is made of its subject', async () => {
    await store('x/7')
    await main.agenda.advance(NOON)
    expect(delivered).toEqual([{ to: 'x', weight: 7 }])
  })

  test.each([
    ['a text', 'x/7'],
    ['a wrong shape', { to: 'x', weight: 'seven' }],
    ['nothing', null],
  ])('that is %s is set aside as unreadable, and kept as it is', async (_what, payload) => {
    await store('x/7', { payload })
    await planParcel({ to: 'good', weight: 1 })
    const { setAside } = await main.agenda.advance(NOON)
    expect(setAside.items).toMatchObject([
      { kind: 'parcel', subject: 'x/7', payload, reason: { code: 'due-work-unreadable' } },
    ])
    // Again, since the failure took back the commit that it was in first.
    expect(delivered.at(-1)).toEqual({ to: 'good', weight: 1 })
  })

  test('of another kind cannot be planned', () => {
    // @ts-expect-error -- a parcel has a weight, and no text stands for one
    const wrong = () => planParcel('x/7')
    expect(wrong).toBeTypeOf('function')
  })

  test('comes back when work that was set aside is retried, with its phase and its attempts', async () => {
    await store('x/7', { payload: 'damaged' })
    await main.agenda.advance(NOON)
    await main.agenda.retry('set-aside-000001')
    const { items } = await main.store.read((reader) => reader.list(setAsideWork, { limit: 9 }))
    expect(items).toMatchObject([{ payload: 'damaged', attempts: 4 }])
  })
})

describe('within one instant', () => {
  test('work is done phase by phase, and in a phase in the order in which it was planned', async () => {
    for (const phase of PHASES.toReversed()) {
      await planNote('note', `${phase} z`, phase)
      await planNote('note', `${phase} a`, phase)
    }
    await main.agenda.advance(NOON)
    expect(order).toEqual(PHASES.flatMap((phase) => [`${phase} z`, `${phase} a`]))
  })

  test('what is planned for an earlier phase on the way comes next', async () => {
    await planNote('chain', 'first', 'arrivals')
    await planNote('note', 'last', 'clearing')
    await main.agenda.advance(NOON)
    expect(order).toEqual(['first', 'made', 'last'])
  })

  test('what is due earlier is done first, whatever its phase', async () => {
    await planNote('note', 'noon', 'endings')
    await main.store.transact((transaction) => {
      const at = instant(NOON - 1)
      planWork(transaction, { kind: kindNamed('note', 'clearing'), payload: 'before', at })
      return Promise.resolve()
    })
    await main.agenda.advance(NOON)
    expect(order).toEqual(['before', 'noon'])
  })

  test('work that is older than phases is done among the consequences', async () => {
    await store('old/1')
    await planNote('note', 'clearing', 'clearing')
    await planNote('note', 'endings', 'endings')
    const { happenings } = await main.agenda.advance(NOON)
    expect(happenings.map(({ subject }) => subject)).toEqual(['endings', 'old/1', 'clearing'])
  })
})
