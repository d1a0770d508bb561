import { get, ofImporter, post, put, remove, type Make } from './attempt.ts'
import type { Subjects } from './cast.ts'
import { first as only } from '../../sandbox/testing/first.ts'
import { personOf as roleOf, programOf } from '../../sandbox/testing/parties.ts'

const employee = (subjects: Subjects, role: string): string =>
  `${ofImporter(subjects)}/employees/${personOf(subjects, role)}`
const program = (subjects: Subjects): string =>
  `${ofImporter(subjects)}/clients/${programOf(subjects.importer, 'view').clientId}`

function personOf({ importer }: Subjects, role: string): string {
  return roleOf(importer, role).personId
}

/** People and businesses. */
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
  ['listEmployers', ({ importer }) => get('/v1/me/employers', importer.business.business)],
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
  ['listProgramAccounts first', (subjects) => accountsOf(subjects, subjects.first)],
  ['listProgramAccounts second', (subjects) => accountsOf(subjects, subjects.second)],
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
  [
    'listReceivedAccessRequests',
    (subjects) => get(`${ofImporter(subjects)}/access-requests`, subjects.accessRequest),
  ],
  ['listEmployees', (subjects) => employeesOf(subjects, subjects.marks.employee)],
  ['listEmployees first', (subjects) => employeesOf(subjects, `"${subjects.first}":"reader"`)],
  ['listEmployees second', (subjects) => employeesOf(subjects, `"${subjects.second}":"pam"`)],
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
        programs: { [subjects.second]: 'reader' },
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
  ['listGroups', (subjects) => get(`${ofImporter(subjects)}/groups`, subjects.group)],
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
  [
    'listBusinessClients',
    (subjects) => get(`${ofImporter(subjects)}/clients`, subjects.marks.program),
  ],
  ['rotateBusinessClientSecret', (subjects) => post(`${program(subjects)}/secret`)],
  ['revokeBusinessClient', (subjects) => remove(program(subjects))],
])

function accountsOf(subjects: Subjects, sees: string) {
  return get(`${ofImporter(subjects)}/program-accounts`, `"account":"${sees}"`)
}

function employeesOf(subjects: Subjects, sees: string) {
  return get(`${ofImporter(subjects)}/employees`, sees)
}

export function credentialsOf({
  provider,
  username,
  password,
}: Subjects['broker']['people'][number]) {
  return { provider, username, password }
}
