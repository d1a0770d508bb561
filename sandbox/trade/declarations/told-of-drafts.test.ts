import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SandboxWorld } from './testing/sandbox-world.ts'

/* What is told of drafts and of filing them, to the caller and in the activity log. */

let world: SandboxWorld
beforeAll(async () => {
  world = await SandboxWorld.open()
  await world.publish('1.35')
})
afterAll(() => world[Symbol.asyncDispose]())

/** The lines of the log about that number: what, in which account, by whom, and what else. */
async function logOf(number: string) {
  const lines = await world.logOf(number)
  return lines.map(({ type, account, byBusiness, data }) => [type, account, byBusiness, data])
}

describe('the log tells of a draft', () => {
  test('that it was saved and discarded, by which business and in which account', async () => {
    const body = world.filing()
    const place = `/v1/drafts/${body.transactionNumber}`
    await world.put(place, { body })
    expect((await world.remove(place)).status).toBe(204)
    const { business } = world.identity.broker.business
    expect(await logOf(body.transactionNumber)).toEqual([
      ['DraftSaved', world.account, business, {}],
      ['DraftDiscarded', world.account, business, {}],
    ])
  })

  test('by the business of a person too, who may belong to several', async () => {
    const [person] = world.identity.broker.people.filter(({ role }) => role === 'bam')
    const token = (await world.person(person?.personId ?? '')).bearer
    const body = world.filing()
    expect((await world.put(`/v1/drafts/${body.transactionNumber}`, { body, token })).status).toBe(
      200,
    )
    const { business } = world.identity.broker.business
    expect(await logOf(body.transactionNumber)).toEqual([
      ['DraftSaved', world.account, business, {}],
    ])
  })
})

describe('a draft', () => {
  test('that is submitted is answered with the place of its declaration', async () => {
    const body = world.filing()
    const { transactionNumber: number } = body
    await world.put(`/v1/drafts/${number}`, { body })
    const told = await world.post(`/v1/drafts/${number}/submission`)
    expect([told.status, told.headers.get('location')]).toEqual([201, `/v1/declarations/${number}`])
  })

  test('of another number than its path is refused with both', async () => {
    const body = world.filing()
    const told = await world.put('/v1/drafts/99999000000010', { body })
    expect(told.body['detail']).toBe(
      `The path names transaction number 99999000000010, the body ${body.transactionNumber}.`,
    )
  })

  test('that is not kept is named by its number', async () => {
    const { body } = await world.get('/v1/drafts/99999000000010')
    expect(body['detail']).toBe('No draft 99999000000010 of yours is kept.')
  })
})

describe('the log tells of a declaration', () => {
  test('that it was accepted, of which type and by which business', async () => {
    const number = await world.filed()
    const { business } = world.identity.broker.business
    expect(await logOf(number)).toEqual([
      ['DeclarationAccepted', world.account, business, { version: 1, type: 'AB' }],
    ])
  })

  test('that an officer filed, for no business', async () => {
    const { internalAdminAccount: importer, accountSecurityNumber } = world.identity.officer
    const body = world.filing({
      header: {
        type: 'C',
        importer,
        transactionNumber: `${accountSecurityNumber ?? ''}000000010`,
        releasedOn: undefined,
        firstTimeImporter: { name: 'A. Newcomer', address: '1 Main Street, Windsor ON' },
      },
    })
    const told = await world.post('/v1/declarations', { body, token: world.officer })
    expect([told.status, told.body['submittedBy']]).toEqual([201, null])
    expect(await logOf(body.transactionNumber)).toEqual([
      ['DeclarationAccepted', importer, undefined, { version: 1, type: 'C' }],
    ])
  })
})
