import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { temporaryFolder, type TemporaryFolder } from '../../load/lib/temporary-folder.ts'
import { readDescription, type DescribedOperation } from '../answers/description.ts'
import { toldByNow } from '../authorization/stream.ts'
import { Vendor, type Thrown } from './vendor.ts'

const CONTROL = '/_sandbox/workspaces/default'
const FORM = 'application/x-www-form-urlencoded'

/** Every place where a client may put a credential, rightly or not. */
const PLACES: Readonly<Record<string, (mark: string) => Thrown & { readonly query?: string }>> = {
  bearer: (mark) => ({ token: mark, body: `{"note":"${mark}"}` }),
  basic: (mark) => ({ headers: { authorization: basic('somebody', mark) } }),
  'basic, the name': (mark) => ({ headers: { authorization: basic(mark, 'x') } }),
  cookie: (mark) => ({ headers: { cookie: `a=1; session=${mark}` }, query: `q=${mark}` }),
  'other headers': (mark) => ({ headers: { 'x-api-key': mark, 'x-auth-token': mark } }),
  query: (mark) => ({ query: `access_token=${mark}&after=${mark}` }),
  'escaped query': (mark) => ({ query: `client%5Fsecret=${mark}` }),
  'what follows a semicolon': (mark) => ({ query: `q=1;password=${mark}` }),
  body: (mark) => ({ body: JSON.stringify({ password: mark, type: mark, [mark]: 1 }) }),
  'deep in the body': (mark) => ({
    body: JSON.stringify({ a: [{ b: { clientSecret: [{ x: mark }] } }], provider: mark }),
  }),
  'a second factor': (mark) => ({ body: JSON.stringify({ challenge: 'x', code: mark }) }),
  'no JSON': (mark) => ({ body: `{"password": ${mark}` }),
  'a form': (mark) => ({
    body: `grant_type=client_credentials&client_id=a.b&client_secret=${mark}`,
    headers: { 'content-type': FORM },
  }),
  'a form in disorder': (mark) => ({
    body: `grant_type=password&username=u&password=${mark}&pass=${mark}`,
    headers: { 'content-type': FORM },
  }),
}

function basic(name: string, secret: string): string {
  return `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`
}

