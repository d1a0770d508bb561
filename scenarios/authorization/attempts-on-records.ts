import { get, ofImporter, post, put, remove, type Attempt, type Make } from './attempt.ts'
import type { Subjects } from './cast.ts'
import { filing } from './filing.ts'
import { CONTROL } from './hands.ts'

const PERIOD = { from: '2026-02-20', to: '2026-02-20' }

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

/** Declarations, the agency's work, public data and the levers. */
export const ON_RECORDS: ReadonlyMap<string, Make> = new Map<string, Make>([
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
  ['deleteSnapshot', () => remove('/_sandbox/workspaces/aside/snapshots/kept')],
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
  ['liftFault', () => remove('/_sandbox/workspaces/aside/faults/fault-000001')],
  ['makeTestIdentity', () => post('/_sandbox/workspaces/aside/test-identities', {})],
  ['getPapers', ({ importer }) => get(`${CONTROL}/parties/${importer.business.business}/papers`)],
  ['getHealth', () => get('/healthz')],
  ['getOpenApi', () => get('/openapi.json')],
])
