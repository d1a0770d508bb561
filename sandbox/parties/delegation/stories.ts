import { keeping, requestsOf, show, type Story } from '../../kernel/story.ts'

const PATH = '/v1/delegations'
const ONE = `${PATH}/{delegation}`
const STANDING = '/v1/businesses/{broker}/standing-request'

const TERMS = {
  role: 'edit',
  expiresOn: '2028-12-31',
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}
const REASON = { reason: 'We changed our plans.' }
const WANTED = { thirdParty: '{broker}', accounts: ['{importerAccount}'], role: 'edit' }
const KEEP = { delegation: '/items/0/delegationId' }

const byBroker = requestsOf('broker-manager')
const byImporter = requestsOf('importer-manager')

const ASKED = keeping(byBroker('POST', PATH, WANTED), KEEP)
const OFFERED = keeping(byImporter('POST', `${PATH}/offers`, { ...WANTED, ...TERMS }), KEEP)
const REVOKED = byImporter('POST', `${ONE}/revocation`, REASON)

/** A broker asks and an importer offers, until one of them is through with it. */
export const STORIES: readonly Story[] = [
  {
    parties: { delegation: 'none' },
    steps: [
      ASKED,
      show('withdrawDelegation', byBroker('POST', `${ONE}/withdrawal`, REASON)),
      ASKED,
      show('rejectDelegation', byImporter('POST', `${ONE}/rejection`, REASON)),
      show('requestDelegation', ASKED),
      show('approveDelegation', byImporter('POST', `${ONE}/approval`, TERMS)),
      show('changeDelegation', byImporter('PUT', `${ONE}/terms`, { ...TERMS, role: 'view' })),
      show('getDelegation', byBroker('GET', ONE)),
      show('revokeDelegation', REVOKED),
      show('offerDelegation', OFFERED),
      show('acceptDelegation', byBroker('POST', `${ONE}/acceptance`)),
      show('listDelegations', byImporter('GET', `${PATH}?business={importer}&side=importer`)),
      show('putStandingRequest', byBroker('PUT', STANDING, { role: 'edit' })),
      show('getStandingRequest', byBroker('GET', STANDING)),
    ],
  },
]
