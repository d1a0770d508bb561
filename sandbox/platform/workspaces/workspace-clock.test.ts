import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { DAY, HOUR, makeWorld, marksOf, plan, type World } from './testing/marked-world.ts'
import { WORKSPACE_START, type OpenWorkspace } from './workspace-maker.ts'

const START = WORKSPACE_START
let world: World
let main: OpenWorkspace
beforeEach(async () => {
  world = await makeWorld()
  main = await world.workspaces.create({ name: 'main', profile: 'demo', seed: 's' })
})
afterEach(() => world[Symbol.asyncDispose]())

function at(offset: number): string {
  return new Date(START + offset).toISOString()
}

describe('a running clock', () => {
  test('keeps the pace of the wall clock and does at each tick what is due', async () => {
    await plan(main, { subject: 'hour', at: START + HOUR })
    await main.agenda.setMode('running')
    world.wall.pass(HOUR - 1)
    await main.agenda.tick()
    expect(await marksOf(main)).toEqual([])
    world.wall.pass(2)
    await main.agenda.tick()
    expect(main.clock.now()).toBe(START + HOUR + 1)
    expect(await marksOf(main)).toEqual([`hour ${at(HOUR + 1)}`])
  })

  test('is set forward and runs on from there', async () => {
    await main.agenda.setMode('running')
    world.wall.pass(HOUR)
    await main.agenda.advance(instant(START + DAY))
    world.wall.pass(5)
    expect(main.clock.now()).toBe(START + DAY + 5)
  })

  test('stands still when told to, at the time that it showed', async () => {
    await main.agenda.setMode('running')
    world.wall.pass(HOUR)
    await main.agenda.setMode('standing')
    world.wall.pass(DAY)
    await main.agenda.tick()
    expect(main.clock.now()).toBe(START + HOUR)
  })

  test('is restored at the time at which it was saved', async () => {
    await main.agenda.setMode('running')
    world.wall.pass(HOUR)
    await world.workspaces.saveSnapshot('main', 'then')
    world.wall.pass(DAY)
    await world.workspaces.restore('main', 'then')
    expect(main.clock.now()).toBe(START + HOUR)
    world.wall.pass(1)
    expect(main.clock.now()).toBe(START + HOUR + 1)
  })

  test('that stands takes no notice of the wall clock', () => {
    world.wall.pass(DAY)
    expect(main.clock.now()).toBe(START)
    expect(main.clock.wallNow()).toBe(world.wall.now())
  })
})
