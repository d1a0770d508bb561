import { expect, test } from 'vitest'
import { FIRST, IMPORTER, ON_FILE, PortalWorld, SECOND } from '../testing/portal-world.ts'
import {
  atQuestions,
  CLAIM,
  OFFICER,
  PROFILE,
  RIGHT,
  worldWithProfile,
} from './testing/registering.ts'

const terms = { accepted: true, version: 'sandbox-1' }

async function registered() {
  const { world, marie, path } = await atQuestions()
  await marie(`${path}/answers`, { body: { answers: RIGHT } })
  await marie(`${path}/terms`, { body: terms })
  const { body } = await marie(`${path}/confirmation`, { method: 'POST' })
  return { world, marie, path, body }
}

test('asks about each paper of the party and tells no answer', async () => {
  const { marie, path } = await atQuestions()
  const { body } = await marie(path)
  expect(body).toMatchObject({ status: 'questions', attemptsLeft: 3 })
  expect(body.questions.map(({ id }: { id: string }) => id)).toEqual(['declaration', 'payment'])
  expect(body.questions[0].text.en).toContain('12345000000017')
  expect(JSON.stringify(body)).not.toMatch(/1250\.50|980\.00/)
  expect(body.review).toBeUndefined()
})

test('right answers, terms and review make the first user manager of all program accounts', async () => {
  const { world, marie, body } = await registered()
  expect(body).toMatchObject({
    status: 'completed',
    review: {
      business: { legalName: 'Fenêtres & Portes A.B.C. Inc.' },
      programAccounts: [FIRST, SECOND],
    },
  })
  const employers = await marie('/v1/me/employers')
  expect(employers.body.items).toMatchObject([{ business: IMPORTER, manager: true }])
  expect((await marie(`/v1/program-accounts/${SECOND}`)).status).toBe(200)
  expect((await world.log()).map(({ type }) => type)).toEqual([
    'ProfileSaved',
    'RegistrationStarted',
    'AffinityQuestionsAnswered',
    'TermsAccepted',
    'BusinessRegistered',
  ])
  expect(world.failures).toEqual([])
})

test('the review shows everything before it is confirmed', async () => {
  const { marie, path } = await atQuestions()
  await marie(`${path}/answers`, { body: { answers: RIGHT } })
  const { body } = await marie(`${path}/terms`, { body: terms })
  expect(body.status).toBe('review')
  expect(body.review.business.address).toEqual(ON_FILE.address)
  expect(body.review.programAccounts).toEqual([FIRST, SECOND])
  expect(JSON.stringify(body)).not.toContain('1250.50')
})

test('refuses to begin without a personal profile', async () => {
  const world = await PortalWorld.make()
  await world.file(ON_FILE)
  const { status, body } = await world.as('nobody')('/v1/registrations', { body: CLAIM })
  expect([status, body.code]).toEqual([409, 'profile-missing'])
})

test('refuses a business that is not on file with the CRA', async () => {
  const { marie } = await worldWithProfile()
  const claim = { ...CLAIM, business: '700000003', account: '700000003RM0001' }
  const { status, body } = await marie('/v1/registrations', { body: claim })
  expect([status, body.code]).toEqual([422, 'business-not-on-file'])
})

test.each([
  [
    'a missing full stop in the name',
    { legalName: 'Fenêtres & Portes A.B.C Inc.' },
    'legal-name-differs',
    '#/legalName',
  ],
  [
    'another case in the name',
    { legalName: 'FENÊTRES & PORTES A.B.C. INC.' },
    'legal-name-differs',
    '#/legalName',
  ],
  [
    'a missing comma in the address',
    { address: { ...ON_FILE.address, lines: ['1200 rue Saint-Denis', 'Bureau 4-B'] } },
    'address-differs',
    '#/address/lines/0',
  ],
  [
    'a missing line',
    { address: { ...ON_FILE.address, lines: ['1200, rue Saint-Denis'] } },
    'address-differs',
    '#/address/lines/1',
  ],
  [
    'a postal code without its space',
    { address: { ...ON_FILE.address, postalCode: 'H2X3J6' } },
    'address-differs',
    '#/address/postalCode',
  ],
  [
    'a program account that is not there',
    { account: `${IMPORTER}RM0009` },
    'program-account-not-on-file',
    '#/account',
  ],
])('refuses %s and does not show what is on file', async (...row) => {
  const [, change, code, pointer] = row
  const { marie } = await worldWithProfile()
  const { status, body } = await marie('/v1/registrations', { body: { ...CLAIM, ...change } })
  expect(status).toBe(422)
  expect(body.errors).toMatchObject([{ code, pointer }])
  expect(JSON.stringify(body)).not.toContain('1200, rue')
})

