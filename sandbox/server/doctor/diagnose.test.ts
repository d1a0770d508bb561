import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../../index.ts'
import { VERSION } from '../../platform/docs/index.ts'
import { makeTestIdentity, type TestIdentity } from '../../testing/parties.ts'
import { TestSandbox } from '../../testing/test-sandbox.ts'
import { serveSandbox, type Served } from '../serve.ts'
import { diagnose, EXAMINATIONS } from './diagnose.ts'
import type { Chart } from './examination.ts'

let sandbox: TestSandbox
let served: Served
let good: Readonly<Record<string, string>>
let identity: TestIdentity

beforeAll(async () => {
  const made = await createSandbox()
  sandbox = new TestSandbox(made)
  served = await serveSandbox(made, { host: '127.0.0.1', port: 0 })
  identity = await makeTestIdentity(sandbox.administrator)
  good = environmentOf(identity)
})
afterAll(async () => {
  await served[Symbol.asyncDispose]()
  await sandbox[Symbol.asyncDispose]()
})

function environmentOf({ importer, broker }: TestIdentity, scope = 'edit') {
  const client = broker.clients.find((each) => each.scope === scope)
  return {
    CES_BASE_URL: served.url,
    CES_TOKEN_URL: `${served.url}/oauth2/token`,
    CES_CLIENT_ID: client?.clientId ?? '',
    CES_CLIENT_SECRET: client?.clientSecret ?? '',
    CES_IMPORTER: importer.accounts[0]?.account ?? '',
    CES_CALLBACK_URL: `${served.url}/`,
  }
}

/** The clock of the workspace stands on a day of its own. */
const THEN = Date.parse('2026-03-02T14:00:00Z')

async function ills(changes: Readonly<Record<string, string>> = {}, more: Partial<Chart> = {}) {
  const environment = { ...good, ...changes }
  const fetch: Chart['fetch'] = (request) => globalThis.fetch(request)
  const chart = { environment, fetch, now: THEN, version: VERSION, notes: new Map(), ...more }
  const diagnoses = await diagnose(chart)
  return diagnoses.flatMap(({ state, examination }) => (state === 'ill' ? [examination.id] : []))
}

test('nothing is found at a good configuration', async () => {
  expect(await ills()).toEqual([])
})

/** Each seeded fault with the one examination that names it. */
const SEEDED: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
  ['base-address-set', () => ({ CES_BASE_URL: '' })],
  ['base-address-readable', () => ({ CES_BASE_URL: '127.0.0.1:8787' })],
  ['base-address-tail', () => ({ CES_BASE_URL: `${served.url}/v1` })],
  ['base-address-bare', () => ({ CES_BASE_URL: served.url.replace('//', '//me:secret@') })],
  ['token-address-readable', () => ({ CES_TOKEN_URL: 'oauth2/token' })],
  ['token-address-same-place', () => ({ CES_TOKEN_URL: `${served.url}/w/other/oauth2/token` })],
  ['client-id-set', () => ({ CES_CLIENT_ID: '' })],
  ['client-secret-set', () => ({ CES_CLIENT_SECRET: '' })],
  ['credentials-clean', () => ({ CES_CLIENT_SECRET: `${good['CES_CLIENT_SECRET'] ?? ''}\n` })],
  ['credentials-clean', () => ({ CES_CLIENT_ID: `"${good['CES_CLIENT_ID'] ?? ''}"` })],
  [
    'credentials-in-place',
    () => ({
      CES_CLIENT_ID: good['CES_CLIENT_SECRET'] ?? '',
      CES_CLIENT_SECRET: good['CES_CLIENT_ID'] ?? '',
    }),
  ],
  ['importer-readable', () => ({ CES_IMPORTER: '700000012RM0001' })],
  ['importer-readable', () => ({ CES_IMPORTER: '' })],
  ['time-zone', () => ({ TZ: 'America/Vancouver' })],
  ['decimal-sign', () => ({ LC_NUMERIC: 'fr_CA.UTF-8' })],
  ['proxy', () => ({ HTTP_PROXY: 'http://proxy.example:3128' })],
  ['certificates-checked', () => ({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })],
  ['callback-readable', () => ({ CES_CALLBACK_URL: 'http://example.com/notices' })],
  ['callback-answers', () => ({ CES_CALLBACK_URL: 'http://127.0.0.1:9/notices' })],
  ['sandbox-answers', () => placed('http://127.0.0.1:9')],
  ['sandbox-answers', () => placed(served.url.replace('http:', 'https:'))],
  ['workspace-exists', () => placed(`${served.url}/w/nowhere`)],
  ['token-given', () => ({ CES_CLIENT_SECRET: 'x'.repeat(43) })],
  ['scope-edit', () => environmentOf(identity, 'view')],
]

