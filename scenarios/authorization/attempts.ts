import { HOTP, Secret } from 'otpauth'
import type { Caller, Sent } from './caller.ts'
import type { Subjects } from './cast.ts'
import { filing } from './filing.ts'
import { CONTROL, first as only, programOf } from './hands.ts'

/** A request of an operation, and what in a list shows that it was let see. */
export interface Attempt extends Sent {
  /** Of a list: it is seen when the answer holds this. */
  readonly sees?: string
}

type Make = (subjects: Subjects, actor: string) => Attempt

const TERMS = {
  role: 'edit',
  expiresOn: '2099-12-31',
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}
const PERIOD = { from: '2026-02-20', to: '2026-02-20' }

function get(path: string, sees?: string): Attempt {
  return { method: 'GET', path, ...(sees !== undefined && { sees }) }
}

function post(path: string, body?: unknown): Attempt {
  return { method: 'POST', path, body }
}

function put(path: string, body: unknown): Attempt {
  return { method: 'PUT', path, body }
}

function remove(path: string): Attempt {
  return { method: 'DELETE', path }
}

const ofImporter = ({ importer }: Subjects): string =>
  `/v1/businesses/${importer.business.business}`
const employee = (subjects: Subjects, role: string): string =>
  `${ofImporter(subjects)}/employees/${personOf(subjects, role)}`
const program = (subjects: Subjects): string =>
  `${ofImporter(subjects)}/clients/${programOf(subjects.importer, 'view').clientId}`

function personOf({ importer }: Subjects, role: string): string {
  return only(importer.people.filter((person) => person.role === role)).personId
}

/** What the actor's own business submitted; who submitted nothing meets what others did. */
function own({ numbers }: Subjects, actor: string): string {
  const [group, letter = ''] = actor.split('/')
  const ours = group === 'broker-people' ? 'E' : group?.startsWith('broker-') ? letter : 'importer'
  return numbers.get(ours) ?? numbers.get('k') ?? ''
}

/** What another broker submitted than the actor's: that one whose delegation was revoked, or expired. */
function others({ numbers }: Subjects, actor: string): string {
  return numbers.get(actor.endsWith('/k') ? 'x' : 'k') ?? ''
}

function importers({ numbers }: Subjects): string {
  return numbers.get('importer') ?? ''
}

/** The three kinds of records that the visibility rules tell apart. */
function byEachRule(
  operation: string,
  make: (number: string, subjects: Subjects) => Attempt,
): readonly (readonly [string, Make])[] {
  return [
    [`${operation} own`, (subjects, actor) => make(own(subjects, actor), subjects)],
    [`${operation} importer`, (subjects) => make(importers(subjects), subjects)],
    [`${operation} others`, (subjects, actor) => make(others(subjects, actor), subjects)],
  ]
}

const declaration = (suffix: string) => (number: string) =>
  get(`/v1/declarations/${number}${suffix}`)

