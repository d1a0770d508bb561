import { keeping, requestsOf, show, type Story } from '../../kernel/story.ts'
import { REGISTRATION } from './registration/stories.ts'

const BUSINESS = '/v1/businesses/{importer}'
const ACCESS = '/v1/access-requests'

const asManager = requestsOf('importer-manager')
const asNewcomer = requestsOf('newcomer')

const PROFILE = { givenName: 'Jo', familyName: 'Fisher', email: 'jo@example.com', language: 'en' }
const ASKED = keeping(
  asNewcomer('POST', ACCESS, {
    business: '{importer}',
    justification: 'I keep the books of the import department.',
  }),
  { request: '/requestId', person: '/personId' },
)
const READER = { programs: { '{importerAccount}': 'reader' } }
const GROUP = { name: 'Customs desk', members: ['{person}'] }
const EVERYBODY = { name: 'Customs and shipping', members: ['{person}', '{editorId}'] }

export const STORIES: readonly Story[] = [
  {
    steps: [
      show('saveProfile', asNewcomer('PUT', '/v1/me/profile', PROFILE)),
      show('getProfile', asNewcomer('GET', '/v1/me/profile')),
      ASKED,
      show(
        'refuseAccess',
        asManager('POST', `${ACCESS}/{request}/refusal`, { reason: 'Not of this company.' }),
      ),
      ASKED,
      show('withdrawAccessRequest', asNewcomer('POST', `${ACCESS}/{request}/withdrawal`)),
      show('requestAccess', ASKED),
      show('listAccessRequests', asNewcomer('GET', ACCESS)),
      show('getAccessRequest', asNewcomer('GET', `${ACCESS}/{request}`)),
      show('listReceivedAccessRequests', asManager('GET', `${BUSINESS}/access-requests`)),
      show('approveAccess', asManager('POST', `${ACCESS}/{request}/approval`, READER)),
      show('listEmployers', asNewcomer('GET', '/v1/me/employers')),
      show('listEmployees', asManager('GET', `${BUSINESS}/employees`)),
      show(
        'changeEmployeeRoles',
        asManager('PUT', `${BUSINESS}/employees/{person}`, {
          manager: false,
          programs: { '{importerAccount}': 'editor' },
        }),
      ),
      show(
        'createGroup',
        keeping(asManager('POST', `${BUSINESS}/groups`, GROUP), { group: '/groupId' }),
      ),
      show('listGroups', asManager('GET', `${BUSINESS}/groups`)),
      show('changeGroup', asManager('PUT', `${BUSINESS}/groups/{group}`, EVERYBODY)),
      show(
        'assignGroup',
        asManager('POST', `${BUSINESS}/groups/{group}/assignments`, {
          programs: ['{importerAccount}'],
          role: 'editor',
        }),
      ),
    ],
  },
  {
    steps: [
      show('listBusinesses', requestsOf('officer')('GET', '/v1/businesses?limit=1')),
      show('getBusiness', asManager('GET', BUSINESS)),
      show('listProgramAccounts', asManager('GET', `${BUSINESS}/program-accounts`)),
      show('getProgramAccount', asManager('GET', '/v1/program-accounts/{importerAccount}')),
      show(
        'renameProgramAccount',
        asManager('PUT', '/v1/program-accounts/{importerAccount}/name', {
          name: 'Western division',
        }),
      ),
      show(
        'registerBusinessClient',
        keeping(
          asManager('POST', `${BUSINESS}/clients`, { name: 'Customs software', scope: 'edit' }),
          { client: '/clientId' },
        ),
      ),
      show('listBusinessClients', asManager('GET', `${BUSINESS}/clients`)),
      show('rotateBusinessClientSecret', asManager('POST', `${BUSINESS}/clients/{client}/secret`)),
    ],
  },
  REGISTRATION,
]
