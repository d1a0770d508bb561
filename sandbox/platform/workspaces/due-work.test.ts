import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { dropWork } from './due-work.ts'
import {
  DAY,
  HOUR,
  kindNamed,
  makeWorld,
  marksOf,
  plan,
  type World,
} from './testing/marked-world.ts'
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

describe('planning', () => {
  test('again moves the work', async () => {
    await plan(main, { subject: 'once', at: START + HOUR })
    await plan(main, { subject: 'once', at: START + 2 * HOUR })
    await main.agenda.advance(instant(START + DAY))
    expect(await marksOf(main)).toEqual([`once ${at(2 * HOUR)}`])
  })

  test('is taken back by dropping', async () => {
    await plan(main, { subject: 'never', at: START + HOUR })
    await main.store.transact((transaction) => {
      dropWork(transaction, kindNamed('mark'), 'never')
      return Promise.resolve()
    })
    expect((await main.agenda.advance(instant(START + DAY))).count).toBe(0)
  })

  test('is previewed without being done', async () => {
    await plan(main, { subject: 'b', at: START + 2 * HOUR })
    await plan(main, { subject: 'a', at: START + HOUR })
    await plan(main, { subject: 'c', at: START + 3 * HOUR })
    expect(await main.agenda.preview(instant(START + 2 * HOUR))).toEqual([
      { at: START + HOUR, kind: 'mark', subject: 'a' },
      { at: START + 2 * HOUR, kind: 'mark', subject: 'b' },
    ])
    expect(await marksOf(main)).toEqual([])
  })
})
