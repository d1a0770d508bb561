import { expect, test } from 'vitest'
import { REVISION } from '../certify/requirements.ts'
import { BROKEN } from './index.ts'

test('each requirement has a client that breaks it, and no other is spoken of', () => {
  const checks = new Set([...BROKEN.values()].map(({ check }) => check))
  expect([...checks].sort()).toEqual(REVISION.requirements.map(({ id }) => id).sort())
})

test('no two clients are the same', () => {
  const clients = [...BROKEN.values()]
  expect(new Set(clients.map(({ client }) => client)).size).toBe(clients.length)
  expect(new Set(clients.map(({ fault }) => fault)).size).toBe(clients.length)
})
