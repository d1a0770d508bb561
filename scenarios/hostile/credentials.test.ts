import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { programOf } from '../../sandbox/testing/parties.ts'
import { testIdentity } from '../../sandbox/testing/parties.ts'
import { Vendor } from './vendor.ts'

function part(json: object): string {
  return Buffer.from(JSON.stringify(json)).toString('base64url')
}

describe('a credential', () => {
  let vendor: Vendor

  beforeAll(async () => {
    vendor = await Vendor.arrive()
    await vendor.hands.administrator.ask({
      method: 'POST',
      path: '/_sandbox/workspaces',
      body: { name: 'beta' },
    })
  })
  afterEach(() => {
    expect(vendor.failures).toEqual([])
  })
  afterAll(() => vendor.sandbox.close())

  test.each([
    { alg: 'none', kid: 'default' },
    { alg: 'HS256', kid: 'default' },
    { alg: 'EdDSA', kid: 'beta' },
    { alg: 'EdDSA', kid: '../default' },
    { alg: 'EdDSA', kid: '..' },
    { alg: 'EdDSA', kid: '__proto__' },
    { alg: 'EdDSA', kid: 'default', crit: ['exp'] },
    { alg: 'EdDSA', kid: 'default', jwk: {} },
    { alg: 'EdDSA' },
  ])('with a forged header is invalid: %j', async (header) => {
    const [, payload = '', signature = ''] = vendor.token.split('.')
    for (const end of [signature, '']) {
      const token = `${part({ typ: 'at+jwt', ...header })}.${payload}.${end}`
      expect((await vendor.throws('/v1/me', { token })).status).toBe(401)
    }
  })

  test.each([
    ['/w/beta/v1/me', 403],
    ['/w/nobody/v1/me', 403],
    ['/w/default/w/beta/v1/me', 404],
    ['/w/beta/w/default/v1/me', 404],
    ['/w/beta%2Fv1/me', 404],
    ['/%77/beta/v1/me', 404],
    ['//w/beta/v1/me', 404],
    ['/W/beta/v1/me', 404],
    ['/w/__proto__/v1/me', 404],
    ['/w/..%2fbeta/v1/me', 404],
    ['/w/..%2f..%2fbeta/v1/me', 404],
    ['/w/default/../beta/v1/me', 403],
    ['/w/default/%2e%2e/beta/v1/me', 403],
    ['/w/default/..%5cbeta/v1/me', 404],
    ['/w/default\\..\\beta/v1/me', 403],
    ['/w/be\nta/v1/me', 403],
    ['/w/beta%00/v1/me', 404],
    ['/w/beta%0d%0a/v1/me', 404],
    ['/w/beta;x/v1/me', 404],
    ['/w/%C0%AE%C0%AE/v1/me', 400],
    ['/w/%/v1/me', 400],
  ])('opens no other workspace: %s', async (path, status) => {
    expect((await vendor.throws(path)).status).toBe(status)
  })

  test('of another workspace is not believed under this one’s name', async () => {
    const path = '/_sandbox/workspaces/beta/test-identities'
    const made = await vendor.hands.administrator.ask({ method: 'POST', path, body: {} })
    const { broker } = v.parse(testIdentity, made)
    const token = await vendor.hands.anyone.at('/w/beta').token(programOf(broker, 'edit'))
    expect((await vendor.throws('/w/beta/v1/me', { token })).status).toBe(200)
    expect((await vendor.throws('/w/default/v1/me', { token })).status).toBe(403)
    const [header = '', payload = '', signature = ''] = token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
    const own = part({ typ: 'at+jwt', alg: 'EdDSA', kid: 'default' })
    const ours = part({ ...claims, iss: 'http://sandbox.test', aud: 'urn:ces-sandbox:default' })
    const forged = [`${own}.${payload}.${signature}`, `${own}.${ours}.${signature}`]
    for (const one of [...forged, `${header}.${ours}.${signature}`]) {
      expect((await vendor.throws('/v1/me', { token: one })).status).toBe(401)
    }
  })

  test('of one workspace does not name it where another is named in the query', async () => {
    const { text } = await vendor.throws('/v1/me?x=http://sandbox.test/w/beta/')
    expect(text).toContain('"clientId":"default.')
  })

  test.each(['..', '.', '../x', 'a/b', '%2e%2e', '__proto__', 'CON', 'a'.repeat(41), ''])(
    'of the administrator makes no workspace or snapshot named %j',
    async (name) => {
      const { hands } = vendor
      for (const path of ['', '/default/snapshots']) {
        const sent = { method: 'POST', path: `/_sandbox/workspaces${path}`, body: { name } }
        expect((await hands.administrator.answer(sent)).status).toBe(422)
      }
    },
  )

  test('is written neither to the log nor into any page', async () => {
    const { importer, broker, officer } = vendor.parties
    const secrets = [importer, broker].flatMap(({ people, clients }) => [
      ...people.flatMap(({ password, totpSecret }) => [password, totpSecret]),
      ...clients.map(({ clientSecret }) => clientSecret),
    ])
    const token = vendor.sandbox.adminToken
    const pages = ['/_sandbox/activity?limit=200', '/openapi.json', '/', '/problems', '/activity']
    for (const page of pages) {
      const { text } = await vendor.throws(page, { token })
      for (const secret of [...secrets, officer.clientSecret, token]) {
        expect(text).not.toContain(secret)
      }
    }
  })

  test('is let be read by no foreign page', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    for (const path of ['/v1/me', '/openapi.json', '/oauth2/token', '/']) {
      const { response } = await vendor.throws(path, { headers })
      expect(
        [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
      ).toEqual([])
    }
  })
})
