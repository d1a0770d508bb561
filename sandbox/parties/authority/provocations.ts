import { by, type Provocations, type Step } from '../../kernel/provocation.ts'
import { soundDeclaration } from '../../kernel/sound-declaration.ts'

const MANAGER = '/v1/businesses/{importer}/clients'
const ACCOUNT = '/v1/program-accounts/{importerAccount}'

function rename(as: Step['as']): Step {
  return { method: 'PUT', path: `${ACCOUNT}/name`, as, body: { name: 'Eastern division' } }
}

function draft(as: Step['as']): Step {
  const path = '/v1/drafts/{series}000000010'
  return { method: 'PUT', path, as, body: soundDeclaration({ invoice: { currency: 'CAD' } }) }
}

const DELEGATIONS: Step = {
  method: 'GET',
  path: '/v1/delegations?business={importer}&side=importer',
  as: 'importer-manager',
  keep: { delegation: '/items/0/delegationId' },
}

export const PROVOCATIONS: Provocations = {
  'not-authorized': by({
    method: 'POST',
    path: MANAGER,
    as: 'importer-editor',
    body: { name: 'A program', scope: 'edit' },
  }),
  'not-linked-to-a-business': by({
    method: 'POST',
    path: '/v1/delegations',
    as: 'newcomer',
    body: { thirdParty: '{broker}', accounts: ['{importerAccount}'], role: 'view' },
  }),
  'delegation-missing': { parties: { delegation: 'none' }, steps: [draft('broker')] },
  'delegation-ended': by(
    DELEGATIONS,
    {
      method: 'POST',
      path: '/v1/delegations/{delegation}/revocation',
      as: 'importer-manager',
      body: { reason: 'To be refused.' },
    },
    draft('broker'),
  ),
  'delegation-too-narrow': { parties: { delegation: 'view' }, steps: [draft('broker')] },
  'outside-delegation': by(rename('broker-manager')),
  'client-scope-too-narrow': by(draft('importer-viewer')),
  'broker-licence-needed': {
    why: {
      en: 'It takes a trade consultant with a delegation; the parties that are made for a test are brokers.',
      fr: 'Il y faut un conseiller en commerce muni d’une délégation; les parties créées pour un essai sont des courtiers.',
    },
  },
}
