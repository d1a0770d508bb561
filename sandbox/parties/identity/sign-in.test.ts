import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import type { PersonCredentials } from './people-registry.ts'
import { World } from './testing/world.ts'
import { codeOfStep, stepAt } from './totp.ts'

let world: World
beforeEach(async () => {
  world = await World.make()
})
afterEach(() => world[Symbol.asyncDispose]())

const MINUTE = 60_000
const STEP = 30_000

interface Challenge {
  readonly challenge: string
  readonly secondFactor: string
  readonly enrolment?: { readonly secret: string; readonly uri: string }
}

async function challengeFor(person: Partial<PersonCredentials>): Promise<Challenge> {
  const response = await world.signInFirst(person)
  expect(response.status).toBe(200)
  return (await response.json()) as Challenge
}

function answer(challenge: Challenge, code: string): Promise<Response> {
  return world.post('/v1/sign-in/second-factor', { challenge: challenge.challenge, code })
}

function now(secret: string, offset = 0): string {
  return codeOfStep(secret, stepAt(instant(world.alpha.clock.now() + offset)))
}

/** A code that none of the three steps has. */
function wrong(secret: string): string {
  const right = [now(secret, -STEP), now(secret), now(secret, STEP)]
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code)) ?? ''
}

async function outcome(response: Response): Promise<[number, string]> {
  const { code } = (await response.json()) as { code: string }
  return [response.status, code]
}

async function signIn(person: PersonCredentials): Promise<string> {
  const response = await answer(await challengeFor(person), now(person.totpSecret))
  expect(response.status).toBe(200)
  const { accessToken } = (await response.json()) as { accessToken: string }
  return accessToken
}

describe('somebody new', () => {
  const marie = { provider: 'GCKey', username: 'Marie', password: 'érable-rouge-1867' } as const

  test('signs up, enrols the second factor with the first code, and is in', async () => {
    const signedUp = await world.post('/v1/sign-up', marie)
    expect(signedUp.status).toBe(201)
    expect(await signedUp.text()).not.toContain(marie.password)
    const first = await challengeFor(marie)
    const { secret, uri } = first.enrolment ?? { secret: '', uri: '' }
    expect(uri).toContain(secret)
    const timestamp = world.alpha.clock.now()
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
    const token = (await (await answer(first, code)).json()) as { accessToken: string }
    const me = await world.get('/v1/me', token.accessToken)
    expect(await me.json()).toMatchObject({ kind: 'person', username: 'Marie', provider: 'GCKey' })
  })

  test('is shown each secret once', async () => {
    await world.post('/v1/sign-up', marie)
    const first = await challengeFor(marie)
    const second = await challengeFor(marie)
    expect(second.enrolment?.secret).not.toBe(first.enrolment?.secret)
    expect((await answer(second, now(first.enrolment?.secret ?? ''))).status).toBe(401)
    expect((await answer(second, now(second.enrolment?.secret ?? ''))).status).toBe(200)
    const third = await challengeFor(marie)
    expect([third.secondFactor, third.enrolment]).toEqual(['enrolled', undefined])
  })

  test('cannot have a username that somebody has, capitals aside', async () => {
    await world.person({ username: 'marie' })
    expect(await outcome(await world.post('/v1/sign-up', marie))).toEqual([409, 'username-taken'])
  })

  test('repeats a sign-up by its idempotency key', async () => {
    const key = { 'idempotency-key': 'sign-up-1' }
    const first = await world.post('/v1/sign-up', marie, key)
    const second = await world.post('/v1/sign-up', marie, key)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await second.text()).toBe(await first.text())
  })

  test.each([
    ['eleven cha', ['password-too-short']],
    ['abcabcabcabcabc', ['password-too-plain']],
    ['my-name-is-MARIE', ['password-tells-username']],
    ['marie', ['password-too-short', 'password-tells-username']],
  ])('cannot have the password %s', async (password, codes) => {
    const response = await world.post('/v1/sign-up', { ...marie, password })
    const body = (await response.json()) as { errors: { code: string; pointer: string }[] }
    expect(response.status).toBe(422)
    expect(body.errors.map((error) => error.code)).toEqual(codes)
    expect(body.errors[0]?.pointer).toBe('#/password')
  })

  test('chooses one of the two providers', async () => {
    const response = await world.post('/v1/sign-up', { ...marie, provider: 'Mail' })
    expect(response.status).toBe(422)
  })
})

