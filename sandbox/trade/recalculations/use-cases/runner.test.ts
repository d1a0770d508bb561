import { describe, expect, onTestFinished, test } from 'vitest'
import { diskThatFills } from '../../../platform/storage/testing/disk-that-fills.ts'
import type { SandboxOptions } from '../../../index.ts'
import type { SandboxWorld } from '../../declarations/testing/sandbox-world.ts'
import type { Recalculation } from '../recalculation.ts'
import { recalculations } from '../store.ts'
import { afterOutage, ASKED, completed, recalculated } from '../testing/outage.ts'

interface Told {
  readonly error: unknown
  readonly where: string | undefined
}

/** A declaration to recalculate, and what is told of failures. */
async function watched(options: SandboxOptions = {}) {
  const told: Told[] = []
  const onFailure: SandboxOptions['onFailure'] = (error, where) => told.push({ error, where })
  const world = await afterOutage(1, { ...options, onFailure })
  onTestFinished(() => world.sandbox.close())
  return { world, told, store: (await world.sandbox.workspaces.require('default')).store }
}

/** Does something the moment that a recalculation is durable: it was taken up, but has not begun. */
async function onceAsked(world: SandboxWorld, work: () => unknown): Promise<string> {
  const { store } = await world.sandbox.workspaces.require('default')
  const stop = store.onCommit(({ puts }) => {
    if (!puts.some(({ collection }) => collection === recalculations.name)) return
    stop()
    work()
  })
  const sent = { body: ASKED, token: world.officer }
  return String((await world.post('/v1/officer/recalculations', sent)).body['id'])
}

async function jobIn(world: SandboxWorld, id: string): Promise<Recalculation | undefined> {
  const { store } = await world.sandbox.workspaces.require('default')
  return await store.read((reader) => reader.get(recalculations, id))
}

describe('a recalculation at work', () => {
  test('ends quietly when its record is taken away', async () => {
    const { world, told, store } = await watched()
    const id = await onceAsked(world, () => {
      void store.transact((transaction) => {
        transaction.remove(recalculations, 'recalculation-000001')
        return Promise.resolve()
      })
    })
    expect(await recalculated(world)).toMatchObject({ status: 'completed', changed: 1 })
    expect(await jobIn(world, id)).toBeUndefined()
    expect(told).toEqual([])
  })

  test('ends quietly when its workspace is deleted', async () => {
    const { world, told } = await watched()
    const { workspaces } = world.sandbox
    await workspaces.create({ name: 'other', profile: 'demo', seed: 'ces' })
    const { store } = await workspaces.require('other')
    const job = await jobIn(world, (await recalculated(world)).id)
    const put = store.transact((transaction) => {
      transaction.put(recalculations, 'r', { ...job!, id: 'r', status: 'running' })
      return Promise.resolve()
    })
    await put
    await workspaces.delete('other')
    expect(told).toEqual([])
  })

  test('that fails is told with its name, and keeps no other waiting', async () => {
    const { world, told, store } = await watched()
    const good = await recalculated(world, { dryRun: true })
    const criteria = { from: 'nowhen', to: 'nowhen' }
    const broken = { ...good, id: 'broken', status: 'running', criteria, cursor: { step: 0 } }
    await store.transact((transaction) => {
      transaction.put(recalculations, 'broken', broken as Recalculation)
      return Promise.resolve()
    })
    expect(await recalculated(world)).toMatchObject({ status: 'completed', changed: 1 })
    expect(await jobIn(world, 'broken')).toMatchObject({ status: 'failed' })
    expect(told.map(({ where }) => where)).toEqual(['recalculation broken of workspace "default"'])
  })

  test('begins a day again when an earlier version left off in it', async () => {
    const { world, told, store } = await watched()
    const { id } = await recalculated(world, { dryRun: true })
    const done = await jobIn(world, id)
    const cursor = { step: 0, after: '1.AbCdEfGh' }
    await store.transact((transaction) => {
      transaction.put(recalculations, 'kept', { ...done!, id: 'kept', status: 'running', cursor })
      return Promise.resolve()
    })
    expect(await completed(world, 'kept')).toMatchObject({ status: 'completed' })
    expect(told).toEqual([])
  })

  test('goes on after the restore of a snapshot that was saved midway', async () => {
    const { world, told, store } = await watched()
    const id = await onceAsked(world, () => void store.saveSnapshot('midway'))
    const first = await completed(world, id)
    await world.sandbox.workspaces.restore('default', 'midway')
    expect(await completed(world, id)).toMatchObject({ ...first, changed: 1 })
    expect(told).toEqual([])
  })

  test('waits for a medium that refuses, and goes on with the next commit', async () => {
    const { disk, storage } = await diskThatFills()
    const { world, told } = await watched({ storage })
    const id = await onceAsked(world, () => (disk.isFull = true))
    await expect.poll(() => told.length).toBe(1)
    disk.isFull = false
    expect(await jobIn(world, id)).toMatchObject({ status: 'running' })
    await world.publish('1.40', '2026-02-27')
    expect(await completed(world, id)).toMatchObject({ changed: 1 })
    expect(told.map(({ where }) => where)).toEqual([`recalculation ${id} of workspace "default"`])
  })
})
