import { expect, test } from 'vitest'
import { FIRST, IMPORTER, ON_FILE, PortalWorld, SECOND, STRANGER } from '../testing/portal-world.ts'

const PROFILE = { givenName: 'Luc', familyName: 'Roy', email: 'luc@example.com', language: 'en' }
const REGISTERED = { ...ON_FILE, registered: { at: '2026-03-01T00:00:00.000Z', by: 'bam' } }
const ASK = { business: IMPORTER, justification: 'I make the corrections for our divisions.' }
const EMPLOYEES = `/v1/businesses/${IMPORTER}/employees`
const GROUPS = `/v1/businesses/${IMPORTER}/groups`

async function world() {
  const made = await PortalWorld.make()
  await made.file(REGISTERED, 2)
  await made.employ({ personId: 'bam', business: IMPORTER, manager: true, programs: {} })
  await made.employ({
    personId: 'pam',
    business: IMPORTER,
    manager: false,
    programs: { [FIRST]: 'pam' },
  })
  await made.as('luc')('/v1/me/profile', { method: 'PUT', body: PROFILE })
  return made
}

async function asked() {
  const made = await world()
  const { body } = await made.as('luc')('/v1/access-requests', { body: ASK })
  return { world: made, path: `/v1/access-requests/${String(body.requestId)}` }
}

test('an orphan asks with a justification and gets a role per program account', async () => {
  const { world: made, path } = await asked()
  expect((await made.as('luc')('/v1/me/employers')).body.items).toEqual([])
  const received = await made.as('bam')(`/v1/businesses/${IMPORTER}/access-requests`)
  expect(received.body.items).toMatchObject([{ ...ASK, personId: 'luc', status: 'pending' }])
  const programs = { [FIRST]: 'editor', [SECOND]: 'reader' }
  const approved = await made.as('bam')(`${path}/approval`, { body: { programs } })
  expect(approved).toMatchObject({
    status: 200,
    body: { personId: 'luc', manager: false, programs },
  })
  expect((await made.as('luc')(path)).body.status).toBe('approved')
  expect((await made.as('luc')('/v1/me/employers')).body.items).toMatchObject([{ programs }])
  const listed = (await made.as('bam')(EMPLOYEES)).body.items
  expect(listed.find((one: { personId: string }) => one.personId === 'luc').name).toBe('Luc Roy')
})

test('a program account manager approves for the own program account only', async () => {
  const { world: made, path } = await asked()
  const pam = made.as('pam')
  const second = await pam(`${path}/approval`, { body: { programs: { [SECOND]: 'reader' } } })
  expect([second.status, second.body.code]).toEqual([403, 'not-authorized'])
  expect(second.body.detail).toContain(SECOND)
  const first = await pam(`${path}/approval`, { body: { programs: { [FIRST]: 'reader' } } })
  expect(first.status).toBe(200)
})

test('refuses requests that nobody can or need answer', async () => {
  const { world: made } = await asked()
  const luc = made.as('luc')
  const again = await luc('/v1/access-requests', { body: ASK })
  expect([again.status, again.body.code]).toEqual([409, 'access-already-requested'])
  const nobody = await made.as('nobody')('/v1/access-requests', { body: ASK })
  expect([nobody.status, nobody.body.code]).toEqual([409, 'profile-missing'])
  const unknown = await luc('/v1/access-requests', { body: { ...ASK, business: STRANGER } })
  expect([unknown.status, unknown.body.code]).toEqual([404, 'business-not-found'])
  await made.file({ ...ON_FILE, business: STRANGER })
  const unregistered = await luc('/v1/access-requests', { body: { ...ASK, business: STRANGER } })
  expect([unregistered.status, unregistered.body.code]).toEqual([409, 'business-not-registered'])
  await made.as('pam')('/v1/me/profile', { method: 'PUT', body: PROFILE })
  const employed = await made.as('pam')('/v1/access-requests', { body: ASK })
  expect([employed.status, employed.body.code]).toEqual([409, 'already-employee'])
})

