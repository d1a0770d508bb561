import type { Attempt } from '../authorization/attempt.ts'

interface Tried extends Attempt {
  readonly token: string | undefined
}

type Body = string | Uint8Array<ArrayBuffer>

/** A request to an address. */
type Make = (origin: string) => Request

interface Change {
  readonly path?: string
  readonly body?: Body
  readonly headers?: Readonly<Record<string, string>>
}

const TOO_LARGE = 'x'.repeat(1024 * 1024 + 1)
const BODIES: readonly Body[] = ['{', '[]', 'null', '"\\ud800"', Uint8Array.of(0x22, 0xff, 0x22)]
const SUBJECTS = ['x', '%00', '__proto__', '%ff', '999999999', '99999999999999', 'nobody-1']

/** Everything that can be wrong with a request whatever its operation does. */
export function misuses(attempt: Tried): readonly Make[] {
  const { path } = attempt
  const mark = path.includes('?') ? '&' : '?'
  const changes: Change[] = [
    { headers: { authorization: '' } },
    { headers: { authorization: 'Bearer of.bad.news' } },
    { path: `/w/aside${path}` },
    { path: `/w/nobody-at-home${path}` },
    ...['nope=1', 'after=zz', 'limit=1&limit=2', 'limit=9999', 'q=%ff'].map((query) => ({
      path: `${path}${mark}${query}`,
    })),
    ...elsewhere(path).map((other) => ({ path: other })),
    { headers: { 'idempotency-key': 'not one' } },
  ]
  const inBody: Change[] = [
    ...BODIES.map((body) => ({ body })),
    { body: TOO_LARGE },
    { body: '{}', headers: { 'content-type': 'text/plain' } },
    { body: '{}', headers: { 'idempotency-key': 'used-twice' } },
    { body: '{"other":1}', headers: { 'idempotency-key': 'used-twice' } },
  ]
  const all = attempt.method === 'GET' ? changes : [...changes, ...inBody]
  return all.map((change) => (origin) => requestOf(attempt, origin, change))
}

function requestOf(attempt: Tried, origin: string, change: Change): Request {
  const { method, path, token, form } = attempt
  const own = form === undefined ? JSON.stringify(attempt.body) : new URLSearchParams(form)
  const body = change.body ?? own
  return new Request(`${origin}${change.path ?? path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...((change.body !== undefined || form === undefined) && {
        'content-type': 'application/json',
      }),
      ...change.headers,
    },
    ...(method !== 'GET' && { body }),
  })
}

/** The path with each of its parts that names something naming something else. */
function elsewhere(path: string): readonly string[] {
  const [way = '', query] = path.split('?')
  const parts = way.split('/')
  return parts.flatMap((part, index) =>
    /\d|^aside$|^default$|kept/.test(part) && !/^v\d$/.test(part)
      ? SUBJECTS.map((subject) => {
          const other = parts.with(index, subject).join('/')
          return query === undefined ? other : `${other}?${query}`
        })
      : [],
  )
}
