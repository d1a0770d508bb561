import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { openMemoryStorage, type Storage } from '../storage/index.ts'
import { HOUR, marksOf, plan, type World } from './testing/marked-world.ts'
import { Trouble } from './testing/trouble.ts'
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

describe('settling', () => {
  test('does what is due by now and leaves the rest', async () => {
    await plan(main, { subject: 'past', at: START - HOUR })
    await plan(main, { subject: 'now', at: START })
    await plan(main, { subject: 'soon', at: START + 1 })
    await main.settle()
    expect(await marksOf(main)).toEqual([`past ${at(0)}`, `now ${at(0)}`])
    expect(main.clock.now()).toBe(START)
  })

  test('begins no work when nothing is due by now', async () => {
    await main.settle()
    let works = 0
    const transact = main.store.transact.bind(main.store)
    main.store.transact = (work) => {
      works += 1
      return transact(work)
    }
    await plan(main, { subject: 'soon', at: START + HOUR })
    await main.settle()
    expect(works).toBe(1)
    await plan(main, { subject: 'now', at: START })
    await main.settle()
    expect(works).toBeGreaterThan(2)
  })

  test('of one call waits for the work that another is doing', async () => {
    const gate = Promise.withResolvers<undefined>()
    trouble.waitsFor = gate.promise
    await plan(main, { kind: 'slow', subject: 'first', at: START })
    const first = main.settle()
    await plan(main, { subject: 'second', at: START })
    const second = main.settle()
    gate.resolve(undefined)
    await second
    expect(await marksOf(main)).toEqual([`first ${at(0)}`, `second ${at(0)}`])
    await first
  })

  test('of one call does not wait for what another has in hand', async () => {
    const gate = Promise.withResolvers<undefined>()
    trouble.waitsFor = gate.promise
    await plan(main, { kind: 'slow', subject: 'first', at: START })
    const first = main.settle()
    await plan(main, { subject: 'soon', at: START + HOUR })
    await main.settle()
    expect(await marksOf(main)).toEqual([])
    gate.resolve(undefined)
    await first
    expect(await marksOf(main)).toEqual([`first ${at(0)}`])
  })

  test('of a workspace that is gone meanwhile is no failure', async () => {
    const gone = await world.workspaces.create({ name: 'gone', profile: 'demo', seed: 's' })
    await plan(gone, { subject: 'now', at: START })
    await world.workspaces.delete('gone')
    await gone.settle()
    expect(world.failures).toEqual([])
  })

  test('after a restore does what the restored state has due', async () => {
    await plan(main, { subject: 'now', at: START })
    await world.workspaces.saveSnapshot('main', 'planned')
    await main.settle()
    await world.workspaces.restore('main', 'planned')
    expect(await marksOf(main)).toEqual([])
    await main.settle()
    expect(await marksOf(main)).toEqual([`now ${at(0)}`])
  })
})

describe('settling where nobody hears of commits, as of those of another process,', () => {
  let deaf: World
  beforeEach(async () => {
    deaf = await trouble.world(await deafStorage())
    main = await deaf.workspaces.create({ name: 'deaf', profile: 'demo', seed: 's' })
    await main.settle()
  })
  afterEach(() => deaf[Symbol.asyncDispose]())

  test('does what is due by now', async () => {
    await plan(main, { subject: 'now', at: START })
    await main.settle()
    expect(await marksOf(main)).toEqual([`now ${at(0)}`])
  })

  test('leaves to the run that is under way what was planned meanwhile', async () => {
    const gate = Promise.withResolvers<undefined>()
    trouble.waitsFor = gate.promise
    await plan(main, { kind: 'slow', subject: 'first', at: START })
    const first = main.settle()
    await plan(main, { subject: 'second', at: START })
    const second = main.settle()
    gate.resolve(undefined)
    await Promise.all([first, second])
    expect(await marksOf(main)).toEqual([`first ${at(0)}`, `second ${at(0)}`])
  })

  test('leaves to an advance what was planned meanwhile', async () => {
    const gate = Promise.withResolvers<undefined>()
    trouble.waitsFor = gate.promise
    await plan(main, { kind: 'slow', subject: 'first', at: START })
    const { end } = main.agenda.begin(instant(START))
    await plan(main, { subject: 'second', at: START })
    await main.settle()
    gate.resolve(undefined)
    expect((await end).count).toBe(2)
  })

  test('loses nothing that is planned once a run has looked for the last time', async () => {
    const transact = main.store.transact.bind(main.store)
    const [looked, goesOn] = [
      Promise.withResolvers<undefined>(),
      Promise.withResolvers<undefined>(),
    ]
    await plan(main, { subject: 'first', at: START })
    main.store.transact = async (work) => {
      main.store.transact = transact
      const result = await transact(work)
      looked.resolve(undefined)
      await goesOn.promise
      return result
    }
    const first = main.settle()
    await looked.promise
    await plan(main, { subject: 'second', at: START })
    await main.settle()
    goesOn.resolve(undefined)
    await first
    expect(await marksOf(main)).toEqual([`first ${at(0)}`, `second ${at(0)}`])
  })
})

async function deafStorage(): Promise<Storage> {
  const storage = await openMemoryStorage()
  const create = storage.create.bind(storage)
  storage.create = (name, collections, fill) =>
    create(name, collections, (store) => {
      store.onCommit = () => () => undefined
      return fill(store)
    })
  return storage
}
