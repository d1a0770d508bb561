import { by, type Provocations, type Step } from '../../kernel/provocation.ts'

function get(path: string, as?: Step['as'], headers?: Step['headers']): Step {
  return { method: 'GET', path, ...(as && { as }), ...(headers && { headers }) }
}

const SIGN_IN = { method: 'POST', path: '/v1/sign-in' } as const
const CONTROL = '/_sandbox/workspaces/{workspace}'

/** Of the broker’s client, as it is answered at the token endpoint. */
const TOKEN: Step = {
  method: 'POST',
  path: '/oauth2/token',
  form: {
    grant_type: 'client_credentials',
    client_id: '{brokerClient}',
    client_secret: '{brokerSecret}',
  },
  keep: { token: '/access_token' },
}
const BEARER = { authorization: 'Bearer {token}' }

const MEGABYTE = 1024 * 1024
const TOO_LONG = 'x'.repeat(17_000)

export const PROVOCATIONS: Provocations = {
  'malformed-json': by({ ...SIGN_IN, text: '{"provider": GCKey}' }),
  'body-empty': by({ ...SIGN_IN, text: '' }),
  // A Latin-1 é within a text.
  'body-not-utf-8': by({ ...SIGN_IN, base64: 'eyJ1c2VybmFtZSI6Iuki fQ=='.replace(' ', '') }),
  'surrogate-alone': by({ ...SIGN_IN, text: String.raw`{"username":"\ud800"}` }),
  'address-not-utf-8': by(get('/v1/%ff')),
  'unsupported-media-type': by({
    ...SIGN_IN,
    text: '{}',
    headers: { 'content-type': 'text/plain' },
  }),
  'body-too-large': by({
    raw: `POST /v1/sign-in HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: ${String(MEGABYTE + 1)}\r\n\r\n`,
  }),
  'cursor-invalid': by(get('/v1/declarations?after=nowhere', 'broker')),
  'not-found': by(get('/v1/nothing-here')),
  'method-not-allowed': by({ method: 'DELETE', path: '/v1/me' }),
  'misdirected-request': by({ raw: 'GET /v1/me HTTP/1.1\r\nHost: example.com\r\n\r\n' }),
  'request-unreadable': by({ raw: 'GET /a b HTTP/1.1\r\nHost: {host}\r\n\r\n' }),
  'request-too-slow': by({ raw: 'GET /v1/me HTTP/1.1\r\nHost: {host}\r\n' }),
  'headers-too-large': by({
    raw: `GET /v1/me HTTP/1.1\r\nHost: {host}\r\nX-Long: ${TOO_LONG}\r\n\r\n`,
  }),
  'internal-error': {
    why: {
      en: 'It would be a fault of the sandbox: a request that forces it is to be reported.',
      fr: 'Ce serait une erreur du bac à sable : une demande qui la force est à signaler.',
    },
  },
  'storage-unavailable': {
    why: {
      en: 'The disk has to be full or failing, or the data folder gone.',
      fr: 'Le disque doit être plein ou défaillant, ou le dossier de données disparu.',
    },
  },
  'memory-full': {
    why: {
      en: 'The memory of the process has to be used up, which takes millions of declarations.',
      fr: 'La mémoire du processus doit être épuisée, ce qui demande des millions de déclarations.',
    },
  },
  'workspace-being-deleted': {
    why: {
      en: 'It takes two requests that meet within the same few milliseconds.',
      fr: 'Il y faut deux demandes qui se croisent à quelques millisecondes près.',
    },
  },
  'token-invalid': by(get('/v1/me', undefined, { authorization: 'Bearer not.a.token' })),
  'token-expired': by(
    TOKEN,
    { method: 'POST', path: `${CONTROL}/clock/advance`, as: 'administrator', body: { by: 'PT2H' } },
    get('/v1/me', undefined, BEARER),
  ),
  'credential-inactive': by(
    TOKEN,
    {
      method: 'DELETE',
      path: '/v1/businesses/{broker}/clients/{brokerClient}',
      as: 'broker-manager',
    },
    get('/v1/me', undefined, BEARER),
  ),
  'credential-scheme-unknown': by(get('/v1/me', undefined, { authorization: 'Digest x' })),
  'credentials-ambiguous': {
    why: {
      en: 'There is one way to send a credential at present, so that no request can send two.',
      fr: 'Il n’y a pour l’instant qu’une façon d’envoyer une authentification; on ne peut en envoyer deux.',
    },
  },
  'credential-of-another-workspace': by(TOKEN, get('/w/default/v1/me', undefined, BEARER)),
}
