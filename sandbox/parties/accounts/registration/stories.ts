import type { Step } from '../../../kernel/provocation.ts'
import { keeping, requestsOf, show, type Story } from '../../../kernel/story.ts'

const PATH = '/v1/registrations'
const ONE = `${PATH}/{registration}`
const MOST_ATTEMPTS = 3

const asNewcomer = requestsOf('newcomer')

const PROFILE = { givenName: 'Jo', familyName: 'Fisher', email: 'jo@example.com', language: 'en' }

/** What whoever registers has in the filing cabinet. */
const PAPERS: Step = {
  method: 'GET',
  path: '/_sandbox/workspaces/{workspace}/parties/{importer}/papers',
  as: 'administrator',
  keep: {
    legalName: '/legalName',
    address: '/address',
    duties: '/history/declaration/dutiesAndTaxes',
    balance: '/history/statement/balance',
    amount: '/history/payment/amount',
  },
}
const CLAIM = {
  business: '{importer}',
  account: '{importerAccount}',
  legalName: '{legalName}',
  address: '{address}',
}
const RIGHT = { declaration: '{duties}', statement: '{balance}', payment: '{amount}' }
const WRONG = { declaration: '0.01', statement: '0.01', payment: '0.01' }

function answers(given: Readonly<Record<string, string>>): Step {
  return asNewcomer('POST', `${ONE}/answers`, { answers: given })
}

/** An importer registers; the answers are wrong once too often, and the agency opens it again. */
export const REGISTRATION: Story = {
  parties: { registered: false },
  steps: [
    asNewcomer('PUT', '/v1/me/profile', PROFILE),
    show('getPapers', PAPERS),
    show(
      'startRegistration',
      keeping(asNewcomer('POST', PATH, CLAIM), { registration: '/registrationId' }),
    ),
    { ...answers(WRONG), times: MOST_ATTEMPTS },
    show('unlockRegistration', { method: 'POST', path: `${ONE}/unlock`, as: 'officer' }),
    show('answerAffinityQuestions', answers(RIGHT)),
    show('getRegistration', keeping(asNewcomer('GET', ONE), { terms: '/termsVersion' })),
    show(
      'acceptRegistrationTerms',
      asNewcomer('POST', `${ONE}/terms`, { accepted: true, version: '{terms}' }),
    ),
    show('confirmRegistration', asNewcomer('POST', `${ONE}/confirmation`)),
    show('listRegistrations', asNewcomer('GET', PATH)),
  ],
}
