import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { openMemoryStorage, type Storage } from '../storage/index.ts'
import {
  SNAPSHOT_IS_SEED,
  SNAPSHOT_NOT_FOUND,
  WORKSPACE_DAMAGED,
  WORKSPACE_EXISTS,
  WORKSPACE_IS_DEFAULT,
  WORKSPACE_NOT_FOUND,
} from './problems.ts'
import { putSettings, newSettings, settingsOf } from './settings.ts'
import {
  DAY,
  HOUR,
  makeWorld,
  marks,
  marksOf,
  plan,
  seedOne,
  type World,
} from './testing/marked-world.ts'
import { workspaceCollections } from './collections.ts'
import { WORKSPACE_START } from './workspace-maker.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world[Symbol.asyncDispose]())

function wanted(name: string, seed = name) {
  return { name, profile: 'demo', seed } as const
}

describe('making a workspace', () => {
  test('seeds it, sets its clock and remembers what was wanted', async () => {
    const made = await world.workspaces.create(wanted('a', 'green'))
    expect(made.clock.now()).toBe(WORKSPACE_START)
    expect(made.clock.mode).toBe('standing')
    const { settings, seed } = await made.store.read(async (reader) => ({
      settings: await settingsOf(reader),
      seed: await reader.get(marks, 'seed'),
    }))
    expect(settings).toEqual({ ...newSettings(wanted('a', 'green')), status: 'ready' })
    expect(seed?.subject).toBe('green')
  })

  test('tells its progress', async () => {
    await using slow = await makeWorld({
      seeder: (_workspace, _wanted, progress) => {
        progress(1, 2)
        progress(2, 2)
        return Promise.resolve()
      },
    })
    const told: number[] = []
    await slow.workspaces.create(wanted('a'), (done, total) => told.push(done / total))
    expect(told).toEqual([0.5, 1])
  })

  test('refuses a name that exists, also while that one is being made', async () => {
    const made = await Promise.allSettled([
      world.workspaces.create(wanted('a')),
      world.workspaces.create(wanted('a')),
    ])
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    await expect(world.workspaces.create(wanted('a'))).rejects.toMatchObject({
      problem: WORKSPACE_EXISTS,
    })
  })

  test('that fails leaves nothing behind and can be tried again', async () => {
    let fails = true
    await using broken = await makeWorld({
      seeder: (...given) => (fails ? Promise.reject(new Error('seed')) : seedOne(...given)),
    })
    await expect(broken.workspaces.create(wanted('a'))).rejects.toThrow('seed')
    expect(await broken.workspaces.names()).toEqual([])
    expect(await broken.workspaces.byName('a')).toBeUndefined()
    fails = false
    expect((await broken.workspaces.create(wanted('a'))).name).toBe('a')
  })

  test('of the same seed gives the same hash, of another seed another', async () => {
    const hashes: string[] = []
    for (const seed of ['green', 'green', 'blue']) {
      const made = await world.workspaces.create(wanted('a', seed))
      hashes.push(await made.store.hash())
      await world.workspaces.delete('a')
    }
    expect(hashes[1]).toBe(hashes[0])
    expect(hashes[2]).not.toBe(hashes[0])
  })
})

