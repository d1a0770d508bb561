import { by, type Provocations, type Step } from '../../kernel/provocation.ts'
import { REGISTRATIONS } from './registration/provocations.ts'

const IMPORTER = '/v1/businesses/{importer}'

function asManager(method: string, path: string, body?: unknown): Step {
  return { method, path, as: 'importer-manager', ...(body !== undefined && { body }) }
}

const PROFILE: Step = {
  method: 'PUT',
  path: '/v1/me/profile',
  as: 'newcomer',
  body: { givenName: 'Jo', familyName: 'Fisher', email: 'jo@example.com', language: 'en' },
}

function access(business = '{importer}', as: Step['as'] = 'newcomer'): Step {
  const body = { business, justification: 'I work there.' }
  return { method: 'POST', path: '/v1/access-requests', as, body, keep: { request: '/requestId' } }
}

function approval(roles: Readonly<Record<string, unknown>>): Step {
  return asManager('POST', '/v1/access-requests/{request}/approval', roles)
}

export const PROVOCATIONS: Provocations = {
  'profile-missing': by(access()),
  'business-not-found': by(asManager('GET', '/v1/businesses/800000010')),
  'program-account-not-found': by(asManager('GET', '/v1/program-accounts/{importer}RM0099')),
  'business-not-registered': {
    parties: { registered: false },
    steps: [PROFILE, access()],
  },
  'already-employee': by(access('{importer}', 'importer-manager')),
  'access-already-requested': by(PROFILE, access(), access()),
  'access-request-not-found': by(asManager('GET', '/v1/access-requests/nothing')),
  'access-request-answered': by(
    PROFILE,
    access(),
    approval({ manager: true }),
    approval({ manager: true }),
  ),
  'employee-not-found': by(
    asManager('PUT', `${IMPORTER}/employees/nobody`, { manager: true, programs: {} }),
  ),
  'no-role-given': by(PROFILE, access(), approval({})),
  'program-account-of-another-business': by(
    PROFILE,
    access(),
    approval({ programs: { '{brokerAccount}': 'reader' } }),
  ),
  'last-business-account-manager': by(asManager('DELETE', `${IMPORTER}/employees/{managerId}`)),
  'group-not-found': by(asManager('DELETE', `${IMPORTER}/groups/nothing`)),
  ...REGISTRATIONS,
}
