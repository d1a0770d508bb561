import { get, post, put, remove, type Make } from './attempt.ts'
import type { Subjects } from './cast.ts'
import { first as only } from '../../sandbox/testing/first.ts'

const TERMS = {
  role: 'edit',
  expiresOn: '2099-12-31',
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}

/** What businesses let each other do. */
export const ON_DELEGATIONS: ReadonlyMap<string, Make> = new Map<string, Make>([
  [
    'requestDelegation',
    ({ broker, outsider }) =>
      post('/v1/delegations', {
        thirdParty: broker.business.business,
        accounts: [only(outsider.accounts).account],
        role: 'edit',
      }),
  ],
  ['listDelegations first', (subjects) => givenBy(subjects, subjects.active)],
  ['listDelegations second', (subjects) => givenBy(subjects, subjects.offered)],
  ['listDelegations third-party', (subjects) => receivedBy(subjects, subjects.active)],
  ['listDelegations third-party-second', (subjects) => receivedBy(subjects, subjects.offered)],
  [
    'offerDelegation',
    ({ stranger, first }) =>
      post('/v1/delegations/offers', {
        thirdParty: stranger.business.business,
        accounts: [first],
        ...TERMS,
      }),
  ],
  ['getDelegation', ({ active }) => get(`/v1/delegations/${active}`)],
  ['getDelegation requested', ({ requested }) => get(`/v1/delegations/${requested}`)],
  ['getDelegation second', ({ offered }) => get(`/v1/delegations/${offered}`)],
  ['approveDelegation', ({ requested }) => post(`/v1/delegations/${requested}/approval`, TERMS)],
  ['acceptDelegation', ({ offered }) => post(`/v1/delegations/${offered}/acceptance`)],
  [
    'rejectDelegation requested',
    ({ requested }) => post(`/v1/delegations/${requested}/rejection`, {}),
  ],
  ['rejectDelegation offered', ({ offered }) => post(`/v1/delegations/${offered}/rejection`, {})],
  [
    'withdrawDelegation requested',
    ({ requested }) => post(`/v1/delegations/${requested}/withdrawal`, {}),
  ],
  [
    'withdrawDelegation offered',
    ({ offered }) => post(`/v1/delegations/${offered}/withdrawal`, {}),
  ],
  ['changeDelegation', ({ active }) => put(`/v1/delegations/${active}/terms`, TERMS)],
  ['revokeDelegation', ({ active }) => post(`/v1/delegations/${active}/revocation`, {})],
  ['putStandingRequest', (subjects) => put(standing(subjects), { role: 'edit' })],
  ['getStandingRequest', (subjects) => get(standing(subjects))],
  ['removeStandingRequest', (subjects) => remove(standing(subjects))],
])

function givenBy({ importer }: Subjects, sees: string) {
  const { business } = importer.business
  return get(`/v1/delegations?side=importer&business=${business}`, sees)
}

function receivedBy({ broker }: Subjects, sees: string) {
  const { business } = broker.business
  return get(`/v1/delegations?side=third-party&business=${business}`, sees)
}

function standing({ broker }: Subjects): string {
  return `/v1/businesses/${broker.business.business}/standing-request`
}
