import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import { challengeOf } from './challenge.ts'
import { countAttempt } from './sign-in-attempts.ts'
import { World } from './testing/world.ts'

let world: World
beforeEach(async () => {
  world = await World.make()
})
afterEach(() => world[Symbol.asyncDispose]())

const MINUTE = 60_000

function later(milliseconds: number): Call {
  const call = world.call()
  return { ...call, now: instant(call.now + milliseconds) }
}

test('a challenge is over after five minutes, whether or not it was forgotten yet', async () => {
  const response = await world.signInFirst(await world.person())
  const { challenge } = (await response.json()) as { challenge: string }
  const { store } = world.alpha
  const at = (call: Call) => store.read((reader) => challengeOf(reader, call, challenge))
  await expect(at(later(5 * MINUTE - 1))).resolves.toBeDefined()
  await expect(at(later(5 * MINUTE))).rejects.toThrow('sign-in-challenge-over')
})

test('a lock is over after 15 minutes, whether or not it was forgotten yet', async () => {
  const { store } = world.alpha
  const at = (call: Call) =>
    store.transact((transaction) => countAttempt(transaction, call, 'marie'))
  for (let count = 0; count < 5; count += 1) await at(later(0))
  await expect(at(later(15 * MINUTE - 1))).rejects.toThrow('sign-in-locked')
  await expect(at(later(15 * MINUTE))).resolves.toBeUndefined()
})
