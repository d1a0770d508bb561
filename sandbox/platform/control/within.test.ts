import { afterEach, beforeEach, expect, test } from 'vitest'
import { command, longCommand, noContent, query } from '../http/index.ts'
import { ControlWorld } from './testing/control-world.ts'
import { within, withinDefault, workspaceNamed } from './within.ts'

let world: ControlWorld
beforeEach(async () => {
  world = await ControlWorld.make()
})
afterEach(() => world[Symbol.asyncDispose]())

const operation = {
  id: 'x',
  summary: 'x',
  tag: 'x',
  access: ['administrator'],
  answers: {},
} as const
const nothing = () => Promise.resolve(noContent())

test.each([within, withinDefault])(
  'a wrapped operation says of itself what it said before',
  (wrap) => {
    const endpoints = [command(operation, nothing), longCommand(operation, nothing)]
    for (const endpoint of [...endpoints, query(operation, nothing)]) {
      const { operation: shown, command: offered } = wrap(world.workspaces, endpoint)
      expect([shown, offered]).toEqual([endpoint.operation, endpoint.command])
    }
  },
)

test('default is another name of the default workspace and of no other', () => {
  const named = ['default', 'main', 'second'].map((name) => workspaceNamed(world.workspaces, name))
  expect(named).toEqual(['main', 'main', 'second'])
})