test('refuses an approval without a role, for a foreign account, or of an answered request', async () => {
  const { world: made, path } = await asked()
  const bam = made.as('bam')
  const none = await bam(`${path}/approval`, { body: {} })
  expect([none.status, none.body.code]).toEqual([422, 'no-role-given'])
  const programs = { [`${STRANGER}RM0001`]: 'editor' }
  const foreign = await bam(`${path}/approval`, { body: { programs } })
  expect([foreign.status, foreign.body.code]).toEqual([422, 'program-account-of-another-business'])
  const invalid = await bam(`${path}/approval`, {
    body: { programs: { '123456789RM0001': 'pam' } },
  })
  expect(invalid.body.errors[0].code).toBe('program-account-invalid')
  const refused = await bam(`${path}/refusal`, { body: { reason: 'Unknown here.' } })
  expect(refused.body).toMatchObject({ status: 'refused', reason: 'Unknown here.' })
  const late = await bam(`${path}/approval`, { body: { manager: true } })
  expect([late.status, late.body.code]).toEqual([409, 'access-request-answered'])
})

test.each([
  ['{}', ['#/manager', '#/programs']],
  ['{"manager":true}', ['#/programs']],
  ['{"programs":{}}', ['#/manager']],
])('roles in place of others are all named, so %s takes none away', async (json, pointers) => {
  const made = await world()
  const body: unknown = JSON.parse(json)
  const changed = await made.as('bam')(`${EMPLOYEES}/pam`, { method: 'PUT', body })
  expect(changed.status).toBe(422)
  expect(changed.body.errors).toMatchObject(
    pointers.map((pointer) => ({ pointer, code: 'field-missing' })),
  )
  const listed = (await made.as('bam')(EMPLOYEES)).body.items
  expect(listed).toHaveLength(2)
})

test('who asked may withdraw, and nobody else sees the request', async () => {
  const { world: made, path } = await asked()
  const other = made.as('other')
  expect((await other(path)).body.code).toBe('access-request-not-found')
  expect((await other(`${path}/withdrawal`, { method: 'POST' })).status).toBe(404)
  expect((await other(`${path}/approval`, { body: { manager: true } })).status).toBe(404)
  const withdrawn = await made.as('luc')(`${path}/withdrawal`, { method: 'POST' })
  expect(withdrawn.body.status).toBe('withdrawn')
  expect((await made.as('luc')('/v1/access-requests', { body: ASK })).status).toBe(201)
})

test('an approval repeated with its key employs once and says so', async () => {
  const { world: made, path } = await asked()
  const sent = { body: { manager: true }, key: 'approve-luc' }
  const first = await made.as('bam')(`${path}/approval`, sent)
  const second = await made.as('bam')(`${path}/approval`, sent)
  expect(second).toEqual({ ...first, replayed: true })
  const facts = (await made.log()).filter(({ type }) => type === 'AccessApproved')
  expect(facts).toHaveLength(1)
})

test('changes and removes employees, but never the last business account manager', async () => {
  const made = await world()
  const bam = made.as('bam')
  const body = { manager: false, programs: { [SECOND]: 'pam' } }
  const changed = await bam(`${EMPLOYEES}/pam`, { method: 'PUT', body })
  expect(changed.body.programs).toEqual({ [SECOND]: 'pam' })
  const last = await bam(`${EMPLOYEES}/bam`, { method: 'DELETE' })
  expect([last.status, last.body.code]).toEqual([409, 'last-business-account-manager'])
  expect((await bam(`${EMPLOYEES}/pam`, { method: 'DELETE' })).status).toBe(204)
  expect((await made.as('pam')('/v1/me/employers')).body.items).toEqual([])
  const gone = await bam(`${EMPLOYEES}/pam`, { method: 'DELETE' })
  expect([gone.status, gone.body.code]).toEqual([404, 'employee-not-found'])
})

