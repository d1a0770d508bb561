import { get, ofImporter, post, put, remove, type Make } from './attempt.ts'
import type { Subjects } from './cast.ts'
import { first as only, personOf as roleOf, programOf } from './hands.ts'

const TERMS = {
  role: 'edit',
  expiresOn: '2099-12-31',
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}

const employee = (subjects: Subjects, role: string): string =>
  `${ofImporter(subjects)}/employees/${personOf(subjects, role)}`
const program = (subjects: Subjects): string =>
  `${ofImporter(subjects)}/clients/${programOf(subjects.importer, 'view').clientId}`

function personOf({ importer }: Subjects, role: string): string {
  return roleOf(importer, role)
}

/** People, businesses and what they let each other do. */
export const ON_PARTIES: ReadonlyMap<string, Make> = new Map<string, Make>([
  [
    'issueToken',
    ({ broker }) => ({
      method: 'POST',
      path: '/oauth2/token',
      form: {
        grant_type: 'client_credentials',
        client_id: programOf(broker, 'edit').clientId,
        client_secret: programOf(broker, 'edit').clientSecret,
      },
    }),
  ],
  ['getKeySet', () => get('/.well-known/jwks.json')],
  ['getAuthorizationServer', () => get('/.well-known/oauth-authorization-server')],
  [
    'getAuthorizationServerOfWorkspace',
    () => get('/.well-known/oauth-authorization-server/w/default'),
  ],
  [
    'signUp',
    () =>
      post('/v1/sign-up', {
        provider: 'GCKey',
        username: 'somebody.else',
        password: 'a password of somebody',
      }),
  ],
  ['signIn', ({ broker }) => post('/v1/sign-in', credentialsOf(only(broker.people)))],
  ['signOut', () => post('/v1/sign-out')],
  ['whoAmI', () => get('/v1/me')],
  [
    'reactivatePerson',
    (subjects) => post(`/v1/people/${personOf(subjects, 'reader')}/reactivation`),
  ],
  [
    'reactivateClient',
    ({ importer }) => post(`/v1/clients/${programOf(importer, 'view').clientId}/reactivation`),
  ],
  [
    'saveProfile',
    () =>
      put('/v1/me/profile', {
        givenName: 'A',
        familyName: 'B',
        email: 'a@example.com',
        language: 'fr',
      }),
  ],
  ['getProfile', () => get('/v1/me/profile')],
  ['listEmployers', () => get('/v1/me/employers')],
  [
    'startRegistration',
    ({ importer, first }) =>
      post('/v1/registrations', {
        business: importer.business.business,
        account: first,
        legalName: importer.business.legalName,
        address: {
          lines: ['1 Main St'],
          city: 'Ottawa',
          region: 'ON',
          postalCode: 'K1A 0L8',
          country: 'CA',
        },
      }),
  ],
  ['listRegistrations', ({ registration }) => get('/v1/registrations', registration)],
  ['getRegistration', ({ registration }) => get(`/v1/registrations/${registration}`)],
  [
    'answerAffinityQuestions',
    ({ registration }) => post(`/v1/registrations/${registration}/answers`, { answers: {} }),
  ],
  [
    'acceptRegistrationTerms',
    ({ registration }) =>
      post(`/v1/registrations/${registration}/terms`, { accepted: true, version: '1' }),
  ],
  [
    'confirmRegistration',
    ({ registration }) => post(`/v1/registrations/${registration}/confirmation`),
  ],
  ['unlockRegistration', ({ registration }) => post(`/v1/registrations/${registration}/unlock`)],
  ['listBusinesses', () => get('/v1/businesses')],
  ['getBusiness', (subjects) => get(ofImporter(subjects))],
  ['listProgramAccounts', (subjects) => get(`${ofImporter(subjects)}/program-accounts`)],
  ['getProgramAccount', ({ first }) => get(`/v1/program-accounts/${first}`)],
  ['getProgramAccount second', ({ second }) => get(`/v1/program-accounts/${second}`)],
  [
    'renameProgramAccount',
    ({ first }) => put(`/v1/program-accounts/${first}/name`, { name: 'Doors' }),
  ],
  [
    'requestAccess',
    ({ stranger }) =>
      post('/v1/access-requests', {
        business: stranger.business.business,
        justification: 'I work there',
      }),
  ],
  ['listAccessRequests', ({ accessRequest }) => get('/v1/access-requests', accessRequest)],
  ['getAccessRequest', ({ accessRequest }) => get(`/v1/access-requests/${accessRequest}`)],
  [
    'approveAccess',
    ({ accessRequest, first }) =>
      post(`/v1/access-requests/${accessRequest}/approval`, { programs: { [first]: 'reader' } }),
  ],
  [
    'approveAccess second',
    ({ accessRequest, second }) =>
      post(`/v1/access-requests/${accessRequest}/approval`, { programs: { [second]: 'reader' } }),
  ],
  [
    'approveAccess manager',
    ({ accessRequest }) => post(`/v1/access-requests/${accessRequest}/approval`, { manager: true }),
  ],
  ['refuseAccess', ({ accessRequest }) => post(`/v1/access-requests/${accessRequest}/refusal`, {})],
  [
    'withdrawAccessRequest',
    ({ accessRequest }) => post(`/v1/access-requests/${accessRequest}/withdrawal`),
  ],
  ['listReceivedAccessRequests', (subjects) => get(`${ofImporter(subjects)}/access-requests`)],
  ['listEmployees', (subjects) => get(`${ofImporter(subjects)}/employees`)],
  [
    'changeEmployeeRoles',
    (subjects) =>
      put(employee(subjects, 'reader'), {
        manager: false,
        programs: { [subjects.first]: 'editor' },
      }),
  ],
  [
    'changeEmployeeRoles second',
    (subjects) =>
      put(employee(subjects, 'reader'), {
        manager: false,
        programs: { [subjects.first]: 'reader', [subjects.second]: 'reader' },
      }),
  ],
  [
    'changeEmployeeRoles manager',
    (subjects) => put(employee(subjects, 'reader'), { manager: true, programs: {} }),
  ],
  ['removeEmployee', (subjects) => remove(employee(subjects, 'reader'))],
  ['removeEmployee manager', (subjects) => remove(employee(subjects, 'bam'))],
  [
    'createGroup',
    (subjects) => post(`${ofImporter(subjects)}/groups`, { name: 'Sales', members: [] }),
  ],
  ['listGroups', (subjects) => get(`${ofImporter(subjects)}/groups`)],
  [
    'changeGroup',
    (subjects) =>
      put(`${ofImporter(subjects)}/groups/${subjects.group}`, { name: 'Sales', members: [] }),
  ],
  ['removeGroup', (subjects) => remove(`${ofImporter(subjects)}/groups/${subjects.group}`)],
  [
    'assignGroup',
    (subjects) =>
      post(`${ofImporter(subjects)}/groups/${subjects.group}/assignments`, {
        programs: [subjects.first],
        role: 'editor',
      }),
  ],
  [
    'registerBusinessClient',
    (subjects) => post(`${ofImporter(subjects)}/clients`, { name: 'New', scope: 'view' }),
  ],
  ['listBusinessClients', (subjects) => get(`${ofImporter(subjects)}/clients`)],
  ['rotateBusinessClientSecret', (subjects) => post(`${program(subjects)}/secret`)],
  ['revokeBusinessClient', (subjects) => remove(program(subjects))],
  [
    'requestDelegation',
    ({ broker, outsider }) =>
      post('/v1/delegations', {
        thirdParty: broker.business.business,
        accounts: [only(outsider.accounts).account],
        role: 'edit',
      }),
  ],
  [
    'listDelegations importer',
    ({ importer }) => get(`/v1/delegations?side=importer&business=${importer.business.business}`),
  ],
  [
    'listDelegations third-party',
    ({ broker }) => get(`/v1/delegations?side=third-party&business=${broker.business.business}`),
  ],
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

function standing({ broker }: Subjects): string {
  return `/v1/businesses/${broker.business.business}/standing-request`
}

export function credentialsOf({
  provider,
  username,
  password,
}: Subjects['broker']['people'][number]) {
  return { provider, username, password }
}
