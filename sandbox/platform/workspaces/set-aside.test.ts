import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { openStorage, StorageUnavailable } from '../storage/index.ts'
import { dueWork } from './due-work.ts'
import { CLOCK_ALREADY_MOVING, CLOCK_GOES_FORWARD_ONLY, SET_ASIDE_NOT_FOUND } from './problems.ts'
import { DAY, HOUR, makeWorld, marksOf, plan, type World } from './testing/marked-world.ts'
import { Trouble } from './testing/trouble.ts'
import { setAsideWork, type SetAside } from './set-aside.ts'
import { WORKSPACE_START, type OpenWorkspace } from './workspace-maker.ts'

const START = WORKSPACE_START
let world: World
let main: OpenWorkspace
let trouble: Trouble
beforeEach(async () => {
  trouble = new Trouble()
  world = await trouble.world()
  main = await world.workspaces.create({ name: 'main', profile: 'demo', seed: 's' })
})
afterEach(() => world[Symbol.asyncDispose]())

function at(offset: number): string {
  return new Date(START + offset).toISOString()
}

async function planned(): Promise<readonly string[]> {
  const { items } = await main.store.read((reader) => reader.list(dueWork, { limit: 100 }))
  return items.map((work) => work.subject)
}

async function named(): Promise<readonly SetAside[]> {
  return (await main.store.read((reader) => reader.list(setAsideWork, { limit: 100 }))).items
}

async function planFragile(...subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) {
    await plan(main, { kind: 'fragile', subject, at: START + HOUR })
  }
}

const UNKNOWN = { code: 'due-work-failed', findings: [] }

describe('work that fails', () => {
  test('is tried once more, set aside and named; all other work is done and the clock goes on', async () => {
    trouble.breaks = new Set(['b', 'd'])
    await planFragile('a', 'b', 'c', 'd', 'e')
    await plan(main, { subject: 'later', at: START + 2 * HOUR })
    const advanced = await main.agenda.advance(instant(START + DAY))
    const hour = at(HOUR)
    expect(await marksOf(main)).toEqual([
      ...['a', 'c', 'e'].map((subject) => `${subject} ${hour}`),
      `later ${at(2 * HOUR)}`,
    ])
    expect(trouble.tried.filter((subject) => subject === 'b')).toHaveLength(2)
    expect(await planned()).toEqual([])
    expect(main.clock.now()).toBe(START + DAY)
    const reason = expect.objectContaining(UNKNOWN) as unknown
    const phase = 'consequences'
    const common = { kind: 'fragile', phase, dueAt: hour, setAsideAt: hour, attempts: 2, reason }
    const both = [
      { id: 'set-aside-000001', subject: 'b', payload: 'b', ...common },
      { id: 'set-aside-000002', subject: 'd', payload: 'd', ...common },
    ]
    expect(advanced).toMatchObject({ count: 4, setAside: { count: 2, items: both } })
    expect(await named()).toEqual(both)
    expect(trouble.aside).toEqual(both)
  })

  test('unforeseen is told to whoever runs the sandbox, and to nobody else', async () => {
    trouble.breaks = new Set(['b'])
    await planFragile('b')
    await main.agenda.advance(instant(START + DAY))
    expect(world.failures).toEqual([trouble.failure])
    expect(JSON.stringify(await named())).not.toContain('purpose')
  })

  test('of a refusal names it', async () => {
    trouble.breaks = new Set(['b'])
    trouble.failure = new Refusal(CLOCK_GOES_FORWARD_ONLY, { now: 'noon', to: 'one' })
    await planFragile('b')
    await main.agenda.advance(instant(START + DAY))
    expect((await named())[0]?.reason).toMatchObject({
      code: 'clock-goes-forward-only',
      detail: { en: 'It is noon in this workspace; one has passed.' },
    })
    expect(world.failures).toEqual([])
  })

  test('when it comes by itself is set aside alike', async () => {
    trouble.breaks = new Set(['b'])
    await main.agenda.setMode('running')
    await planFragile('a', 'b', 'c')
    world.wall.pass(2 * HOUR)
    await main.agenda.tick()
    expect((await marksOf(main)).map((line) => line[0])).toEqual(['a', 'c'])
    expect(await named()).toHaveLength(1)
  })

  test('does not fail the command that came by', async () => {
    trouble.breaks = new Set(['now'])
    await plan(main, { kind: 'fragile', subject: 'now', at: START })
    await main.settle()
    expect(await named()).toMatchObject([{ subject: 'now' }])
  })

  test('for want of the medium ends the run, and stays planned', async () => {
    trouble.failure = new StorageUnavailable('the medium is full')
    trouble.breaks = new Set(['b'])
    await planFragile('a', 'b')
    await expect(main.agenda.advance(instant(START + DAY))).rejects.toThrow('full')
    expect(await named()).toEqual([])
    trouble.breaks = new Set()
    await main.agenda.advance(instant(START + DAY))
    expect(await marksOf(main)).toHaveLength(2)
  })

  test.each([
    ['a kind that nobody does', { kind: 'unheard-of', dueAt: at(HOUR) }, 'due-work-kind-unknown'],
    ['no moment', { kind: 'mark', dueAt: '' }, 'due-work-unreadable'],
  ])('for having %s is set aside', async (_what, { kind, dueAt }, code) => {
    await main.store.transact((transaction) => {
      transaction.put(dueWork, 'odd', { id: 'odd', dueAt, kind, subject: 'x' })
      return Promise.resolve()
    })
    await plan(main, { subject: 'good', at: START + HOUR })
    expect(await main.agenda.preview(instant(START + DAY))).toHaveLength(2)
    await main.agenda.advance(instant(START + DAY))
    expect(await named()).toMatchObject([{ subject: 'x', dueAt, reason: { code } }])
    expect(await marksOf(main)).toEqual([`good ${at(HOUR)}`])
  })

  test('while it waits for others is set aside as well', async () => {
    trouble.waitsFor = Promise.reject(trouble.failure)
    trouble.waitsFor.catch(() => undefined)
    await plan(main, { kind: 'slow', subject: 'x', at: START + HOUR })
    await main.agenda.advance(instant(START + DAY))
    expect(await named()).toMatchObject([{ kind: 'slow', attempts: 2 }])
  })

  test('is set aside although what listens, or what goes on, fails as well', async () => {
    const trouble = new Error('the listener is broken')
    const fails = () => Promise.reject(trouble)
    const dueHandlers = { both: { perform: fails, goOn: fails }, told: { perform: fails } }
    await using broken = await makeWorld({ dueHandlers, tellSetAside: fails })
    main = await broken.workspaces.create({ name: 'main', profile: 'demo', seed: 's' })
    for (const kind of ['both', 'told', 'mark']) {
      await plan(main, { kind, subject: kind, at: START + HOUR })
    }
    const advanced = await main.agenda.advance(instant(START + DAY))
    expect(advanced).toMatchObject({ at: START + DAY, count: 1, setAside: { count: 2 } })
    expect((await named()).map(({ kind }) => kind)).toEqual(['both', 'told'])
    expect(await planned()).toEqual([])
    expect(broken.failures).toEqual([trouble, trouble, trouble, trouble])
  })

  test('does not end its series', async () => {
    trouble.breaks = new Set(['rates'])
    await plan(main, { kind: 'series', subject: 'rates', at: START + HOUR })
    await main.agenda.advance(instant(START + 2 * DAY))
    expect((await named()).map(({ dueAt }) => dueAt)).toEqual([at(HOUR), at(DAY + HOUR)])
    expect(await planned()).toEqual(['rates'])
  })

  test('stays set aside and named after a restart', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'ces-set-aside-'))
    const open = async () => makeWorld({ storage: await openStorage({ root: folder.path }) })
    const before = await open()
    const made = await before.workspaces.create({ name: 'main', profile: 'demo', seed: 's' })
    await plan(made, { kind: 'unheard-of', subject: 'x', at: START + HOUR })
    await made.agenda.advance(instant(START + DAY))
    await before[Symbol.asyncDispose]()

    await using after = await open()
    main = await after.workspaces.require('main')
    await main.agenda.advance(instant(START + 2 * DAY))
    expect(await named()).toMatchObject([{ subject: 'x', attempts: 2 }])
    expect(await planned()).toEqual([])
  })
})

