import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PersonCredentials } from './people-registry.ts'
import { countAttempt } from './sign-in-attempts.ts'
import { World } from './testing/world.ts'

let world: World
let owner: PersonCredentials
beforeEach(async () => {
  world = await World.make()
  owner = await world.person()
})
afterEach(() => world[Symbol.asyncDispose]())

const MINUTE = 60_000
const HOME = { peer: '192.0.2.1' }
const ELSEWHERE = { peer: '192.0.2.2' }

async function guess(times: number, from: Record<string, string>): Promise<readonly number[]> {
  const statuses: number[] = []
  for (let count = 0; count < times; count += 1) {
    statuses.push((await world.signInFirst({ ...owner, password: 'wrong' }, from)).status)
  }
  return statuses
}

async function ownersSignIn(from: Record<string, string> = HOME): Promise<number> {
  return (await world.signInFirst(owner, from)).status
}

describe('a lock of a username', () => {
  test('shuts out the address from which the failures came, and not the owner’s', async () => {
    expect(await guess(6, ELSEWHERE)).toEqual([401, 401, 401, 401, 401, 403])
    expect([await ownersSignIn(ELSEWHERE), await ownersSignIn()]).toEqual([403, 200])
  })

  test('is for all addresses once fifty tries failed, from wherever', async () => {
    const { store } = world.alpha
    for (let nth = 0; nth < 50; nth += 1) {
      const call = { ...world.call(), peer: `198.51.100.${String(nth % 10)}` }
      await store.transact((transaction) => countAttempt(transaction, call, owner.username))
    }
    expect(await ownersSignIn()).toBe(403)
  })

  test('believes no header that names another address', async () => {
    await guess(5, ELSEWHERE)
    const forged = { ...ELSEWHERE, 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' }
    expect(await ownersSignIn(forged)).toBe(403)
  })

  test('takes an address for the same however the server writes it', async () => {
    await guess(5, ELSEWHERE)
    expect(await ownersSignIn({ peer: `::ffff:${ELSEWHERE.peer}` })).toBe(403)
  })

  test('is over by the machine’s clock, though the workspace’s stands', async () => {
    await guess(5, HOME)
    world.passWallTime(15 * MINUTE - 1)
    expect(await ownersSignIn()).toBe(403)
    world.passWallTime(1)
    expect(await ownersSignIn()).toBe(200)
  })

  test('is over by the workspace’s clock, though the machine’s stands', async () => {
    await guess(5, HOME)
    await world.advance(15 * MINUTE)
    expect(await ownersSignIn()).toBe(200)
  })

  test('tells when it ends by either', async () => {
    await guess(5, HOME)
    const told = (await (await world.signInFirst(owner, HOME)).json()) as { detail: string }
    expect(told.detail).toContain('2026-03-02T14:15:00.000Z by the workspace’s clock')
    expect(told.detail).toContain('2026-01-01T00:15:00.000Z by the machine’s')
  })

  test('holds for wrong codes as for wrong passwords, by address', async () => {
    for (let count = 0; count < 4; count += 1) await guess(1, ELSEWHERE)
    const first = await world.signInFirst(owner, ELSEWHERE)
    const { challenge } = (await first.json()) as { challenge: string }
    const answers = { challenge, code: 'abcdef'.replaceAll(/\w/g, '0') }
    const place = '/v1/sign-in/second-factor'
    expect((await world.post(place, answers, ELSEWHERE)).status).toBe(401)
    expect((await world.post(place, answers, ELSEWHERE)).status).toBe(403)
    expect((await world.post(place, answers, HOME)).status).toBe(401)
  })
})

test('the state is the same by whatever clock and from whatever address one fails', async () => {
  const hashes = await Promise.all(
    [HOME, ELSEWHERE].map(async (from, hours) => {
      await using other = await World.make()
      other.passWallTime(hours * 60 * MINUTE)
      const person = await other.person()
      await other.signInFirst({ ...person, password: 'wrong' }, from)
      return await other.alpha.store.hash()
    }),
  )
  expect(hashes[0]).toBe(hashes[1])
})

test('a burst of sign-ins delays nobody, leaves no records, and is turned away uncounted', async () => {
  const nobody = { provider: 'GCKey', password: 'wrong' } as const
  const late = { ...nobody, username: 'late' }
  const records = await world.countOf('sign-in-attempts', 'due-work')
  let hashed = 0
  const burst = Array.from({ length: 300 }, async (_, nth) => {
    const answer = await world.signInFirst({ ...nobody, username: `nobody-${nth}` }, ELSEWHERE)
    if (answer.status === 401) hashed += 1
    return answer
  })
  const others = [HOME, ELSEWHERE].map(async (from) => {
    const { status } = await world.signInFirst({ ...owner, password: 'wrong' }, from)
    return [status, hashed < 6]
  })
  for (let count = 0; count < 6; count += 1) {
    expect((await world.signInFirst(late, ELSEWHERE)).status).toBe(429)
  }
  expect(await Promise.all(others)).toEqual([
    [401, true],
    [401, true],
  ])
  const refused = (await Promise.all(burst)).filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(200)
  expect(refused[0]?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
  expect((await world.signInFirst(late, ELSEWHERE)).status).toBe(401)
  // The two that the owner failed are of one username.
  const [attempts = 0, work = 0] = records
  expect(await world.countOf('sign-in-attempts', 'due-work')).toEqual([attempts + 1, work + 1])
}, 30_000)
