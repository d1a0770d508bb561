import { by, type Provocations, type Step } from '../../kernel/provocation.ts'

function token(form: Readonly<Record<string, string>>, headers?: Step['headers']): Step {
  return { method: 'POST', path: '/oauth2/token', form, ...(headers && { headers }) }
}

const GRANT = { grant_type: 'client_credentials' }
const CLIENT = { client_id: '{brokerClient}', client_secret: '{brokerSecret}' }

function signIn(password: string): Step {
  const body = { provider: '{managerProvider}', username: '{manager}', password }
  return { method: 'POST', path: '/v1/sign-in', body, keep: { challenge: '/challenge' } }
}

function secondFactor(code: string, challenge = '{challenge}'): Step {
  return { method: 'POST', path: '/v1/sign-in/second-factor', body: { challenge, code } }
}

const RIGHT = signIn('{managerPassword}')
const WRONG_ATTEMPTS = 5

function signUp(username: string, password: string): Step {
  const body = { provider: 'GCKey', username, password }
  return { method: 'POST', path: '/v1/sign-up', body }
}

const HALF_A_YEAR: Step = {
  method: 'POST',
  path: '/_sandbox/workspaces/{workspace}/clock/advance',
  as: 'administrator',
  body: { by: 'P200D' },
}

export const PROVOCATIONS: Provocations = {
  'sign-in-refused': by(signIn('not the password')),
  'sign-in-locked': by({ ...signIn('not the password'), times: WRONG_ATTEMPTS }, RIGHT),
  'sign-in-busy': {
    why: {
      en: 'Dozens of sign-ins have to wait at the same moment.',
      fr: 'Des dizaines d’ouvertures de session doivent attendre au même moment.',
    },
  },
  'sign-in-challenge-over': by(secondFactor('000000', 'nothing')),
  'second-factor-refused': by(RIGHT, secondFactor('000000')),
  'second-factor-used': by(
    RIGHT,
    secondFactor('{managerCode}'),
    RIGHT,
    secondFactor('{managerCode}'),
  ),
  'grant-type-missing': by(token(CLIENT)),
  'grant-type-unsupported': by(token({ ...CLIENT, grant_type: 'password' })),
  'token-form-needed': by({ method: 'POST', path: '/oauth2/token', body: { ...GRANT, ...CLIENT } }),
  'token-form-not-utf-8': by({
    method: 'POST',
    path: '/oauth2/token',
    text: 'grant_type=%ff',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  'token-parameter-repeated': by({
    method: 'POST',
    path: '/oauth2/token',
    text: 'grant_type=client_credentials&grant_type=client_credentials',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  'client-credentials-twice': by(token({ ...GRANT, ...CLIENT }, { authorization: 'Basic YTpi' })),
  'client-credentials-missing': by(token(GRANT)),
  // %zz:%zz, which is no escape.
  'client-credentials-unreadable': by(token(GRANT, { authorization: 'Basic JXp6OiV6eg==' })),
  'client-credentials-wrong': by(token({ ...GRANT, ...CLIENT, client_secret: 'wrong' })),
  'client-deactivated': by(
    token({ ...GRANT, ...CLIENT }),
    HALF_A_YEAR,
    token({ ...GRANT, ...CLIENT }),
  ),
  'scope-not-of-client': by(token({ ...GRANT, ...CLIENT, scope: 'view' })),
  'client-not-found': by({
    method: 'DELETE',
    path: '/v1/businesses/{broker}/clients/nothing',
    as: 'broker-manager',
  }),
  'username-taken': by(signUp('{manager}', 'many words make a good one')),
  'account-deactivated': by(HALF_A_YEAR, RIGHT),
  'account-not-deactivated': by({
    method: 'POST',
    path: '/v1/people/{managerId}/reactivation',
    as: 'officer',
  }),
  'account-unknown': by({ method: 'POST', path: '/v1/people/nobody/reactivation', as: 'officer' }),
  'password-too-short': by(signUp('somebody', 'short one')),
  'password-too-plain': by(signUp('somebody', 'aaaaaaaaaaaaaaaa')),
  'password-tells-username': by(signUp('somebody', 'my name is somebody')),
}