describe('the record of exchanges', () => {
  const planted: string[] = []
  const written: string[] = []
  let folder: TemporaryFolder
  let vendor: Vendor
  let all = ''
  let operations: readonly DescribedOperation[]

  beforeAll(async () => {
    operations = await readDescription()
    folder = await temporaryFolder()
    const stderr = vi.spyOn(process.stderr, 'write')
    stderr.mockImplementation((chunk) => written.push(String(chunk)) > 0)
    vendor = await Vendor.arrive({ data: folder.path })
    await vendor.hands.administrator.ask({
      method: 'PATCH',
      path: `${CONTROL}/settings`,
      body: {
        exchanges: { count: 10_000, bytes: 64 * 1024 * 1024 },
      },
    })
    await plantEverywhere()
    await signInWithMishaps()
    all = await everythingTold()
    stderr.mockRestore()
  }, 120_000)
  afterAll(async () => {
    await vendor.sandbox.close()
    await folder[Symbol.asyncDispose]()
  })

  async function plantEverywhere(): Promise<void> {
    const safe = operations.filter(({ method, path }) => method !== 'DELETE' && !isDrastic(path))
    for (const { method, path } of safe) {
      for (const [place, make] of Object.entries(PLACES)) {
        const mark = `planted-${String(planted.length)}-${place.replaceAll(/\W/g, '')}`
        planted.push(mark)
        const { query, body, ...rest } = make(mark)
        const address = path.replace('{name}', 'default').replaceAll(/\{\w+\}/g, 'x')
        const sent = { ...rest, method, ...(method !== 'GET' && body !== undefined && { body }) }
        const { response } = await thrown(
          query === undefined ? address : `${address}?${query}`,
          sent,
        )
        await response.body?.cancel().catch(() => undefined)
      }
    }
  }

  /** A stream has no end, so its text is not waited for. */
  async function thrown(path: string, sent: Thrown) {
    if (!path.includes('/stream')) return await vendor.throws(path, sent)
    const headers = { authorization: `Bearer ${sent.token ?? vendor.token}`, ...sent.headers }
    return { response: await vendor.sandbox.fetch(new Request(`http://x${path}`, { headers })) }
  }

  /** What is issued on the way counts as planted: tokens, challenges, secrets, second factors. */
  async function signInWithMishaps(): Promise<void> {
    const { parties, hands } = vendor
    const admin = hands.administrator
    for (const party of [parties.importer, parties.broker]) {
      for (const person of party.people) {
        const { personId, provider, username, password } = person
        const caller = await hands.person(personId)
        const { text } = await vendor.posts('/v1/sign-in', { provider, username, password })
        const { challenge } = JSON.parse(text) as { challenge: string }
        planted.push(password, person.totpSecret, caller.bearer ?? '', challenge)
        await vendor.posts('/v1/sign-in/second-factor', { challenge, code: '000000' })
        await vendor.throws(`/v1/registrations/${challenge}`, { token: caller.bearer ?? '' })
        await vendor.throws(`/v1/people/${person.password}/reactivation`, { method: 'POST' })
        await vendor.posts('/v1/sign-in', { provider: 'GCKey', username: person.password })
      }
      for (const { clientId, clientSecret } of party.clients) {
        planted.push(clientSecret)
        await vendor.throws(`/v1/clients/${clientSecret}/reactivation?q=${clientSecret}`)
        await vendor.posts('/v1/declarations', { clientId, note: clientSecret })
      }
    }
    planted.push(vendor.token, admin.bearer ?? '')
    await vendor.throws(`/v1/${vendor.token}/${admin.bearer ?? ''}?x=${vendor.token}`)
    await vendor.posts('/v1/delegations', { note: `mine is ${admin.bearer ?? ''}` })
    await admin.ask({ method: 'POST', path: `${CONTROL}/test-identities`, body: {} })
  }

  async function everythingTold(): Promise<string> {
    const texts: string[] = []
    const administrator = vendor.hands.administrator
    const read = async (path: string) => {
      const { text } = await administrator.answer({ method: 'GET', path })
      texts.push(text)
      return JSON.parse(text) as { items: { instance: string }[]; next?: string }
    }
    for (let after = ''; ;) {
      const { items, next } = await read(`${CONTROL}/exchanges?limit=200${after}`)
      for (const { instance } of items) await read(`${CONTROL}/exchanges/${instance}`)
      if (next === undefined) break
      after = `&after=${next}`
    }
    const headers = { authorization: `Bearer ${administrator.bearer ?? ''}`, 'last-event-id': '0' }
    const stream = new Request(`http://x${CONTROL}/exchanges/stream`, { headers })
    texts.push(await toldByNow(await vendor.sandbox.fetch(stream)))
    await read('/_sandbox/activity?limit=200')
    for (const name of await readdir(folder.path, { recursive: true })) {
      if (!name.endsWith('keys.json')) {
        texts.push(await readFile(join(folder.path, name), 'utf8').catch(() => ''))
      }
    }
    return [...texts, ...written].join('\n')
  }

  test('was asked of most operations, and tells of each', () => {
    expect(planted.length).toBeGreaterThan(1_000)
    const told = operations.filter(({ id }) => all.includes(`"operation":"${id}"`))
    expect(told.length).toBeGreaterThan(operations.length * 0.8)
  }, 60_000)

  test('shows no credential, and neither do log, journal and stderr', () => {
    expect(planted.filter((secret) => secret === '' || all.includes(secret))).toEqual([])
  }, 60_000)

  test('shows no Basic credential as it was sent', () => {
    const sent = planted.flatMap((mark) => [basic('somebody', mark), basic(mark, 'x')])
    expect(sent.filter((each) => all.includes(each.slice('Basic '.length)))).toEqual([])
  }, 60_000)
})

/** What would take the world away that the test stands on. */
function isDrastic(path: string): boolean {
  return /reset|restore|advance|sign-out|\/clock$/.test(path)
}
