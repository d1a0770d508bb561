import { afterAll, beforeAll, expect, test } from 'vitest'
import { issuerOfCall } from './endpoint.ts'
import { World } from './testing/world.ts'

let world: World
beforeAll(async () => {
  world = await World.make()
})
afterAll(() => world[Symbol.asyncDispose]())

test.each([
  ['http://localhost:3000/v1/sign-in/second-factor', 'http://localhost:3000'],
  ['http://localhost:3000/w/alpha/v1/sign-in/second-factor', 'http://localhost:3000/w/alpha'],
  ['http://localhost:3000/v1/w/alpha/x', 'http://localhost:3000'],
  [undefined, 'urn:ces-sandbox:alpha'],
])('a token that was asked for at %s is issued by %s', (url, issuer) => {
  expect(issuerOfCall({ ...world.call(), url })).toBe(issuer)
})
