import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { execute, type Asked, type Command } from '../../platform/commands/index.ts'
import { commandsOf } from '../../platform/slice/index.ts'
import { declarations } from './store/declarations.ts'
import { declarationRoutes } from './routes.ts'
import { programOf } from '../../testing/parties.ts'
import { SandboxWorld, softwareOf } from './testing/sandbox-world.ts'

/* What another channel does: it has a call and plain values, and no request of the web. */

let world: SandboxWorld
let broker: Actor
beforeAll(async () => {
  world = await SandboxWorld.open()
  broker = softwareOf(world.identity.broker)
})
afterAll(() => world[Symbol.asyncDispose]())

const commands = commandsOf(declarationRoutes)

function command(id: string): Command {
  const found = commands.get(id)
  if (found === undefined) throw new Error(`no command ${id}`)
  return found
}

async function file(asked: Asked, actor = broker) {
  return await execute(command('submitDeclaration'), await world.call(actor), asked)
}

async function refusalOf(asked: Asked, actor = broker): Promise<Refusal> {
  const refused: unknown = await file(asked, actor).catch((error: unknown) => error)
  if (!(refused instanceof Refusal)) throw new Error('it was not refused')
  return refused
}

async function declarationCount(): Promise<number> {
  const { store } = await world.sandbox.workspaces.require('default')
  return await store.read((reader) => reader.count(declarations))
}

describe('a declaration', () => {
  test('is filed without the web, and read there', async () => {
    const body = world.filing()
    const { answer } = await file({ body })
    const place = `/v1/declarations/${body.transactionNumber}`
    expect([answer.status, answer.location]).toEqual([201, place])
    expect((await world.get(place)).body).toEqual(JSON.parse(answer.text))
  })

  test('that is filed again under its key is answered as the first time', async () => {
    const body = world.filing()
    const [first, before] = [await file({ body, key: 'message-7' }), await declarationCount()]
    const again = await file({ body, key: 'message-7' })
    expect([again.answer.text, again.replayed]).toEqual([first.answer.text, true])
    expect(await declarationCount()).toBe(before)
    const other = { body: world.filing(), key: 'message-7' }
    expect((await refusalOf(other)).problem.code).toBe('idempotency-key-reused')
  })

  test('is refused with the faults that the web tells, at the same places', async () => {
    const body = { ...world.filing(), office: 'x', invoices: [] }
    const told = await world.post('/v1/declarations', { body })
    const { problem, violations } = await refusalOf({ body })
    expect(problem.code).toBe(told.body.code)
    expect(violations.map(({ pointer, finding: { code } }) => ({ pointer, code }))).toEqual(
      told.body.errors?.map(({ pointer, code }) => ({ pointer, code })),
    )
  })

  test.each<readonly [string, Actor]>([
    ['credential-missing', { kind: 'anonymous' }],
    ['admin-token-elsewhere', { kind: 'administrator' }],
    ['not-linked-to-a-business', { kind: 'person', personId: 'person-000001' }],
  ])('is refused as %s to %j', async (code, actor) => {
    expect((await refusalOf({ body: world.filing() }, actor)).problem.code).toBe(code)
  })

  test('is refused to a program that may only look, as the web refuses it', async () => {
    const token = await world.token(programOf(world.identity.broker, 'view'))
    const told = await world.post('/v1/declarations', { body: world.filing(), token })
    const viewer = softwareOf(world.identity.broker, 'view')
    const { problem } = await refusalOf({ body: world.filing() }, viewer)
    expect([told.status, told.body.code]).toEqual([problem.status, problem.code])
    expect(problem.status).toBe(403)
  })
})