test('names all that differs at once', async () => {
  const { marie } = await worldWithProfile()
  const address = { ...ON_FILE.address, city: 'Laval', region: 'ON' }
  const claim = { ...CLAIM, legalName: 'Autre', address }
  const { body } = await marie('/v1/registrations', { body: claim })
  expect(body.errors).toHaveLength(3)
})

test('starting anew does not give new attempts', async () => {
  const { marie } = await atQuestions()
  const { status, body } = await marie('/v1/registrations', { body: CLAIM })
  expect([status, body.code]).toEqual([409, 'registration-under-way'])
})

test('a party without a past goes on to the terms', async () => {
  const { world, marie } = await worldWithProfile()
  await world.file({ ...ON_FILE, resident: false, history: {} })
  const { body } = await marie('/v1/registrations', { body: CLAIM })
  expect(body).toMatchObject({ status: 'terms', termsVersion: 'sandbox-1' })
  expect(body.terms.en.length).toBeGreaterThan(200)
  expect(body.terms.fr).not.toBe(body.terms.en)
})

test('refuses to skip a step, and terms that are not in force', async () => {
  const { marie, path } = await atQuestions()
  const early = await marie(`${path}/confirmation`, { method: 'POST' })
  expect([early.status, early.body.code]).toEqual([409, 'registration-out-of-step'])
  await marie(`${path}/answers`, { body: { answers: RIGHT } })
  const outdated = await marie(`${path}/terms`, { body: { ...terms, version: '2020-01' } })
  expect([outdated.status, outdated.body.code]).toEqual([409, 'terms-outdated'])
  expect((await marie(`${path}/terms`, { body: { ...terms, accepted: false } })).status).toBe(422)
})

test('refuses a second registration of a business, and points to an access request', async () => {
  const { world } = await registered()
  const paul = world.as('paul')
  await paul('/v1/me/profile', { method: 'PUT', body: PROFILE })
  const { status, body } = await paul('/v1/registrations', { body: CLAIM, french: true })
  expect([status, body.code]).toEqual([409, 'business-already-registered'])
  expect(body.title).toBe('L’entreprise est déjà inscrite')
  expect(body.remedy).toContain('/v1/access-requests')
})

test('of two who register at once, the slower is refused at the confirmation', async () => {
  const { world, marie, path } = await atQuestions()
  const paul = world.as('paul')
  await paul('/v1/me/profile', { method: 'PUT', body: PROFILE })
  const started = await paul('/v1/registrations', { body: CLAIM })
  const other = `/v1/registrations/${String(started.body.registrationId)}`
  for (const [who, where] of [
    [marie, path],
    [paul, other],
  ] as const) {
    await who(`${where}/answers`, { body: { answers: RIGHT } })
    await who(`${where}/terms`, { body: terms })
  }
  await marie(`${path}/confirmation`, { method: 'POST' })
  const { status, body } = await paul(`${other}/confirmation`, { method: 'POST' })
  expect([status, body.code]).toEqual([409, 'business-already-registered'])
})

test('hides the registration of another person', async () => {
  const { world, path } = await atQuestions()
  const paul = world.as('paul')
  expect((await paul(path)).body.code).toBe('registration-not-found')
  const answered = await paul(`${path}/answers`, { body: { answers: RIGHT } })
  expect(answered.status).toBe(404)
  expect((await paul('/v1/registrations')).body.items).toEqual([])
  expect((await world.as(OFFICER)(path)).status).toBe(200)
})

test('refuses to unlock what is not locked, and to anybody but the agency', async () => {
  const { world, marie, path } = await atQuestions()
  const officer = await world.as(OFFICER)(`${path}/unlock`, { method: 'POST' })
  expect([officer.status, officer.body.code]).toEqual([409, 'registration-out-of-step'])
  expect((await marie(`${path}/unlock`, { method: 'POST' })).status).toBe(403)
})
