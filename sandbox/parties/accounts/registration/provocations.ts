import { by, type Provocation, type Provocations, type Step } from '../../../kernel/provocation.ts'

/** A business with papers that nobody has registered yet. */
const UNREGISTERED = { registered: false }

const PATH = '/v1/registrations'

function profile(as: Step['as']): Step {
  const body = { givenName: 'Jo', familyName: 'Fisher', email: 'jo@example.com', language: 'en' }
  return { method: 'PUT', path: '/v1/me/profile', as, body }
}

const PAPERS: Step = {
  method: 'GET',
  path: '/_sandbox/workspaces/{workspace}/parties/{importer}/papers',
  as: 'administrator',
  keep: {
    legalName: '/legalName',
    address: '/address',
    lines: '/address/lines',
    region: '/address/region',
    postalCode: '/address/postalCode',
    country: '/address/country',
    duties: '/history/declaration/dutiesAndTaxes',
    balance: '/history/statement/balance',
    amount: '/history/payment/amount',
  },
}

function claim(changes: Readonly<Record<string, unknown>> = {}, as: Step['as'] = 'newcomer'): Step {
  const right = {
    business: '{importer}',
    account: '{importerAccount}',
    legalName: '{legalName}',
    address: '{address}',
  }
  return {
    method: 'POST',
    path: PATH,
    as,
    body: { ...right, ...changes },
    keep: { registration: '/registrationId' },
  }
}

function answers(given: Readonly<Record<string, string>>): Step {
  const path = `${PATH}/{registration}/answers`
  return { method: 'POST', path, as: 'newcomer', body: { answers: given } }
}

const RIGHT = { declaration: '{duties}', statement: '{balance}', payment: '{amount}' }
const WRONG = { declaration: '0.01', statement: '0.01', payment: '0.01' }

function terms(version: string): Step {
  const path = `${PATH}/{registration}/terms`
  return { method: 'POST', path, as: 'newcomer', body: { accepted: true, version } }
}

const BEGUN: readonly Step[] = [profile('newcomer'), PAPERS]

function registering(...steps: readonly Step[]): Provocation {
  return { parties: UNREGISTERED, steps: [...BEGUN, ...steps] }
}

const AWAY = {
  city: 'Elsewhere',
  region: '{region}',
  postalCode: '{postalCode}',
  country: '{country}',
}

export const REGISTRATIONS: Provocations = {
  'business-not-on-file': registering(claim({ business: '123026635', account: '123026635RM0001' })),
  'business-already-registered': by(profile('newcomer'), PAPERS, claim()),
  'registration-under-way': registering(claim(), claim()),
  'registration-not-found': registering({
    method: 'GET',
    path: `${PATH}/nothing`,
    as: 'newcomer',
  }),
  'registration-locked': registering(claim(), { ...answers(WRONG), times: 3 }, answers(RIGHT)),
  'registration-out-of-step': registering(claim(), {
    method: 'POST',
    path: `${PATH}/{registration}/confirmation`,
    as: 'newcomer',
  }),
  'terms-outdated': registering(claim(), answers(RIGHT), terms('2020-01')),
  'affinity-answer-missing': registering(claim(), answers({})),
  'affinity-answer-unreadable': registering(claim(), answers({ ...RIGHT, payment: 'about 980' })),
  'legal-name-differs': registering(claim({ legalName: 'Another Name Inc.' })),
  'address-differs': registering(claim({ address: { ...AWAY, lines: '{lines}' } })),
  'program-account-not-on-file': registering(claim({ account: '{importer}RM0099' })),
}
