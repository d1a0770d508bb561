import { FIRST, IMPORTER, ON_FILE, PortalWorld } from '../../testing/portal-world.ts'

export const PROFILE = {
  givenName: 'Marie',
  familyName: 'Tremblay',
  email: 'marie@example.com',
  language: 'fr',
}
export const CLAIM = {
  business: IMPORTER,
  account: FIRST,
  legalName: ON_FILE.legalName,
  address: ON_FILE.address,
}
/** What the papers of the business say. */
export const RIGHT = { declaration: '1250.50', payment: '980.00' }
export const OFFICER = { kind: 'officer', officerId: 'officer-1' } as const

export async function worldWithProfile() {
  const world = await PortalWorld.make()
  await world.file(ON_FILE, 2)
  const marie = world.as('marie')
  await marie('/v1/me/profile', { method: 'PUT', body: PROFILE })
  return { world, marie }
}

export async function atQuestions() {
  const { world, marie } = await worldWithProfile()
  const { body } = await marie('/v1/registrations', { body: CLAIM })
  return { world, marie, path: `/v1/registrations/${String(body.registrationId)}` }
}