function placed(base: string) {
  return { CES_BASE_URL: base, CES_TOKEN_URL: `${base}/oauth2/token` }
}

describe('a fault that was seeded is named, and nothing else', () => {
  test.each(SEEDED)('%s', async (id, changes) => {
    expect(await ills(changes())).toEqual([id])
  })

  test('sandbox-is-one', async () => {
    const fetch = () => Promise.resolve(new Response('It works!'))
    expect(await ills({ CES_CALLBACK_URL: '' }, { fetch })).toEqual(['sandbox-is-one'])
  })

  test('same-version', async () => {
    expect(await ills({}, { version: '99.0.0' })).toEqual(['same-version'])
  })

  test('clock', async () => {
    expect(await ills({}, { now: Date.parse('2027-01-01T00:00:00Z') })).toEqual(['clock'])
  })

  test.each([
    ['importer-delegated', 'none'],
    ['importer-lets-file', 'view'],
  ])('%s', async (id, delegation) => {
    const made = await makeTestIdentity(sandbox.administrator, { delegation })
    expect(await ills(environmentOf(made))).toEqual([id])
  })

  test('untroubled', async () => {
    const path = '/_sandbox/workspaces/default/faults'
    const body = { target: 'api', kind: 'unavailable' }
    await sandbox.administrator.ask({ method: 'POST', path, body })
    const found = await ills()
    await sandbox.administrator.ask({ method: 'DELETE', path: `${path}/fault-000001` })
    expect(found).toEqual(['untroubled'])
  })

  test('token-accepted', async () => {
    const fetch: Chart['fetch'] = (request) =>
      request.url.endsWith('/v1/me')
        ? Promise.resolve(Response.json({ code: 'credential-inactive' }, { status: 401 }))
        : globalThis.fetch(request)
    expect(await ills({}, { fetch })).toEqual(['token-accepted'])
  })

  test('every examination has a fault that it finds', () => {
    const seeded = new Set(SEEDED.map(([id]) => id))
    const apart = ['sandbox-is-one', 'same-version', 'clock', 'importer-delegated']
    const all = [...seeded, ...apart, 'importer-lets-file', 'untroubled', 'token-accepted']
    expect([...new Set(all)].sort()).toEqual(EXAMINATIONS.map(({ id }) => id).sort())
  })
})

test('each says in both languages what is wrong and names what to change', async () => {
  for (const [id, changes] of SEEDED) {
    const environment = { ...good, ...changes() }
    const fetch: Chart['fetch'] = (request) => globalThis.fetch(request)
    const chart = { environment, fetch, now: THEN, version: VERSION, notes: new Map() }
    const found = (await diagnose(chart)).find(({ examination }) => examination.id === id)
    const { what, mend } = found?.ailment ?? {}
    expect(what?.fr, id).not.toBe(what?.en)
    expect(mend?.en, id).toMatch(/CES_|TZ=|LC_NUMERIC|NO_PROXY|NODE_TLS|POST \/|value/)
    expect(mend?.fr, id).not.toBe(mend?.en)
  }
})
