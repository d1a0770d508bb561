import { expect, test } from 'vitest'
import { FIRST, IMPORTER, ON_FILE, PortalWorld, STRANGER } from './testing/portal-world.ts'

const CLIENTS = `/v1/businesses/${IMPORTER}/clients`

async function world() {
  const made = await PortalWorld.make()
  await made.file(ON_FILE)
  await made.employ({ personId: 'bam', business: IMPORTER, manager: true, programs: {} })
  await made.employ({
    personId: 'pam',
    business: IMPORTER,
    manager: false,
    programs: { [FIRST]: 'pam' },
  })
  return made
}

test('a manager registers a program, whose secret is told once', async () => {
  const made = await world()
  const bam = made.as('bam')
  const { status, body } = await bam(CLIENTS, { body: { name: 'ERP', scope: 'edit' } })
  expect(status).toBe(201)
  expect(body.clientSecret.length).toBeGreaterThan(20)
  const listed = await bam(CLIENTS)
  expect(listed.body.items).toMatchObject([{ clientId: body.clientId, scope: 'edit' }])
  expect(JSON.stringify(listed.body)).not.toContain(body.clientSecret)
})

test('a new secret replaces the old one, and a revoked program is gone', async () => {
  const made = await world()
  const bam = made.as('bam')
  const first = (await bam(CLIENTS, { body: { name: 'ERP', scope: 'view' } })).body
  const path = `${CLIENTS}/${String(first.clientId)}`
  const second = (await bam(`${path}/secret`, { method: 'POST' })).body
  expect(second.clientId).toBe(first.clientId)
  expect(second.clientSecret).not.toBe(first.clientSecret)
  expect((await bam(path, { method: 'DELETE' })).status).toBe(204)
  const gone = await bam(path, { method: 'DELETE' })
  expect([gone.status, gone.body.code]).toEqual([404, 'client-not-found'])
})

test('only a business account manager registers programs', async () => {
  const made = await world()
  const sent = { body: { name: 'ERP', scope: 'edit' } }
  const pam = await made.as('pam')(CLIENTS, sent)
  expect([pam.status, pam.body.code]).toEqual([403, 'not-authorized'])
  const stranger = await made.as('stranger')(CLIENTS, sent)
  expect([stranger.status, stranger.body.code]).toEqual([404, 'business-not-found'])
})

test('the program of another business is as unknown as one that does not exist', async () => {
  const made = await world()
  await made.file({ ...ON_FILE, business: STRANGER })
  await made.employ({ personId: 'other', business: STRANGER, manager: true, programs: {} })
  const { body } = await made.as('bam')(CLIENTS, { body: { name: 'ERP', scope: 'edit' } })
  const path = `/v1/businesses/${STRANGER}/clients/${String(body.clientId)}`
  const revoked = await made.as('other')(path, { method: 'DELETE' })
  expect([revoked.status, revoked.body.code]).toEqual([404, 'client-not-found'])
})

test('managers of the account rename it; a reader does not', async () => {
  const made = await world()
  const sent = { method: 'PUT', body: { name: 'Portes' } }
  const path = `/v1/program-accounts/${FIRST}`
  const programs = { [FIRST]: 'reader' } as const
  await made.employ({ personId: 'reader', business: IMPORTER, manager: false, programs })
  expect((await made.as('reader')(`${path}/name`, sent)).body.code).toBe('not-authorized')
  expect(
    (await made.as('bam')(`${path}/name`, { ...sent, body: { name: 'Doors' } })).body.name,
  ).toBe('Doors')
  expect((await made.as('pam')(`${path}/name`, sent)).body.name).toBe('Portes')
  expect((await made.as('pam')(path)).body.name).toBe('Portes')
})
