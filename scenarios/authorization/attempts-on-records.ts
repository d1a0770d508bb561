import { follow, get, post, put, remove, type Attempt, type Make } from './attempt.ts'
import type { Subjects } from './cast.ts'
import { filing } from './filing.ts'
import { personOf } from '../../sandbox/testing/parties.ts'
import { CONTROL } from '../../sandbox/testing/test-sandbox.ts'

const PERIOD = { from: '2026-02-20', to: '2026-02-20' }

const SET_ASIDE = '/_sandbox/workspaces/aside/due-work/set-aside/set-aside-000001'

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

/** What lines of the log are about, besides the declarations that the visibility rules tell apart. */
const LINES: Readonly<Record<string, (subjects: Subjects) => string>> = {
  draft: ({ drafts }) => drafts.importer,
  'brokers-draft': ({ drafts }) => drafts.broker,
  second: ({ marks }) => marks.declarationOfSecond,
  'draft-of-second': ({ marks }) => marks.draftOfSecond,
  delegation: ({ active }) => active,
  'delegation-of-second': ({ offered }) => offered,
  employee: ({ marks }) => marks.employee,
  access: ({ accessRequest }) => accessRequest,
  program: ({ marks }) => marks.program,
  'standing-request': ({ broker }) => broker.business.business,
}

/** The log and its stream show the same lines. */
function ofTheLog(): readonly (readonly [string, Make])[] {
  const read = (subject: string) => get(`/v1/activity?subject=${subject}`, `"subject":"${subject}"`)
  const stream = (subject: string) => follow('/v1/activity/stream', `"subject":"${subject}"`)
  const lines = Object.entries(LINES)
  return [
    ...byEachRule('listActivity', read),
    ...lines.map(([name, of]): [string, Make] => [`listActivity ${name}`, (all) => read(of(all))]),
    ...byEachRule('followActivity', stream),
    ...lines.map(([name, of]): [string, Make] => [
      `followActivity ${name}`,
      (all) => stream(of(all)),
    ]),
  ]
}

function noticesTo(party: 'broker' | 'importer', subjects: Subjects, sees: string): Attempt {
  return get(`/v1/businesses/${subjects[party].business.business}/notices`, sees)
}

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
  [
    'listDeclarations second',
    ({ second, marks }) =>
      get(`/v1/declarations?limit=200&importer=${second}`, marks.declarationOfSecond),
  ],
  ...byEachRule('readDeclaration', declaration('')),
  ['readDeclaration second', ({ marks }) => declaration('')(marks.declarationOfSecond)],
  ...byEachRule('listVersions', (number) => get(`/v1/declarations/${number}/versions`, number)),
  ...byEachRule('readVersion', declaration('/versions/1')),
  ...byEachRule('explainDeclaration', declaration('/explain')),
  ['saveDraft', ({ first }) => put('/v1/drafts/12345000000017', filing('12345000000017', first))],
  ['readDraft importer', ({ drafts }) => get(`/v1/drafts/${drafts.importer}`)],
  ['readDraft second', ({ marks }) => get(`/v1/drafts/${marks.draftOfSecond}`)],
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
  ['listNotices first', (all) => noticesTo('importer', all, all.marks.noticeOfFirst)],
  ['listNotices second', (all) => noticesTo('importer', all, all.marks.noticeOfSecond)],
  ['listNotices broker', (all) => noticesTo('broker', all, all.marks.noticeOfBroker)],
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
  ['listHolidays', () => get('/v1/reference/holidays')],
  ['listBankClosings', () => get('/v1/reference/bank-closings')],
  ['listCurrencies', () => get('/v1/reference/currencies')],
  ['listCodes', () => get('/v1/reference/codes/cad-types')],
  ['readSource', () => get('/v1/reference/sources/number-words')],
  ['searchClassifications', () => get('/v1/reference/classifications')],
  ['getClassification', () => get('/v1/reference/classifications/6109.10.00.11')],
  ['listTreatments', () => get('/v1/reference/treatments')],
  ['readTariffService', () => get('/v1/tariff-srv/')],
  ['readTariffEntities', () => get('/v1/tariff-srv/gstCodes')],
  ...ofTheLog(),
  ['listAllActivity', () => get('/_sandbox/activity')],
  ['followAllActivity', () => get('/_sandbox/activity/stream')],
  ['listExchanges', () => get(`${CONTROL}/exchanges`)],
  ['followExchanges', () => get(`${CONTROL}/exchanges/stream`)],
  ['getExchange', () => get(`${CONTROL}/exchanges/latest`)],
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
  ['listAdvances', ({ advance }) => get(`${CONTROL}/clock/advances`, advance)],
  ['getAdvance', ({ advance }) => get(`${CONTROL}/clock/advances/${advance}`)],
  ['followAdvance', ({ advance }) => get(`${CONTROL}/clock/advances/${advance}/stream`)],
  ['cancelAdvance', ({ advance }) => remove(`${CONTROL}/clock/advances/${advance}`)],
  ['previewClock', () => post(`${CONTROL}/clock/preview`, { by: 'PT1H' })],
  ['getSettings', () => get(`${CONTROL}/settings`)],
  ['changeSettings', () => ({ method: 'PATCH', path: `${CONTROL}/settings`, body: {} })],
  ['listSetAsideWork', () => get(`${CONTROL}/due-work/set-aside`)],
  ['retrySetAsideWork', () => post(`${SET_ASIDE}/retry`)],
  ['dropSetAsideWork', () => remove(SET_ASIDE)],
  ['listFaults', () => get(`${CONTROL}/faults`)],
  [
    'setFault',
    () => post('/_sandbox/workspaces/aside/faults', { target: 'exchange', kind: 'unavailable' }),
  ],
  ['liftFault', () => remove('/_sandbox/workspaces/aside/faults/fault-000001')],
  ['makeTestIdentity', () => post('/_sandbox/workspaces/aside/test-identities', {})],
  ['getPapers', ({ importer }) => get(`${CONTROL}/parties/${importer.business.business}/papers`)],
  [
    'getOneTimeCode',
    ({ importer }) => get(`${CONTROL}/people/${personOf(importer, 'bam').username}/one-time-code`),
  ],
  ['getHealth', () => get('/healthz')],
  ['getOpenApi', () => get('/openapi.json')],
])
