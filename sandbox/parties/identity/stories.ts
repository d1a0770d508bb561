import type { Step } from '../../kernel/provocation.ts'
import { show, type Story } from '../../kernel/story.ts'

const GRANT = {
  grant_type: 'client_credentials',
  client_id: '{brokerClient}',
  client_secret: '{brokerSecret}',
}

function get(path: string, as?: Step['as']): Step {
  return { method: 'GET', path, as }
}

function post(path: string, body: object, keep: Step['keep'] = {}): Step {
  return { method: 'POST', path, body, keep }
}

function reactivation(path: string): Step {
  return { method: 'POST', path: `${path}/reactivation`, as: 'officer' }
}

const HALF_A_YEAR: Step = {
  method: 'POST',
  path: '/_sandbox/workspaces/{workspace}/clock/advance',
  as: 'administrator',
  body: { by: 'P200D' },
}

export const STORIES: readonly Story[] = [
  {
    steps: [
      show('issueToken', { method: 'POST', path: '/oauth2/token', form: GRANT }),
      show('whoAmI', get('/v1/me', 'broker')),
      show('getKeySet', get('/.well-known/jwks.json')),
      show('getAuthorizationServer', get('/.well-known/oauth-authorization-server')),
      show(
        'signUp',
        post('/v1/sign-up', {
          provider: 'GCKey',
          username: 'jo.fisher',
          password: 'many words make a good one',
        }),
      ),
      show(
        'signIn',
        post(
          '/v1/sign-in',
          {
            provider: '{managerProvider}',
            username: '{manager}',
            password: '{managerPassword}',
          },
          { challenge: '/challenge' },
        ),
      ),
      show(
        'answerSecondFactor',
        post('/v1/sign-in/second-factor', { challenge: '{challenge}', code: '{managerCode}' }),
      ),
    ],
  },
  {
    steps: [
      HALF_A_YEAR,
      show('reactivatePerson', reactivation('/v1/people/{managerId}')),
      show('reactivateClient', reactivation('/v1/clients/{brokerClient}')),
    ],
  },
]
