import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '../storage/index.ts'
import { HOUR, makeWorld, marksOf, plan, type World } from './testing/marked-world.ts'
import { WORKSPACE_START } from './workspace-maker.ts'

let world: World
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  world = await makeWorld()
})
afterEach(async () => {
  await world[Symbol.asyncDispose]()
  vi.useRealTimers()
})

function wanted(name: string) {
  return { name, profile: 'demo', seed: name } as const
}

describe('an idle workspace', () => {
  async function seconds(count: number): Promise<void> {
    for (let second = 0; second < count; second += 1) {
      vi.advanceTimersByTime(1000)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  async function isClosed(store: Store): Promise<boolean> {
    return await store.hash().then(
      () => false,
      () => true,
    )
  }

  test('is unloaded, and loaded again when it is asked for', async () => {
    const made = await world.workspaces.create(wanted('a'))
    const hash = await made.store.hash()
    world.wall.pass(HOUR + 1)
    await seconds(1)
    await expect.poll(() => isClosed(made.store)).toBe(true)
    const again = await world.workspaces.require('a')
    expect(again).not.toBe(made)
    expect(await again.store.hash()).toBe(hash)
    expect(world.failures).toEqual([])
  })

  test('is opened once, however many ask for it at the same time', async () => {
    const made = await world.workspaces.create(wanted('a'))
    world.wall.pass(HOUR + 1)
    await seconds(1)
    await expect.poll(() => isClosed(made.store)).toBe(true)
    const found = await Promise.all([1, 2, 3].map(() => world.workspaces.require('a')))
    expect(new Set(found).size).toBe(1)
  })

  test('stays loaded while it is used, while it is busy, and when it is the default one', async () => {
    const main = await world.workspaces.create(wanted('main'))
    const used = await world.workspaces.create(wanted('used'))
    const busy = await world.workspaces.create(wanted('busy'))
    const gate = Promise.withResolvers<undefined>()
    const pause = busy.agenda.pause(() => gate.promise)
    world.wall.pass(HOUR + 1)
    await world.workspaces.require('used')
    await seconds(2)
    expect(await Promise.all([main, used, busy].map(({ store }) => isClosed(store)))).toEqual([
      false,
      false,
      false,
    ])
    gate.resolve(undefined)
    await pause
    await seconds(1)
    await expect.poll(() => isClosed(busy.store)).toBe(true)
  })

  test('stays loaded while work in the background commits', async () => {
    const made = await world.workspaces.create(wanted('a'))
    world.wall.pass(HOUR + 1)
    await plan(made, { subject: 'x', at: WORKSPACE_START + HOUR })
    await seconds(2)
    expect(await isClosed(made.store)).toBe(false)
    world.wall.pass(HOUR + 1)
    await seconds(1)
    await expect.poll(() => isClosed(made.store)).toBe(true)
  })

  test('whose clock runs does its due work each second while it is loaded', async () => {
    const main = await world.workspaces.create(wanted('main'))
    await plan(main, { subject: 'soon', at: WORKSPACE_START + 500 })
    await main.agenda.setMode('running')
    world.wall.pass(1000)
    await seconds(1)
    await expect.poll(() => marksOf(main)).toHaveLength(1)
  })
})
