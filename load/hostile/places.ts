import type { Draw } from '../lib/draw.ts'

/** A request as it goes out. */
export interface Sent {
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

interface Planting {
  readonly draw: Draw
  readonly sent: Sent
  readonly credential: string
  /** A body that the operation may take. */
  readonly valid: unknown
}

type Place = (planting: Planting) => Sent

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

const SECRET_NAMES = [
  ...['password', 'clientSecret', 'client_secret', 'token', 'accessToken', 'refresh_token', 'code'],
  ...['challenge', 'totpSecret', 'otp', 'pin', 'apiKey', 'privateKey', 'assertion', 'jwt'],
  ...['motDePasse', 'jeton', 'PASSWORD', 'pass-word', ' token ', 'ｐassword', '__secret__'],
]

/**
 * Where a credential is one by its place, whatever it looks like: its header or parameter is that of
 * credentials. It is told nowhere, nor wherever else the exchange repeats it.
 */
export const PLACES_OF_CREDENTIALS: Readonly<Record<string, Place>> = {
  bearer: withHeader('authorization', (credential) => `Bearer ${credential}`),
  'another scheme': withHeader('authorization', (credential) => `Digest  ${credential}`),
  basic: withHeader('authorization', (credential) => `Basic ${base64(`me:${credential}`)}`),
  'basic, the name': withHeader(
    'authorization',
    (credential) => `Basic ${base64(`${credential}:x`)}`,
  ),
  'for a proxy': withHeader('proxy-authorization', (credential) => `Basic ${base64(credential)}`),
  cookie: withHeader('cookie', (credential) => `a=1; session="${credential}"; b=2`),
  'a key': withHeader('x-api-key', (credential) => credential),
  'a token': withHeader('x-csrf-token', (credential) => credential),
  query: withQuery((credential) => `access_token=${credential}&limit=5`),
  'an escaped query': withQuery((credential) => `client%5Fsecret=${escapedForAddress(credential)}`),
  'a query in French': withQuery((credential) => `motDePasse=${credential}`),
  'behind a semicolon': withQuery((credential) => `q=1;password=${credential}`),
  'a parameter of the path': withStep((credential) => `x;token=${credential}`),
}

/** The same in the body, which is only read where the request gets as far as that. */
export const PLACES_IN_BODY: Readonly<Record<string, Place>> = {
  field: withBody((planting) => ({ ...fieldsOf(planting), ...secretField(planting) })),
  'field within': withBody((planting) => ({
    ...fieldsOf(planting),
    a: [{ b: secretField(planting) }],
  })),
  'field of many': withBody(({ draw, credential }) => ({
    [draw.oneOf(SECRET_NAMES)]: [1, { x: credential, [credential]: [credential] }],
  })),
  'field whose name is escaped': withText(({ credential }) => `{"pass\\u0077ord":"${credential}"}`),
  'field that is escaped': withText(
    ({ credential }) => `{"password":"${escapedForJson(credential)}","note":"${credential}"}`,
  ),
  'field twice': withText(({ credential }) => `{"password":"${credential}","password":[]}`),
  'field of a prototype': withText(({ credential }) => `{"__proto__":{"token":"${credential}"}}`),
  'field behind a mark': withText(({ credential }) => `\ufeff{"password":"${credential}"}`),
  'a long field': withText(({ credential }) => `{"password":"${credential}${'y'.repeat(40_000)}"}`),
  'no JSON': withText(({ credential }) => `{"password": ${credential}`),
  'cut off': withText(({ credential }) => `{"a":1,"password":"${credential}`),
  'UTF-16': ({ sent, credential }) => ({
    ...sent,
    headers: { ...sent.headers, 'content-type': 'application/json; charset=utf-16' },
    bytes: Uint8Array.from(Buffer.from(`{"password":"${credential}"}`, 'utf16le')),
  }),
  form: withForm((credential) => `grant_type=client_credentials&client_secret=${credential}`),
  'form of a person': withForm(
    (credential) => `username=u&password=${credential}&pass=${credential}`,
  ),
  'form in disorder': withForm((credential) => `%zz=${credential}&client%5fsecret=${credential}`),
  XML: withText(({ credential }) => `<password>${credential}</password>`, 'application/xml'),
  parts: withText(
    ({ credential }) =>
      `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${credential}`,
    'multipart/form-data; boundary=x',
  ),
}

/**
 * Where no credential belongs. One that the sandbox issued is known by its looks, and one that the same
 * request has in its place by that: neither is told from there.
 */
export const OTHER_PLACES: Readonly<Record<string, Place>> = {
  'step of the path': withStep((credential) => credential),
  'escaped step': withStep(escapedForAddress),
  parameter: withQuery((credential) => `q=${credential}`),
  'name of a parameter': withQuery((credential) => `${credential}=1`),
  'escaped parameter': withQuery((credential) => `after=${escapedForAddress(credential)}`),
  ...Object.fromEntries(
    [
      'user-agent',
      'prefer',
      'x-request-id',
      'accept',
      'accept-language',
      'if-match',
      'referer',
    ].map((name) => [name, withHeader(name, (credential) => credential)]),
  ),
  'a parameter of its type': withText(
    ({ credential }) => `{"a":"${credential}"}`,
    (credential) => `application/json; x=${credential}`,
  ),
  'unknown field': withBody((planting) => ({
    ...fieldsOf(planting),
    unexpected: planting.credential,
  })),
  'name of a field': withBody((planting) => ({ ...fieldsOf(planting), [planting.credential]: 1 })),
  'deep within': withBody((planting) => ({
    ...fieldsOf(planting),
    unexpected: [[{ a: { b: [`it is ${planting.credential}.`] } }]],
  })),
  'instead of a body': withText(({ credential }) => `"${credential}"`),
  'escaped for JSON': withText(
    ({ credential }) => `{"unexpected":"${escapedForJson(credential)}"}`,
  ),
  'where the text is cut': withText(
    ({ draw, credential }) =>
      `{"unexpected":"${'y '.repeat(16_360 + draw.upTo(20))}${credential}"}`,
  ),
  'text that is no JSON': withText(({ credential }) => `it is ${credential}`),
  'some other form': withForm((credential) => `a=${credential}&${credential}=b`),
}

function withHeader(name: string, value: (credential: string) => string): Place {
  return ({ sent, credential }) => ({
    ...sent,
    headers: { ...sent.headers, [name]: value(credential) },
  })
}

function withQuery(query: (credential: string) => string): Place {
  return withPath((path, credential) => {
    const joint = path.includes('?') ? '&' : '?'
    return `${path}${joint}${query(credential)}`
  })
}

function withStep(step: (credential: string) => string): Place {
  return withPath((path, credential) => {
    const [steps = '', ...query] = path.split('?')
    return [`${steps}/${step(credential)}`, ...query].join('?')
  })
}

function withPath(pathOf: (path: string, credential: string) => string): Place {
  return ({ sent, credential }) => ({ ...sent, path: pathOf(sent.path, credential) })
}

function withBody(body: (planting: Planting) => unknown): Place {
  return withText((planting) => JSON.stringify(body(planting)))
}

function withText(
  text: (planting: Planting) => string,
  type: string | ((credential: string) => string) = JSON_TYPE,
): Place {
  return (planting) => {
    const contentType = typeof type === 'string' ? type : type(planting.credential)
    return {
      ...planting.sent,
      headers: { ...planting.sent.headers, 'content-type': contentType },
      bytes: new TextEncoder().encode(text(planting)),
    }
  }
}

function withForm(form: (credential: string) => string): Place {
  return withText(({ credential }) => form(credential), FORM_TYPE)
}

function fieldsOf({ valid }: Planting): object {
  return typeof valid === 'object' && valid !== null ? valid : {}
}

function secretField({ draw, credential }: Planting): object {
  return { [draw.oneOf(SECRET_NAMES)]: credential }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function escapedForAddress(text: string): string {
  return Buffer.from(text).toString('hex').replaceAll(/../g, '%$&')
}

function escapedForJson(text: string): string {
  return Buffer.from(text).toString('hex').replaceAll(/../g, '\\u00$&')
}
