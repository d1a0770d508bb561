import { by, type Provocations, type Step } from '../../kernel/provocation.ts'

const PATH = '/v1/delegations'

function asked(
  body: Readonly<Record<string, unknown>> = {},
  as: Step['as'] = 'broker-manager',
): Step {
  const usual = { thirdParty: '{broker}', accounts: ['{importerAccount}'], role: 'view' }
  return {
    method: 'POST',
    path: PATH,
    as,
    body: { ...usual, ...body },
    keep: { delegation: '/items/0/delegationId' },
  }
}

const TERMS = {
  role: 'view',
  expiresOn: '2099-12-31',
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}

function approval(terms: Readonly<Record<string, unknown>> = TERMS): Step {
  const path = `${PATH}/{delegation}/approval`
  return { method: 'POST', path, as: 'importer-manager', body: terms }
}

const STANDING = '/v1/businesses/{importer}/standing-request'
const NONE = { delegation: 'none' }

export const PROVOCATIONS: Provocations = {
  'delegation-not-found': by({ method: 'GET', path: `${PATH}/nothing`, as: 'broker-manager' }),
  'delegation-not-in-state': { parties: NONE, steps: [asked(), approval(), approval()] },
  'delegation-already-open': by(asked()),
  'delegation-to-oneself': by(asked({ accounts: ['{brokerAccount}'] })),
  'third-party-not-allowed': by(
    asked({ thirdParty: '{importer}', accounts: ['{brokerAccount}'] }, 'importer-manager'),
  ),
  'standing-request-needs-licence': by({
    method: 'PUT',
    path: STANDING,
    as: 'importer-manager',
    body: { role: 'view' },
  }),
  'standing-request-not-found': by({
    method: 'GET',
    path: '/v1/businesses/{broker}/standing-request',
    as: 'broker-manager',
  }),
  'expiry-in-the-past': {
    parties: NONE,
    steps: [asked(), approval({ ...TERMS, expiresOn: '2026-03-01' })],
  },
  'delegated-account-unknown': by(asked({ accounts: ['{importer}RM0099'] })),
}
