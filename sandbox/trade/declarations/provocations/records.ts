import { by, type Provocations, type Step } from '../../../kernel/provocation.ts'
import { soundDeclaration } from '../../../kernel/sound-declaration.ts'
import { filing } from './filed.ts'

const NUMBER = '{series}000000010'

function get(path: string, as: Step['as'] = 'broker'): Step {
  return { method: 'GET', path, as }
}

const OWN = '/v1/drafts/{importerSeries}000000010'

function ownDraft(importer: string, as: Step['as']): Step {
  const body = soundDeclaration({
    header: { importer, transactionNumber: '{importerSeries}000000010' },
  })
  return { method: 'PUT', path: OWN, as, body }
}

/** Declarations, their versions and drafts. */
export const RECORDS: Provocations = {
  'declaration-not-found': by(get(`/v1/declarations/${NUMBER}`)),
  'version-not-found': by(filing(), get(`/v1/declarations/${NUMBER}/versions/2`)),
  'draft-not-found': by(get(`/v1/drafts/${NUMBER}`)),
  'draft-unclear': {
    parties: { programAccounts: 2 },
    // The editor has a role in the first account alone, and does not meet the manager’s.
    steps: [
      ownDraft('{secondAccount}', 'importer-manager'),
      ownDraft('{importerAccount}', 'importer-editor'),
      get(OWN, 'importer-manager'),
    ],
  },
  'transaction-number-differs': by({
    method: 'PUT',
    path: '/v1/drafts/{series}000000028',
    as: 'broker',
    body: soundDeclaration(),
  }),
  'submitter-unclear': by(get('/v1/declarations', 'importer-manager')),
}
