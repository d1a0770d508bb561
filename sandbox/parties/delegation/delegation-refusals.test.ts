import { expect, test } from 'vitest'
import {
  account,
  BROKER,
  FIRST,
  IMPORTER,
  ON_FILE,
  SECOND,
  STRANGER,
} from '../accounts/testing/portal-world.ts'
import { ASK, requested, TERMS, world } from './testing/delegation-world.ts'

test('refuses a second one beside an open one, and says which', async () => {
  const { broker, path } = await requested()
  const { status, body } = await broker('/v1/delegations', { body: ASK, french: true })
  expect([status, body.code]).toEqual([409, 'delegation-already-open'])
  expect(body.detail).toContain(path.split('/').at(-1))
  expect(body.detail).toContain('est à l’état « requested »')
})

test('refuses accounts that are not there, terms in the past and terms that are missing', async () => {
  const { world: made, bam, broker, path } = await requested()
  const unknown = account(`${IMPORTER}RM0009`)
  const missing = await broker('/v1/delegations', { body: { ...ASK, accounts: [SECOND, unknown] } })
  expect(missing.status).toBe(422)
  expect(missing.body.errors).toMatchObject([
    { pointer: '#/accounts/1', code: 'delegated-account-unknown' },
  ])
  const past = await bam(`${path}/approval`, { body: { ...TERMS, expiresOn: '2026-03-01' } })
  expect(past.body.errors).toMatchObject([{ pointer: '#/expiresOn', code: 'expiry-in-the-past' }])
  const { expiresOn: _expiresOn, ...undated } = TERMS
  const without = await bam(`${path}/approval`, { body: undated })
  expect(without.body.errors).toMatchObject([{ pointer: '#/expiresOn', code: 'field-missing' }])
  expect((await made.as('bam')(path)).body.status).toBe('requested')
})

test('refuses third parties that are none, and importers who could not answer', async () => {
  const made = await world()
  await made.file({ ...ON_FILE, business: STRANGER })
  await made.employ({ personId: 'other', business: STRANGER, manager: true, programs: {} })
  const importer = await made.as('other')('/v1/delegations', {
    body: { ...ASK, thirdParty: STRANGER },
  })
  expect([importer.status, importer.body.code]).toEqual([422, 'third-party-not-allowed'])
  const accounts = [account(`${STRANGER}RM0001`)]
  const unregistered = await made.as('broker')('/v1/delegations', { body: { ...ASK, accounts } })
  expect([unregistered.status, unregistered.body.code]).toEqual([409, 'business-not-registered'])
  const own = [account(`${BROKER}RM0001`)]
  const oneself = await made.as('broker')('/v1/delegations', { body: { ...ASK, accounts: own } })
  expect([oneself.status, oneself.body.code]).toEqual([422, 'delegation-to-oneself'])
  const foreign = await made.as('bam')('/v1/delegations', { body: ASK })
  expect(foreign.status).toBe(403)
})

test('an approval repeated with its key approves once', async () => {
  const { world: made, bam, path } = await requested()
  const sent = { body: TERMS, key: 'approve' }
  const first = await bam(`${path}/approval`, sent)
  expect(await bam(`${path}/approval`, sent)).toEqual({ ...first, replayed: true })
  const facts = (await made.log()).filter(({ type }) => type === 'DelegationApproved')
  expect(facts).toMatchObject([{ forWhom: IMPORTER, data: { account: FIRST, thirdParty: BROKER } }])
})
