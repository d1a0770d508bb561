import { expect, test } from 'vitest'
import { BROKER, FIRST, IMPORTER, SECOND, STRANGER } from '../accounts/testing/portal-world.ts'
import {
  approved,
  ASK,
  BROKER_FILE,
  brokerStands,
  OFFER,
  requested,
  TERMS,
  world,
} from './testing/delegation-world.ts'

test('the importer finds the request of the broker and decides each account on its own', async () => {
  const { world: made, bam, paths } = await requested([FIRST, SECOND])
  const received = await bam(`/v1/delegations?business=${IMPORTER}&side=importer&status=requested`)
  expect(received.body.items).toMatchObject([
    { account: FIRST, thirdParty: BROKER, status: 'requested' },
    { account: SECOND, thirdParty: BROKER, status: 'requested' },
  ])
  expect((await bam(`${paths[0] ?? ''}/approval`, { body: TERMS })).body).toMatchObject({
    status: 'active',
    ...TERMS,
  })
  const refusal = { body: { reason: 'Not this division.' } }
  expect((await bam(`${paths[1] ?? ''}/rejection`, refusal)).body).toMatchObject({
    status: 'rejected',
    reason: 'Not this division.',
  })
  expect(await brokerStands(made)).toBe('delegate-editor')
})

test('a request alone gives nothing', async () => {
  const { world: made } = await requested()
  expect(await brokerStands(made)).toBe('stranger')
})

test('a program account manager answers for the own account only', async () => {
  const { world: made, paths } = await requested([FIRST, SECOND])
  await made.employ({
    personId: 'pam',
    business: IMPORTER,
    manager: false,
    programs: { [FIRST]: 'pam' },
  })
  const pam = made.as('pam')
  expect((await pam(`${paths[0] ?? ''}/approval`, { body: TERMS })).status).toBe(200)
  const second = await pam(`${paths[1] ?? ''}/approval`, { body: TERMS })
  expect([second.status, second.body.code]).toEqual([404, 'delegation-not-found'])
})

test('the third party does not approve its own request, nor does an editor', async () => {
  const { world: made, broker, path } = await requested()
  const own = await broker(`${path}/approval`, { body: TERMS })
  expect([own.status, own.body.code]).toEqual([403, 'delegation-missing'])
  await made.employ({
    personId: 'editor',
    business: IMPORTER,
    manager: false,
    programs: { [FIRST]: 'editor' },
  })
  const editor = await made.as('editor')(`${path}/approval`, { body: TERMS })
  expect([editor.status, editor.body.code]).toEqual([403, 'not-authorized'])
})

test('nobody outside the two sides sees a delegation', async () => {
  const { world: made, path } = await requested()
  await made.file({ ...BROKER_FILE, business: STRANGER })
  await made.employ({ personId: 'stranger', business: STRANGER, manager: true, programs: {} })
  const stranger = made.as('stranger')
  expect((await stranger(path)).body.code).toBe('delegation-not-found')
  expect((await stranger(`${path}/approval`, { body: TERMS })).status).toBe(404)
  const list = await stranger(`/v1/delegations?business=${IMPORTER}&side=importer`)
  expect([list.status, list.body.code]).toEqual([404, 'business-not-found'])
  expect((await made.as({ kind: 'officer', officerId: 'o' })(path)).status).toBe(200)
})

test('the importer offers, the third party accepts the terms as they are', async () => {
  const made = await world()
  const { body } = await made.as('bam')('/v1/delegations/offers', { body: OFFER })
  const path = `/v1/delegations/${String(body.items[0].delegationId)}`
  const own = await made.as('bam')(`${path}/acceptance`, { method: 'POST' })
  expect([own.status, own.body.code]).toEqual([403, 'not-authorized'])
  expect(await brokerStands(made)).toBe('stranger')
  const accepted = await made.as('broker')(`${path}/acceptance`, { method: 'POST' })
  expect(accepted.body).toMatchObject({ status: 'active', ...TERMS })
  expect(await brokerStands(made)).toBe('delegate-editor')
})

test('the side that opened may withdraw, the other reject, until it is answered', async () => {
  const { bam, broker, path } = await requested()
  expect((await bam(`${path}/withdrawal`, { body: {} })).status).toBe(403)
  expect((await broker(`${path}/withdrawal`, { body: {} })).body.status).toBe('withdrawn')
  const late = await bam(`${path}/approval`, { body: TERMS })
  expect([late.status, late.body.code]).toEqual([409, 'delegation-not-in-state'])
  const offered = await bam('/v1/delegations/offers', { body: OFFER })
  const other = `/v1/delegations/${String(offered.body.items[0].delegationId)}`
  expect((await broker(`${other}/rejection`, { body: {} })).body.status).toBe('rejected')
})

test('expires at the end of the expiry day and leaves expired-user sight', async () => {
  const { world: made, broker, path } = await approved()
  await made.advanceTo('2026-06-30', '23:59')
  expect((await broker(path)).body.status).toBe('active')
  await made.advanceTo('2026-07-01')
  expect((await broker(path)).body).toMatchObject({
    status: 'expired',
    closedAt: '2026-07-01T04:00:00.000Z',
  })
  expect(await brokerStands(made, '2026-07-01')).toBe('expired-user')
  const facts = (await made.log()).filter(({ type }) => type === 'DelegationExpired')
  expect(facts).toMatchObject([{ actor: 'system', at: '2026-07-01T04:00:00.000Z' }])
})

test('a changed expiry date moves the end, not the old one', async () => {
  const { world: made, bam, broker, path } = await approved()
  const longer = { ...TERMS, expiresOn: '2099-12-31', role: 'view' }
  const changed = await bam(`${path}/terms`, { method: 'PUT', body: longer })
  expect(changed.body).toMatchObject({ status: 'active', expiresOn: '2099-12-31', role: 'view' })
  await made.advanceTo('2026-07-02')
  expect((await broker(path)).body.status).toBe('active')
  expect(await brokerStands(made, '2026-07-02')).toBe('delegate-reader')
})

test('a revocation ends it at once, and a new request is possible', async () => {
  const { world: made, bam, broker, path } = await approved()
  expect((await bam(`${path}/revocation`, { body: {} })).body.status).toBe('revoked')
  expect(await brokerStands(made)).toBe('expired-user')
  const again = await broker('/v1/delegations', { body: ASK })
  const next = `/v1/delegations/${String(again.body.items[0].delegationId)}`
  expect(await brokerStands(made)).toBe('expired-user')
  await bam(`${next}/approval`, { body: TERMS })
  expect(await brokerStands(made)).toBe('delegate-editor')
  await made.advanceTo('2026-07-01')
  expect((await broker(path)).body.status).toBe('revoked')
})
