import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreDestroyed } from '../storage/index.ts'
import {
  SNAPSHOT_BEING_DELETED,
  SNAPSHOT_NOT_FOUND,
  WORKSPACE_BEING_MADE,
  WORKSPACE_EXISTS,
} from './problems.ts'
import { settingsOf } from './settings.ts'
import { makeWorld, type World } from './testing/marked-world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world[Symbol.asyncDispose]())

function wanted(name: string) {
  return { name, profile: 'demo', seed: name } as const
}

describe('while a workspace is being made or deleted', () => {
  test('calls to it are answered at once', async () => {
    const seeding = Promise.withResolvers<undefined>()
    await using slow = await makeWorld({ seeder: () => seeding.promise })
    const made = slow.workspaces.create(wanted('a'))
    await expect(slow.workspaces.require('a')).rejects.toMatchObject({
      problem: WORKSPACE_BEING_MADE,
    })
    await expect(slow.workspaces.create(wanted('a'))).rejects.toMatchObject({
      problem: WORKSPACE_EXISTS,
    })
    expect(await slow.workspaces.check()).toBe(1)
    seeding.resolve(undefined)
    const whole = await made
    expect(await slow.workspaces.require('a')).toBe(whole)
  })

  test('work in one that is deleted hears that it is, and one that is closed that it is', async () => {
    const made = await world.workspaces.create(wanted('a'))
    await world.workspaces.delete('a')
    await expect(made.store.read(settingsOf)).rejects.toBeInstanceOf(StoreDestroyed)
    const other = await world.workspaces.create(wanted('b'))
    await other.store[Symbol.asyncDispose]()
    await expect(other.store.read(settingsOf)).rejects.not.toBeInstanceOf(StoreDestroyed)
  })

  test('a snapshot that another call deletes first is told apart from one that never was', async () => {
    const made = await world.workspaces.create(wanted('a'))
    await world.workspaces.saveSnapshot('a', 'mine')
    const list = made.store.snapshots.bind(made.store)
    made.store.snapshots = async () => {
      const found = await list()
      await made.store.deleteSnapshot('mine')
      return found
    }
    await expect(world.workspaces.restore('a', 'mine')).rejects.toMatchObject({
      problem: SNAPSHOT_BEING_DELETED,
    })
    await expect(world.workspaces.restore('a', 'mine')).rejects.toMatchObject({
      problem: SNAPSHOT_NOT_FOUND,
    })
  })
})