describe('work that was set aside', () => {
  beforeEach(async () => {
    trouble.breaks = new Set(['b'])
    await planFragile('b')
    await main.agenda.advance(instant(START + DAY))
  })

  test('is done at the present moment when it is retried, and named no more', async () => {
    trouble.breaks = new Set()
    expect(await main.agenda.retry('set-aside-000001')).toBeUndefined()
    expect(await marksOf(main)).toEqual([`b ${at(DAY)}`])
    expect(await named()).toEqual([])
  })

  test('is set aside again under its name when it fails again', async () => {
    const again = await main.agenda.retry('set-aside-000001')
    expect(again).toMatchObject({ id: 'set-aside-000001', attempts: 4, setAsideAt: at(DAY) })
    expect(await named()).toEqual([again])
  })

  test('cannot be retried while the clock is being set, nor when there is none', async () => {
    const gate = Promise.withResolvers<undefined>()
    trouble.waitsFor = gate.promise
    await plan(main, { kind: 'slow', subject: 'long', at: START + DAY + HOUR })
    const moving = main.agenda.advance(instant(START + 2 * DAY))
    await expect(main.agenda.retry('set-aside-000001')).rejects.toMatchObject({
      problem: CLOCK_ALREADY_MOVING,
    })
    gate.resolve(undefined)
    await moving
    await expect(main.agenda.retry('set-aside-000009')).rejects.toMatchObject({
      problem: SET_ASIDE_NOT_FOUND,
    })
  })

  test('is named no more once it was planned anew and done', async () => {
    trouble.breaks = new Set()
    await plan(main, { kind: 'fragile', subject: 'b', at: START + 2 * DAY })
    await main.agenda.advance(instant(START + 3 * DAY))
    expect(await named()).toEqual([])
  })
})