describe('the first step', () => {
  test('refuses an unknown name, another provider and a wrong password alike', async () => {
    const { username, password } = await world.person()
    const answers = await Promise.all([
      world.signInFirst({ provider: 'GCKey', username: 'nobody', password }),
      world.signInFirst({ provider: 'Sign-In Partner', username, password }),
      world.signInFirst({ provider: 'GCKey', username, password: `${password}x` }),
    ])
    const texts = new Set(await Promise.all(answers.map((response) => response.text())))
    expect(texts.size).toBe(1)
    expect(answers.map((response) => response.status)).toEqual([401, 401, 401])
    expect([...texts][0]).toContain('sign-in-refused')
  })

  test.each(['marie', 'nobody'])(
    'locks %s after five failures for 15 minutes',
    async (username) => {
      const { password, provider } = await world.person()
      const guess = { provider, username, password: 'a wrong password' }
      for (let count = 0; count < 5; count += 1) {
        expect((await world.signInFirst(guess)).status).toBe(401)
      }
      expect(await outcome(await world.signInFirst(guess))).toEqual([403, 'sign-in-locked'])
      await world.advance(15 * MINUTE - 1)
      const right = { provider, username, password }
      expect(await outcome(await world.signInFirst(right))).toEqual([403, 'sign-in-locked'])
      await world.advance(1)
      expect((await world.signInFirst(right)).status).toBe(username === 'marie' ? 200 : 401)
    },
  )

  test('gives many guesses at once no more tries', async () => {
    const { username, provider } = await world.person()
    const guess = { provider, username, password: 'a wrong password' }
    const answers = await Promise.all(Array.from({ length: 12 }, () => world.signInFirst(guess)))
    const statuses = answers.map((response) => response.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 403)).toHaveLength(7)
  })

  test('does not clear failures before the second step is passed', async () => {
    const person = await world.person()
    const guess = { ...person, password: 'a wrong password' }
    for (let count = 0; count < 4; count += 1) await world.signInFirst(guess)
    await challengeFor(person)
    expect((await world.signInFirst(guess)).status).toBe(401)
    expect((await world.signInFirst(guess)).status).toBe(403)
  })

  test('leaves nothing of failures and challenges once they are over', async () => {
    const person = await world.person()
    const before = await world.alpha.store.hash()
    await world.signInFirst({ ...person, password: 'wrong' })
    expect(await world.alpha.store.hash()).not.toBe(before)
    await challengeFor(person)
    await world.advance(15 * MINUTE)
    expect(await world.countOf('sign-in-attempts', 'sign-in-challenges', 'due-work')).toEqual([
      0, 0, 1,
    ])
  })
})

describe('the second step', () => {
  test.each([-STEP, 0, STEP])('accepts the code of %i ms from now', async (offset) => {
    const person = await world.person()
    const code = now(person.totpSecret, offset)
    expect((await answer(await challengeFor(person), code)).status).toBe(200)
  })

  test.each([-2 * STEP, 2 * STEP])('refuses the code of %i ms from now', async (offset) => {
    const person = await world.person()
    const code = now(person.totpSecret, offset)
    const response = await answer(await challengeFor(person), code)
    expect(await outcome(response)).toEqual([401, 'second-factor-refused'])
  })

  test('accepts a code once', async () => {
    const person = await world.person()
    const code = now(person.totpSecret)
    expect((await answer(await challengeFor(person), code)).status).toBe(200)
    const again = await answer(await challengeFor(person), code)
    expect(await outcome(again)).toEqual([401, 'second-factor-used'])
    await world.advance(STEP)
    const later = await answer(await challengeFor(person), code)
    expect(await outcome(later)).toEqual([401, 'second-factor-used'])
    expect((await answer(await challengeFor(person), now(person.totpSecret))).status).toBe(200)
    const last = await answer(await challengeFor(person), code)
    expect(await outcome(last)).toEqual([401, 'second-factor-used'])
  })

  test('accepts a challenge once, for five minutes, and unaltered', async () => {
    const person = await world.person()
    const challenge = await challengeFor(person)
    const forged = { ...challenge, challenge: `${challenge.challenge.slice(0, -2)}AA` }
    const over = [401, 'sign-in-challenge-over']
    expect(await outcome(await answer(forged, now(person.totpSecret)))).toEqual(over)
    expect((await answer(challenge, now(person.totpSecret))).status).toBe(200)
    expect(await outcome(await answer(challenge, now(person.totpSecret, STEP)))).toEqual(over)
    const late = await challengeFor(person)
    await world.advance(5 * MINUTE)
    expect(await outcome(await answer(late, now(person.totpSecret)))).toEqual(over)
  })

  test('locks after five wrong codes, and the right one comes too late', async () => {
    const person = await world.person()
    const challenge = await challengeFor(person)
    for (let count = 0; count < 5; count += 1) {
      expect((await answer(challenge, wrong(person.totpSecret))).status).toBe(401)
    }
    const response = await answer(challenge, now(person.totpSecret))
    expect(await outcome(response)).toEqual([403, 'sign-in-locked'])
  })

  test('keeps no token for repetition', async () => {
    const person = await world.person()
    const body = { ...(await challengeFor(person)), code: now(person.totpSecret) }
    const { challenge, code } = body
    const key = { 'idempotency-key': 'second-1' }
    const first = await world.post('/v1/sign-in/second-factor', { challenge, code }, key)
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const second = await world.post('/v1/sign-in/second-factor', { challenge, code }, key)
    expect(second.status).toBe(401)
  })
})

describe('signing out', () => {
  test('ends every token of the person at once', async () => {
    const person = await world.person()
    const first = await signIn(person)
    await world.advance(STEP)
    const second = await signIn(person)
    const out = await world.post('/v1/sign-out', undefined, { authorization: `Bearer ${first}` })
    expect(out.status).toBe(204)
    expect((await world.get('/v1/me', first)).status).toBe(401)
    expect((await world.get('/v1/me', second)).status).toBe(401)
    await world.advance(STEP)
    expect((await world.get('/v1/me', await signIn(person))).status).toBe(200)
  })
})

test('the same calls leave the same state in another sandbox', async () => {
  const hashes = await Promise.all(
    [1, 2].map(async () => {
      await using other = await World.make()
      const person = await other.person()
      await other.signInFirst(person)
      await other.post(
        '/v1/sign-up',
        { provider: 'GCKey', username: 'paul', password: 'érable-rouge-1867' },
        { 'idempotency-key': 'one' },
      )
      return await other.alpha.store.hash()
    }),
  )
  expect(hashes[0]).toBe(hashes[1])
})