/** How each row of the table is tried: the operation's id, and a variant where one is not enough. */
export const ATTEMPTS: ReadonlyMap<string, Make> = new Map<string, Make>([
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
    (subjects) => put(employee(subjects, 'reader'), { programs: { [subjects.first]: 'editor' } }),
  ],
  [
    'changeEmployeeRoles second',
    (subjects) =>
      put(employee(subjects, 'reader'), {
        programs: { [subjects.first]: 'reader', [subjects.second]: 'reader' },
      }),
  ],
  [
    'changeEmployeeRoles manager',
    (subjects) => put(employee(subjects, 'reader'), { manager: true }),
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
  // A number that was used before is refused by a rule, so that nothing is filed.
  [
    'submitDeclaration',
    (subjects) => post('/v1/declarations', filing(importers(subjects), subjects.first)),
  ],
  [
    'submitDeclaration admin-account',
    (subjects) =>
      post('/v1/declarations', {
        ...filing(importers(subjects), subjects.internalAdminAccount),
        type: 'C',
      }),
  ],
  [
    'calculateDutiesAndTaxes',
    ({ first }) => post('/v1/calculations', { invoices: filing('12345000000017', first).invoices }),
  ],
  ...byEachRule('listDeclarations', (number, { first }) =>
    get(`/v1/declarations?limit=200&importer=${first}`, number),
  ),
  [
    'listDeclarations submitted',
    (subjects, actor) => get('/v1/declarations?limit=200', own(subjects, actor)),
  ],
  ...byEachRule('readDeclaration', declaration('')),
  ...byEachRule('listVersions', declaration('/versions')),
  ...byEachRule('readVersion', declaration('/versions/1')),
  ...byEachRule('explainDeclaration', declaration('/explain')),
  ['saveDraft', ({ first }) => put('/v1/drafts/12345000000017', filing('12345000000017', first))],
  ['readDraft importer', ({ drafts }) => get(`/v1/drafts/${drafts.importer}`)],
  ['readDraft broker', ({ drafts }) => get(`/v1/drafts/${drafts.broker}`)],
  ['discardDraft importer', ({ drafts }) => remove(`/v1/drafts/${drafts.importer}`)],
  ['discardDraft broker', ({ drafts }) => remove(`/v1/drafts/${drafts.broker}`)],
  ['submitDraft importer', ({ drafts }) => post(`/v1/drafts/${drafts.importer}/submission`)],
  ['submitDraft broker', ({ drafts }) => post(`/v1/drafts/${drafts.broker}/submission`)],
  [
    'startRecalculation',
    () => post('/v1/officer/recalculations', { ...PERIOD, reason: 'A look', dryRun: true }),
  ],
  ['listRecalculations', () => get('/v1/officer/recalculations')],
  ['listAffected', () => get('/v1/officer/recalculations/affected?on=2026-02-20&currency=CAD')],
  ['readRecalculation', ({ recalculation }) => get(`/v1/officer/recalculations/${recalculation}`)],
  ['listNotices', (subjects) => get(`${ofImporter(subjects)}/notices`)],
  ['readExchangeRates', () => get('/exchange-rate-lambda/exchange-rates')],
  ['listExchangeDays', () => get('/v1/officer/exchange-rates')],
  ['readExchangeRate', () => get('/v1/officer/exchange-rates/2026-02-27/USD')],
  [
    'publishExchangeRate',
    () =>
      put('/v1/officer/exchange-rates/2026-02-27/USD', { rate: '1.3725', reason: 'A correction' }),
  ],
  ['refetchExchangeDay', () => post('/v1/officer/exchange-rates/2026-02-27/fetch')],
  ['listOffices', () => get('/v1/reference/offices')],
  ['listCarriers', () => get('/v1/reference/carriers')],
  ['listCountries', () => get('/v1/reference/countries')],
  ['listUsStates', () => get('/v1/reference/us-states')],
  ['listCurrencies', () => get('/v1/reference/currencies')],
  ['listCodes', () => get('/v1/reference/codes/cad-types')],
  ['searchClassifications', () => get('/v1/reference/classifications')],
  ['getClassification', () => get('/v1/reference/classifications/6109.10.00.11')],
  ['listTreatments', () => get('/v1/reference/treatments')],
  ...byEachRule('listActivity', (number) => get(`/v1/activity?subject=${number}`, number)),
  ['followActivity', () => get('/v1/activity/stream')],
  ['listAllActivity', () => get('/_sandbox/activity')],
  ['followAllActivity', () => get('/_sandbox/activity/stream')],
  ['listWorkspaces', () => get('/_sandbox/workspaces')],
  ['createWorkspace', () => post('/_sandbox/workspaces', { name: 'default' })],
  ['getWorkspace', () => get(CONTROL)],
  ['deleteWorkspace', () => remove(CONTROL)],
  ['resetWorkspace', () => post('/_sandbox/workspaces/aside/reset')],
  ['listSnapshots', () => get(`${CONTROL}/snapshots`)],
  ['saveSnapshot', () => post(`${CONTROL}/snapshots`, { name: 'another' })],
  ['deleteSnapshot', () => remove('/_sandbox/workspaces/aside/snapshots/aside')],
  ['restoreSnapshot', () => post('/_sandbox/workspaces/aside/snapshots/kept/restore')],
  ['getClock', () => get(`${CONTROL}/clock`)],
  ['setClockMode', () => put(`${CONTROL}/clock`, { mode: 'standing' })],
  ['advanceClock', () => post('/_sandbox/workspaces/aside/clock/advance', { by: 'PT1H' })],
  ['previewClock', () => post(`${CONTROL}/clock/preview`, { by: 'PT1H' })],
  ['getSettings', () => get(`${CONTROL}/settings`)],
  ['changeSettings', () => ({ method: 'PATCH', path: `${CONTROL}/settings`, body: {} })],
  ['listFaults', () => get(`${CONTROL}/faults`)],
  [
    'setFault',
    () => post('/_sandbox/workspaces/aside/faults', { target: 'exchange', kind: 'unavailable' }),
  ],
  ['liftFault', () => remove(`${CONTROL}/faults/none`)],
  ['makeTestIdentity', () => post('/_sandbox/workspaces/aside/test-identities', {})],
  ['getPapers', ({ importer }) => get(`${CONTROL}/parties/${importer.business.business}/papers`)],
  ['getHealth', () => get('/healthz')],
  ['getOpenApi', () => get('/openapi.json')],
])

function standing({ broker }: Subjects): string {
  return `/v1/businesses/${broker.business.business}/standing-request`
}

function credentialsOf({ provider, username, password }: Subjects['broker']['people'][number]) {
  return { provider, username, password }
}

/** The one attempt that takes two steps: a code answers a challenge. */
export async function secondFactor(
  anyone: Caller,
  { broker }: Subjects,
  now: number,
): Promise<Attempt> {
  const person = only(broker.people)
  const told = await anyone.ask(post('/v1/sign-in', credentialsOf(person)))
  const { challenge } = JSON.parse(told.text)
  const counter = Math.floor(now / 30_000)
  const secret = Secret.fromBase32(person.totpSecret)
  const code = HOTP.generate({ secret, digits: 6, counter })
  return post('/v1/sign-in/second-factor', { challenge, code })
}
