import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { PHASES } from './due-kind.ts'
import { dueWork, planWork } from './due-work.ts'
import { CLOCK_ALREADY_MOVING, CLOCK_GOES_FORWARD_ONLY } from './problems.ts'
import { DAY, HOUR, kindNamed, marksOf, plan, type World } from './testing/marked-world.ts'
import { Trouble } from './testing/trouble.ts'
import { putSettings, settingsOf } from './settings.ts'
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

async function planMany(count: number, due: number): Promise<void> {
  await main.store.transact((transaction) => {
    for (let number = 0; number < count; number += 1) {
      const payload = `${String(due)} ${String(number)}`
      planWork(transaction, { kind: kindNamed('mark'), payload, at: instant(due) })
    }
    return Promise.resolve()
  })
}

describe('an advance', () => {
  test('does what falls due, earliest first, the clock at its moment', async () => {
    for (const [subject, offset] of [
      ['c', 3],
      ['a', 1],
      ['b', 2],
      ['later', 5],
    ] as const) {
      await plan(main, { subject, at: START + offset * HOUR })
    }
    const advanced = await main.agenda.advance(instant(START + 4 * HOUR))
    expect(await marksOf(main)).toEqual([`a ${at(HOUR)}`, `b ${at(2 * HOUR)}`, `c ${at(3 * HOUR)}`])
    expect(advanced.count).toBe(3)
    expect(advanced.happenings.map(({ subject }) => subject)).toEqual(['a', 'b', 'c'])
    expect(main.clock.now()).toBe(START + 4 * HOUR)
    expect(await planned()).toEqual(['later'])
  })

  test('does work due at its very end', async () => {
    await plan(main, { subject: 'end', at: START + HOUR })
    await plan(main, { subject: 'after', at: START + HOUR + 1 })
    await main.agenda.advance(instant(START + HOUR))
    expect(await marksOf(main)).toEqual([`end ${at(HOUR)}`])
  })

  test('does what it plans on the way', async () => {
    await plan(main, { kind: 'daily', subject: 'rates', at: START + HOUR })
    const advanced = await main.agenda.advance(instant(START + 3 * DAY))
    expect(await marksOf(main)).toEqual([0, 1, 2].map((days) => `rates ${at(HOUR + days * DAY)}`))
    expect(advanced.count).toBe(3)
  })

  test('does work of one moment in the order in which it was planned', async () => {
    for (const subject of ['z', 'a', 'm']) await plan(main, { subject, at: START + HOUR })
    const { happenings } = await main.agenda.advance(instant(START + HOUR))
    expect(happenings.map(({ subject }) => subject)).toEqual(['z', 'a', 'm'])
  })

  test('into the past is refused, to the present is not', async () => {
    await expect(main.agenda.advance(instant(START - 1))).rejects.toMatchObject({
      problem: CLOCK_GOES_FORWARD_ONLY,
    })
    expect((await main.agenda.advance(START)).count).toBe(0)
  })

  test('is refused while another goes on, as are all that change the whole state', async () => {
    const gate = Promise.withResolvers<undefined>()
    trouble.waitsFor = gate.promise
    await plan(main, { kind: 'slow', subject: 'long', at: START + HOUR })
    const first = main.agenda.advance(instant(START + DAY))
    const moving = { problem: CLOCK_ALREADY_MOVING }
    await expect(main.agenda.advance(instant(START + DAY))).rejects.toMatchObject(moving)
    await expect(world.workspaces.reset('main')).rejects.toMatchObject(moving)
    await expect(main.agenda.setMode('running')).rejects.toMatchObject(moving)
    gate.resolve(undefined)
    expect((await first).count).toBe(1)
    await world.workspaces.reset('main')
    expect(main.clock.now()).toBe(START)
  })

  test('tells after each commit how far it is', async () => {
    await planMany(2500, START + HOUR)
    const counts: number[] = []
    const { end } = main.agenda.begin(instant(START + DAY), {
      onStep: ({ count }) => counts.push(count),
    })
    expect(await end).toMatchObject({
      isWhole: true,
      count: 2500,
      kinds: new Map([['mark', 2500]]),
    })
    expect(counts.length).toBeGreaterThan(2)
    expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    expect(counts.at(-1)).toBe(2500)
  })

  test('that is cancelled stands between two commits, and can be taken up again', async () => {
    await planMany(2500, START + HOUR)
    const stop = new AbortController()
    const { end } = main.agenda.begin(instant(START + DAY), {
      cancelled: stop.signal,
      onStep: () => {
        stop.abort()
      },
    })
    const { count, at: stands, isWhole } = await end
    expect([isWhole, stands, main.clock.now()]).toEqual([false, START + HOUR, START + HOUR])
    expect(count).toBeLessThan(2500)
    expect(await marksOf(main)).toHaveLength(count)
    expect((await main.agenda.advance(instant(START + DAY))).count).toBe(2500 - count)
    expect(await marksOf(main)).toHaveLength(2500)
  })

  test('tells at most a thousand happenings and counts them all', async () => {
    await planMany(1001, START + HOUR)
    const advanced = await main.agenda.advance(instant(START + HOUR))
    expect(advanced.count).toBe(1001)
    expect(advanced.happenings).toHaveLength(1000)
  })

  test('in one step equals an advance in many', async () => {
    const offsets = fc.integer({ min: 0, max: 10 * DAY })
    const works = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('mark', 'daily', 'fragile', 'series', 'slow'),
        subject: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        phase: fc.constantFrom(...PHASES),
        // Many at one instant, since that is where phases tell.
        offset: fc.oneof(offsets, fc.constantFrom(DAY, 2 * DAY)),
      }),
      { selector: ({ kind, subject }) => kind + subject },
    )
    trouble.breaks = new Set(['c'])
    let round = 0
    await fc.assert(
      fc.asyncProperty(works, fc.array(offsets, { maxLength: 6 }), async (wanted, stops) => {
        round += 1
        const end = 10 * DAY
        const ends = await Promise.all(
          [[end], [...stops.toSorted((a, b) => a - b), end]].map(async (steps, index) => {
            const name = `w-${String(round)}-${String(index)}`
            const made = await world.workspaces.create({ name, profile: 'demo', seed: 's' })
            for (const { offset, ...work } of wanted) {
              await plan(made, { ...work, at: START + offset })
            }
            for (const step of steps) await made.agenda.advance(instant(START + step))
            const hash = await stateOf(made)
            return { marks: await marksOf(made), left: await workLeft(made), hash }
          }),
        )
        expect(ends[1]).toEqual(ends[0])
      }),
      { numRuns: 25 },
    )
  })
})

/** The state, but for the names of the workspaces themselves. */
async function stateOf({ store }: OpenWorkspace): Promise<string> {
  await store.transact(async (transaction) => {
    putSettings(transaction, { ...(await settingsOf(transaction)), name: 'same' })
  })
  return await store.hash()
}

async function workLeft({ store }: OpenWorkspace): Promise<unknown> {
  return await store.read(async (reader) => reader.list(dueWork, { limit: 1000 }))
}