describe('a workspace', () => {
  test('is found again, as the same one', async () => {
    const made = await world.workspaces.create(wanted('a'))
    expect(await world.workspaces.byName('a')).toBe(made)
    expect(await world.workspaces.byName('b')).toBeUndefined()
    await expect(world.workspaces.require('b')).rejects.toMatchObject({
      problem: WORKSPACE_NOT_FOUND,
    })
  })

  test('never meets another', async () => {
    const [a, b] = await Promise.all(
      ['a', 'b'].map((name) => world.workspaces.create(wanted(name))),
    )
    if (a === undefined || b === undefined) throw new Error('two were made')
    const before = await b.store.hash()
    await plan(a, { subject: 'x', at: WORKSPACE_START + HOUR })
    await a.agenda.advance(instant(WORKSPACE_START + DAY))
    expect(await marksOf(a)).toHaveLength(1)
    expect(await b.store.hash()).toBe(before)
    expect(b.clock.now()).toBe(WORKSPACE_START)
    expect(a.keys.derive('secret')).not.toBe(b.keys.derive('secret'))
  })

  test('goes back to its seed by a reset', async () => {
    const made = await world.workspaces.create(wanted('a'))
    const fresh = await made.store.hash()
    await plan(made, { subject: 'x', at: WORKSPACE_START + HOUR })
    await made.agenda.advance(instant(WORKSPACE_START + DAY))
    await world.workspaces.reset('a')
    expect(await made.store.hash()).toBe(fresh)
    expect(made.clock.now()).toBe(WORKSPACE_START)
  })

  test('gives the same numbers again after a reset', async () => {
    const made = await world.workspaces.create(wanted('a'))
    const next = (): Promise<number> => made.store.transact((transaction) => transaction.next('x'))
    expect([await next(), await next()]).toEqual([1, 2])
    await world.workspaces.reset('a')
    expect(await next()).toBe(1)
  })

  test('goes back to a snapshot and keeps its keys', async () => {
    const made = await world.workspaces.create(wanted('a'))
    const secret = made.keys.derive('client', '1')
    await made.agenda.advance(instant(WORKSPACE_START + DAY))
    await world.workspaces.saveSnapshot('a', 'tuesday')
    const then = await made.store.hash()
    await made.agenda.advance(instant(WORKSPACE_START + 2 * DAY))
    await world.workspaces.restore('a', 'tuesday')
    expect(made.clock.now()).toBe(WORKSPACE_START + DAY)
    expect(await made.store.hash()).toBe(then)
    expect(made.keys.derive('client', '1')).toBe(secret)
  })

  test('has no snapshot but those that were saved, and its seed is not to be touched', async () => {
    await world.workspaces.create(wanted('a'))
    const missing = { problem: SNAPSHOT_NOT_FOUND }
    const seed = { problem: SNAPSHOT_IS_SEED }
    await expect(world.workspaces.restore('a', 'never')).rejects.toMatchObject(missing)
    await expect(world.workspaces.deleteSnapshot('a', 'never')).rejects.toMatchObject(missing)
    await expect(world.workspaces.deleteSnapshot('a', 'seed')).rejects.toMatchObject(seed)
    await expect(world.workspaces.saveSnapshot('a', 'seed')).rejects.toMatchObject(seed)
  })

  test('is gone when it is deleted, and a new one of its name is new', async () => {
    const made = await world.workspaces.create(wanted('a'))
    await made.agenda.advance(instant(WORKSPACE_START + DAY))
    await world.workspaces.delete('a')
    expect(await world.workspaces.names()).toEqual([])
    await expect(world.workspaces.delete('a')).rejects.toMatchObject({
      problem: WORKSPACE_NOT_FOUND,
    })
    expect((await world.workspaces.create(wanted('a'))).clock.now()).toBe(WORKSPACE_START)
  })

  test('by default is not deleted', async () => {
    await world.workspaces.create(wanted('main'))
    await expect(world.workspaces.delete('main')).rejects.toMatchObject({
      problem: WORKSPACE_IS_DEFAULT,
    })
  })
})

/** Storage that lives on when the workspaces over it are closed, as a disk does. */
function lasting(storage: Storage): Storage {
  return {
    names: () => storage.names(),
    open: (name, collections) => storage.open(name, collections),
    create: (name, collections, fill) => storage.create(name, collections, fill),
    destroy: (name) => storage.destroy(name),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }
}

describe('after a restart', () => {
  test('a workspace is as it was', async () => {
    const storage = lasting(await openMemoryStorage())
    const before = await makeWorld({ storage })
    const made = await before.workspaces.create(wanted('a', 'green'))
    await plan(made, { subject: 'x', at: WORKSPACE_START + HOUR })
    await made.agenda.advance(instant(WORKSPACE_START + DAY))
    const hash = await made.store.hash()
    await before[Symbol.asyncDispose]()
    await using after = await makeWorld({ storage })
    const again = await after.workspaces.require('a')
    expect(again.clock.now()).toBe(WORKSPACE_START + DAY)
    expect(await again.store.hash()).toBe(hash)
    await after.workspaces.reset('a')
    expect(again.clock.now()).toBe(WORKSPACE_START)
  })

  test('a store without a whole workspace is refused, and nothing is made of it', async () => {
    const storage = lasting(await openMemoryStorage())
    const half = await storage.create('a', [...workspaceCollections, marks], async (store) => {
      await store.transact((transaction) => {
        putSettings(transaction, newSettings(wanted('a', 'green')))
        return Promise.resolve()
      })
      await store.saveSnapshot('mine')
    })
    await half[Symbol.asyncDispose]()
    await using after = await makeWorld({ storage })
    await expect(after.workspaces.require('a')).rejects.toMatchObject({
      problem: WORKSPACE_DAMAGED,
    })
    expect(after.failures.join()).toContain('saved snapshots mine')
    await expect(after.workspaces.create(wanted('a'))).rejects.toMatchObject({
      problem: WORKSPACE_EXISTS,
    })
    await after.workspaces.delete('a')
    expect((await after.workspaces.create(wanted('a'))).name).toBe('a')
  })
})
