import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant, type Instant } from '../../kernel/time.ts'
import { faultWatchOf } from './fault-watch.ts'
import { faults, strike, strikeAttempt, type Fault } from './faults.ts'
import { makeWorld, type World } from './testing/marked-world.ts'
import { WORKSPACE_START, type OpenWorkspace } from './workspace-maker.ts'

let world: World
let main: OpenWorkspace
beforeEach(async () => {
  world = await makeWorld()
  main = await world.workspaces.create({ name: 'main', profile: 'demo', seed: 's' })
})
afterEach(() => world[Symbol.asyncDispose]())

const MINUTE = 60_000
const NOW = WORKSPACE_START

async function set(fault: Partial<Fault> & { readonly id: string }, into = main): Promise<void> {
  const whole: Fault = { target: 'rates', kind: 'slow', draws: 0, details: {}, ...fault }
  await into.store.transact((transaction) => {
    transaction.put(faults, whole.id, whole)
    return Promise.resolve()
  })
}

async function struck(now: Instant = NOW, target = 'rates', by = main): Promise<readonly string[]> {
  const found = await by.store.transact((transaction) => strike(transaction, target, now))
  return found.map(({ id }) => id)
}

async function strikes(count: number, by = main): Promise<string> {
  let seen = ''
  for (let time = 0; time < count; time += 1) {
    seen += (await struck(NOW, 'rates', by)).length > 0 ? 'x' : '.'
  }
  return seen
}

describe('a fault', () => {
  test('strikes its target alone, each time', async () => {
    await set({ id: 'f1' })
    expect(await struck()).toEqual(['f1'])
    expect(await struck()).toEqual(['f1'])
    expect(await struck(NOW, 'api')).toEqual([])
  })

  test('strikes from its beginning until just before its end', async () => {
    const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString()
    await set({ id: 'f1', from: at(1), until: at(3) })
    const moments = [0, 1, 2, 3].map((minutes) => instant(NOW + minutes * MINUTE))
    const seen = await Promise.all(moments.map((moment) => struck(moment)))
    expect(seen.map((ids) => ids.length)).toEqual([0, 1, 1, 0])
  })

  test('strikes as many times as it counts', async () => {
    await set({ id: 'f1', remaining: 3 })
    expect(await strikes(5)).toBe('xxx..')
  })

  test('with a count and a chance counts only the times it struck', async () => {
    await set({ id: 'f1', remaining: 3, probability: 0.5 })
    const seen = await strikes(40)
    expect(seen.replaceAll('.', '')).toBe('xxx')
    expect(seen).toContain('.')
  })

  test('of probability one always strikes, of zero never', async () => {
    await set({ id: 'f1', probability: 1 })
    await set({ id: 'f2', probability: 0 })
    for (let time = 0; time < 50; time += 1) expect(await struck()).toEqual(['f1'])
  })

  test('strikes about as often as its probability says', async () => {
    await set({ id: 'f1', probability: 0.3 })
    const count = (await strikes(1000)).replaceAll('.', '').length
    // Five standard deviations of a binomial draw around 300.
    expect(Math.abs(count - 300)).toBeLessThan(5 * Math.sqrt(1000 * 0.3 * 0.7))
  })

  test('strikes at the same times in every workspace of the same seed', async () => {
    const make = (name: string, seed: string) =>
      world.workspaces.create({ name, profile: 'demo', seed })
    const seen: string[] = []
    for (const workspace of [main, await make('twin', 's'), await make('other', 't')]) {
      await set({ id: 'f1', probability: 0.5 }, workspace)
      seen.push(await strikes(64, workspace))
    }
    expect(seen[1]).toBe(seen[0])
    expect(seen[2]).not.toBe(seen[0])
  })

  test('that is not met is not counted', async () => {
    await set({ id: 'f1', remaining: 1, details: { path: '/a' } })
    const attempt = (path: string) =>
      main.store.transact((transaction) =>
        strikeAttempt(transaction, {
          target: 'rates',
          now: NOW,
          meets: ({ details }) => details['path'] === path,
        }),
      )
    expect(await attempt('/b')).toEqual([])
    expect(await attempt('/a')).toHaveLength(1)
    expect(await attempt('/a')).toEqual([])
  })
})

describe('the watch for faults', () => {
  test('is raised by any fault put, and lowered by a look that finds none', async () => {
    const watch = faultWatchOf(main.store)
    expect(watch.mayStrike('api')).toBe(true)
    expect(await watch.look(main.store, 'api')).toBe(false)
    expect(watch.mayStrike('api')).toBe(false)
    await set({ id: 'f1', target: 'api' })
    expect(watch.mayStrike('api')).toBe(true)
    expect(await watch.look(main.store, 'api')).toBe(true)
    expect(watch.mayStrike('api')).toBe(true)
  })

  test('is one a store, and is raised when the whole state is replaced', async () => {
    const watch = faultWatchOf(main.store)
    expect(faultWatchOf(main.store)).toBe(watch)
    await watch.look(main.store, 'api')
    await world.workspaces.reset('main')
    expect(watch.mayStrike('api')).toBe(true)
  })
})
