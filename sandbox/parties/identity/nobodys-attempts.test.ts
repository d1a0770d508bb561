import { expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { NobodysAttempts } from './nobodys-attempts.ts'

const MINUTE = 60_000

function tries(minutes = 0, wallMinutes = minutes) {
  const at = instant(minutes * MINUTE)
  return { address: '127.0.0.1', at, wallAt: instant(wallMinutes * MINUTE) }
}

test('names that nobody has are locked as others are', () => {
  const attempts = new NobodysAttempts(10)
  for (let count = 0; count < 5; count += 1) attempts.count('nobody', tries())
  expect(() => {
    attempts.count('Nobody', tries())
  }).toThrow('sign-in-locked')
  attempts.forgive('nobody', tries())
  attempts.count('nobody', tries())
})

test('so many of them are remembered, the latest', () => {
  const attempts = new NobodysAttempts(10)
  for (let nth = 0; nth < 300; nth += 1) attempts.count(`nobody ${String(nth)}`, tries())
  expect(attempts.size).toBe(10)
})

test.each([
  ['by the workspace’s clock', 15, 0],
  ['by the machine’s', 0, 15],
])('they are forgotten after 15 minutes %s', (_clock, minutes, wallMinutes) => {
  const attempts = new NobodysAttempts(10)
  for (let nth = 0; nth < 5; nth += 1) attempts.count(`nobody ${String(nth)}`, tries())
  attempts.count('another', tries(minutes, wallMinutes))
  expect(attempts.size).toBe(1)
})
