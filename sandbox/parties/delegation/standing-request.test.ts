import { expect, test } from 'vitest'
import { requireMay } from '../authority/index.ts'
import { instantOf, localDate } from '../../kernel/time.ts'
import { delegateAtOnce, seedStandingRequest } from './index.ts'
import {
  BROKER,
  CONSULTANT,
  FIRST,
  ON_FILE,
  STRANGER,
  type PortalWorld,
} from '../accounts/testing/portal-world.ts'
import { ASK, BROKER_FILE, brokerStands, TERMS, world } from './testing/delegation-world.ts'

test('a standing request waits for each importer that registers', async () => {
  const made = await world()
  const standing = `/v1/businesses/${BROKER}/standing-request`
  await made.as('broker')(standing, { method: 'PUT', body: { role: 'edit' } })
  await made.file({ ...ON_FILE, business: STRANGER, history: {} }, 2)
  const marie = await register(made, STRANGER)
  const list = await marie(`/v1/delegations?business=${STRANGER}&side=importer`)
  expect(list.body.items).toMatchObject([
    { account: `${STRANGER}RM0001`, status: 'requested', origin: 'standing-request', role: 'edit' },
    { account: `${STRANGER}RM0002`, status: 'requested', origin: 'standing-request' },
  ])
  expect(made.failures).toEqual([])
})

test('a standing request is kept for licensed brokers and can be ended', async () => {
  const made = await world()
  await made.file({ ...BROKER_FILE, business: CONSULTANT, kind: 'consultant', licensed: false })
  await made.employ({ personId: 'consultant', business: CONSULTANT, manager: true, programs: {} })
  const sent = { method: 'PUT', body: { role: 'view' } }
  const consultant = await made.as('consultant')(
    `/v1/businesses/${CONSULTANT}/standing-request`,
    sent,
  )
  expect([consultant.status, consultant.body.code]).toEqual([403, 'standing-request-needs-licence'])
  const broker = made.as('broker')
  const path = `/v1/businesses/${BROKER}/standing-request`
  const none = await broker(path)
  expect([none.status, none.body.code]).toEqual([404, 'standing-request-not-found'])
  await broker(path, sent)
  expect((await broker(path)).body).toMatchObject({ thirdParty: BROKER, role: 'view' })
  expect((await broker(path, { method: 'DELETE' })).status).toBe(204)
  expect((await broker(path)).status).toBe(404)
})

test('a consultant with edit adjusts and does not submit', async () => {
  const made = await world()
  await made.file({ ...BROKER_FILE, business: CONSULTANT, kind: 'consultant', licensed: false })
  await made.employ({ personId: 'consultant', business: CONSULTANT, manager: true, programs: {} })
  const ask = { body: { ...ASK, thirdParty: CONSULTANT } }
  const { body } = await made.as('consultant')('/v1/delegations', ask)
  const path = `/v1/delegations/${String(body.items[0].delegationId)}/approval`
  await made.as('bam')(path, { body: TERMS })
  const asking = {
    actor: { kind: 'person', personId: 'consultant' },
    now: instantOf(localDate('2026-03-03')),
  } as const
  await made.transact(async (reader) => {
    const view = { action: 'view-declaration', account: FIRST } as const
    expect((await requireMay(reader, asking, view)).name).toBe('delegate-adjuster')
    const submit = { action: 'submit-declaration', account: FIRST } as const
    await expect(requireMay(reader, asking, submit)).rejects.toThrow('broker-licence-needed')
  })
})

test('a seeded delegation expires like any other, a seeded standing request waits as well', async () => {
  const made = await world()
  const at = instantOf(localDate('2026-03-02'))
  const terms = {
    role: 'edit',
    expiresOn: localDate('2026-03-05'),
    visibility: {
      submittedByBroker: 'edit',
      submittedByImporter: 'none',
      submittedByOthers: 'none',
    },
  } as const
  await made.transact(async (transaction) => {
    await delegateAtOnce(transaction, { third: BROKER_FILE, account: FIRST }, { terms, at })
    seedStandingRequest(transaction, BROKER_FILE, at)
  })
  expect(await brokerStands(made)).toBe('delegate-editor')
  await made.advanceTo('2026-03-06')
  expect(await brokerStands(made, '2026-03-06')).toBe('expired-user')
  await made.file({ ...ON_FILE, business: STRANGER, history: {} })
  const marie = await register(made, STRANGER)
  const path = `/v1/delegations?business=${STRANGER}&side=importer`
  expect((await marie(path)).body.items).toHaveLength(1)
})

/** Registers the business, of which nothing is asked, and whoever does so manages it. */
async function register(made: PortalWorld, business: string) {
  const marie = made.as('marie')
  const profile = { givenName: 'M', familyName: 'T', email: 'm@example.com', language: 'fr' }
  await marie('/v1/me/profile', { method: 'PUT', body: profile })
  const { body } = await marie('/v1/registrations', {
    body: {
      business: business,
      account: `${business}RM0001`,
      legalName: ON_FILE.legalName,
      address: ON_FILE.address,
    },
  })
  const path = `/v1/registrations/${String(body.registrationId)}`
  await marie(`${path}/terms`, { body: { accepted: true, version: 'sandbox-1' } })
  await marie(`${path}/confirmation`, { method: 'POST' })
  return marie
}