test('hides the business from who does not belong to it, and employees from readers', async () => {
  const made = await world()
  await made.employ({
    personId: 'reader',
    business: IMPORTER,
    manager: false,
    programs: { [FIRST]: 'reader' },
  })
  expect((await made.as('luc')(EMPLOYEES)).body.code).toBe('business-not-found')
  expect((await made.as('luc')(`/v1/businesses/${IMPORTER}`)).body.code).toBe('business-not-found')
  expect((await made.as('reader')(EMPLOYEES)).body.code).toBe('not-authorized')
  expect((await made.as('reader')(`/v1/businesses/${IMPORTER}`)).status).toBe(200)
  const second = await made.as('reader')(`/v1/program-accounts/${SECOND}`)
  expect([second.status, second.body.code]).toEqual([404, 'program-account-not-found'])
})

test('a business on the wire never shows the history behind the affinity questions', async () => {
  const made = await world()
  const { body } = await made.as('bam')(`/v1/businesses/${IMPORTER}`)
  expect(body.legalName).toBe(ON_FILE.legalName)
  expect(JSON.stringify(body)).not.toContain('1250.50')
})

test('gives a group of employees a role at once, leaving out who has left', async () => {
  const made = await world()
  const bam = made.as('bam')
  for (const personId of ['a', 'b', 'c']) {
    await made.employ({
      personId,
      business: IMPORTER,
      manager: false,
      programs: { [FIRST]: 'reader' },
    })
  }
  const group = await bam(GROUPS, { body: { name: 'Payables', members: ['a', 'b', 'c', 'a'] } })
  expect(group.body.members).toEqual(['a', 'b', 'c'])
  await bam(`${EMPLOYEES}/c`, { method: 'DELETE' })
  const path = `${GROUPS}/${String(group.body.groupId)}`
  const assigned = await bam(`${path}/assignments`, {
    body: { programs: [SECOND], role: 'editor' },
  })
  expect(assigned.body.items).toMatchObject([
    { personId: 'a', programs: { [FIRST]: 'reader', [SECOND]: 'editor' } },
    { personId: 'b', programs: { [FIRST]: 'reader', [SECOND]: 'editor' } },
  ])
})

test('refuses a group assignment as a whole when one account is not managed', async () => {
  const made = await world()
  await made.employ({ personId: 'a', business: IMPORTER, manager: false, programs: {} })
  const pam = made.as('pam')
  const { body } = await pam(GROUPS, { body: { name: 'All', members: ['a'] } })
  const path = `${GROUPS}/${String(body.groupId)}/assignments`
  const refused = await pam(path, { body: { programs: [FIRST, SECOND], role: 'reader' } })
  expect([refused.status, refused.body.code]).toEqual([403, 'not-authorized'])
  expect((await made.as('a')('/v1/me/employers')).body.items[0].programs).toEqual({})
})

test('changes, lists and dissolves groups; strangers of the business are no members', async () => {
  const made = await world()
  const bam = made.as('bam')
  const foreign = await bam(GROUPS, { body: { name: 'X', members: ['luc'] } })
  expect([foreign.status, foreign.body.code]).toEqual([404, 'employee-not-found'])
  const { body } = await bam(GROUPS, { body: { name: 'X', members: ['pam'] } })
  const path = `${GROUPS}/${String(body.groupId)}`
  const changed = await bam(path, { method: 'PUT', body: { name: 'Y', members: ['pam', 'bam'] } })
  expect(changed.body).toMatchObject({ name: 'Y', members: ['pam', 'bam'] })
  expect((await bam(GROUPS)).body.items).toHaveLength(1)
  expect((await bam(path, { method: 'DELETE' })).status).toBe(204)
  const gone = await bam(path, { method: 'DELETE' })
  expect([gone.status, gone.body.code]).toEqual([404, 'group-not-found'])
})

test('lists employees page by page, in one order and without repetition', async () => {
  const made = await world()
  for (const personId of ['a', 'b', 'c']) {
    await made.employ({ personId, business: IMPORTER, manager: false, programs: {} })
  }
  const bam = made.as('bam')
  const seen: string[] = []
  let next: string | undefined
  do {
    const after = next === undefined ? '' : `&after=${encodeURIComponent(next)}`
    const { body } = await bam(`${EMPLOYEES}?limit=2${after}`)
    seen.push(...body.items.map((one: { personId: string }) => one.personId))
    next = body.next
  } while (next !== undefined)
  expect(seen).toEqual(['bam', 'pam', 'a', 'b', 'c'])
})
