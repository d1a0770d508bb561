import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { activity } from '../../platform/activity/index.ts'
import { formatInstant, instant } from '../../kernel/time.ts'
import { reactivate } from './deactivate.ts'
import { openPersonSession } from './person-session.ts'
import { clientOf, personOf } from './store.ts'
import { World } from './testing/world.ts'

let world: World
beforeEach(async () => {
  world = await World.make()
})
afterEach(() => world[Symbol.asyncDispose]())

const DAY = 86_400_000
const LIMIT = 180 * DAY

async function statusOfClient(clientId: string): Promise<string | undefined> {
  const client = await world.alpha.store.read((reader) => clientOf(reader, clientId))
  return client?.status
}

async function statusOfPerson(personId: string): Promise<string | undefined> {
  const person = await world.alpha.store.read((reader) => personOf(reader, personId))
  return person?.status
}

function grant({ clientId, clientSecret }: { clientId: string; clientSecret: string }) {
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  }
  return world.grant(form)
}

async function officerToken(): Promise<string> {
  const { personId } = await world.person({ kind: 'officer', username: 'officer' })
  const { accessToken } = await world.alpha.store.transact((transaction) =>
    openPersonSession(transaction, world.call(), { personId, issuer: 'http://localhost' }),
  )
  return accessToken
}

describe('a client', () => {
  test('is active for exactly 180 days without a token', async () => {
    const credentials = await world.client()
    await world.advance(LIMIT)
    expect(await statusOfClient(credentials.clientId)).toBe('active')
    expect((await grant(credentials)).status).toBe(200)
  })

  test('is deactivated after more than 180 days and gets no token', async () => {
    const credentials = await world.client()
    await world.advance(LIMIT + 1)
    expect(await statusOfClient(credentials.clientId)).toBe('deactivated')
    const response = await grant(credentials)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: 'unauthorized_client',
      code: 'client-deactivated',
    })
  })

  test('counts from its last token', async () => {
    const credentials = await world.client()
    await world.advance(100 * DAY)
    await grant(credentials)
    await world.advance(LIMIT)
    expect(await statusOfClient(credentials.clientId)).toBe('active')
    await world.advance(1)
    expect(await statusOfClient(credentials.clientId)).toBe('deactivated')
  })

  test('of the agency does not fall asleep', async () => {
    const { clientId } = await world.client(world.alpha, 'officer')
    await world.advance(3 * LIMIT)
    expect(await statusOfClient(clientId)).toBe('active')
  })
})

describe('a person', () => {
  test('is deactivated after more than 180 days and told so after the right password', async () => {
    const person = await world.person()
    await world.advance(LIMIT)
    expect((await world.signInFirst(person)).status).toBe(200)
    await world.advance(1)
    expect(await statusOfPerson(person.personId)).toBe('deactivated')
    const wrong = await world.signInFirst({ ...person, password: 'a wrong password' })
    expect(wrong.status).toBe(401)
    const right = await world.signInFirst(person)
    expect([right.status, ((await right.json()) as { code: string }).code]).toEqual([
      403,
      'account-deactivated',
    ])
  })

  test('is reactivated by an officer for another 180 days', async () => {
    const person = await world.person()
    await world.advance(LIMIT + 1)
    const authorization = `Bearer ${await officerToken()}`
    const path = `/v1/people/${person.personId}/reactivation`
    const first = await world.post(path, undefined, { authorization })
    const second = await world.post(path, undefined, { authorization })
    expect([first.status, second.status]).toEqual([200, 409])
    expect(await second.json()).toMatchObject({ code: 'account-not-deactivated' })
    await world.advance(LIMIT)
    expect((await world.signInFirst(person)).status).toBe(200)
    await world.advance(1)
    expect(await statusOfPerson(person.personId)).toBe('deactivated')
  })
})

test('an account is refused even before its due work is done', async () => {
  const credentials = await world.client()
  const person = await world.person()
  const { clock } = world.alpha
  const at = formatInstant(instant(clock.now() + LIMIT + 1))
  clock.adopt({ mode: 'standing', at, since: at })
  expect(await statusOfClient(credentials.clientId)).toBe('active')
  expect((await grant(credentials)).status).toBe(400)
  expect((await world.signInFirst(person)).status).toBe(403)
})

test('reactivation of nobody finds nothing', async () => {
  const authorization = `Bearer ${await officerToken()}`
  const response = await world.post('/v1/clients/alpha.9/reactivation', undefined, {
    authorization,
  })
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'account-unknown' })
})

test('reactivation leaves a line in the log of who did it', async () => {
  const { clientId } = await world.client()
  await world.advance(LIMIT + 1)
  const { store } = world.alpha
  await store.transact((transaction) =>
    reactivate(transaction, world.call(), { type: 'client', id: clientId }),
  )
  const lines = await store.read((reader) =>
    reader.find(activity, 'bySubject', clientId, { limit: 10 }),
  )
  expect(lines.items.map(({ type, actor }) => [type, actor])).toEqual([
    ['AccountDeactivated', 'system'],
    ['AccountReactivated', 'system'],
  ])
})
