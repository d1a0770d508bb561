import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { businessNumberFrom } from '../../kernel/identifiers.ts'
import { revokeClient, rotateClientSecret } from './client-registry.ts'
import { CLIENT_NOT_FOUND } from './problems.ts'
import { BUSINESS, World } from './testing/world.ts'

let world: World
beforeEach(async () => {
  world = await World.make()
})
afterEach(() => world[Symbol.asyncDispose]())

const GRANT = { grant_type: 'client_credentials' }

function basic(id: string, secret: string): Record<string, string> {
  const text = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`
  return { authorization: `Basic ${Buffer.from(text).toString('base64')}` }
}

describe('the token endpoint', () => {
  test('gives a token for one hour of the workspace’s clock by HTTP Basic', async () => {
    const { clientId, clientSecret } = await world.client()
    const response = await world.grant(GRANT, basic(clientId, clientSecret))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = (await response.json()) as Record<string, string>
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'edit' })
    const claims = decodeJwt(body['access_token'] ?? '')
    const issued = Math.floor(world.alpha.clock.now() / 1000)
    expect(claims).toMatchObject({ sub: clientId, iat: issued, exp: issued + 3600 })
  })

  test('gives a token for credentials in the body', async () => {
    const { clientId, clientSecret } = await world.client()
    const form = { ...GRANT, client_id: clientId, client_secret: clientSecret, scope: 'edit' }
    expect((await world.grant(form)).status).toBe(200)
  })

  test('finds the workspace by the client id', async () => {
    const credentials = await world.client(world.beta)
    expect(credentials.clientId).toBe('beta.000001')
    expect(decodeProtectedHeader(await world.clientToken(credentials)).kid).toBe('beta')
  })

  test('signs with the key that the workspace publishes', async () => {
    const token = await world.clientToken(await world.client(world.beta))
    const response = await world.get('/.well-known/jwks.json', undefined, 'beta')
    const { keys } = (await response.json()) as { keys: [{ kid: string; kty: string }] }
    expect(keys[0]).not.toHaveProperty('d')
    const currentDate = new Date(world.beta.clock.now())
    const { payload } = await jwtVerify(token, await importJWK(keys[0], 'EdDSA'), { currentDate })
    expect(payload.sub).toBe('beta.000001')
  })

  test.each([
    ['below the base path', '/.well-known/oauth-authorization-server', 'beta'],
    ['where RFC 8414 looks', '/.well-known/oauth-authorization-server/w/beta', undefined],
  ])('describes a workspace %s', async (_where, path, base) => {
    const response = await world.get(path, undefined, base)
    expect(await response.json()).toMatchObject({
      issuer: 'http://localhost/w/beta',
      token_endpoint: 'http://localhost/w/beta/oauth2/token',
      jwks_uri: 'http://localhost/w/beta/.well-known/jwks.json',
      grant_types_supported: ['client_credentials'],
    })
  })
})

describe('the token endpoint refuses', () => {
  test.each([
    ['no grant type', { grant_type: '' }, 'invalid_request', 'grant-type-missing'],
    [
      'another grant type',
      { grant_type: 'password' },
      'unsupported_grant_type',
      'grant-type-unsupported',
    ],
    [
      'a scope that the client has not',
      { ...GRANT, scope: 'view' },
      'invalid_scope',
      'scope-not-of-client',
    ],
    [
      'credentials in two places',
      { ...GRANT, client_secret: 'x' },
      'invalid_request',
      'client-credentials-twice',
    ],
    [
      'two client ids',
      { ...GRANT, client_id: 'other' },
      'invalid_request',
      'client-credentials-twice',
    ],
  ])('%s', async (...[, form, error, code]) => {
    const { clientId, clientSecret } = await world.client()
    const response = await world.grant(form, basic(clientId, clientSecret))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error, code })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('no credentials, and a form that is not UTF-8', async () => {
    const missing = await world.grant(GRANT, {})
    expect(await missing.json()).toMatchObject({ code: 'client-credentials-missing' })
    const garbled = await world.request('/oauth2/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      text: 'grant_type=%ff',
    })
    expect(await garbled.json()).toMatchObject({ code: 'token-form-not-utf-8' })
  })

  test('a parameter sent twice', async () => {
    const response = await world.request('/oauth2/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      text: 'grant_type=client_credentials&grant_type=client_credentials',
    })
    expect(await response.json()).toMatchObject({ code: 'token-parameter-repeated' })
  })

  test('JSON', async () => {
    const response = await world.post('/oauth2/token', GRANT)
    expect(await response.json()).toMatchObject({ code: 'token-form-needed' })
  })

  test('in the members of the standard, and in those of every other refusal in French', async () => {
    const response = await world.request('/oauth2/token', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'accept-language': 'fr-CA',
      },
      text: 'grant_type=password',
    })
    expect(response.headers.get('content-language')).toBe('fr')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await response.json()).toMatchObject({
      error: 'unsupported_grant_type',
      // By RFC 6749, section 5.2, its characters are those of ASCII but for quotation marks and backslash.
      error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/) as string,
      type: '/problems/grant-type-unsupported',
      status: 400,
      code: 'grant-type-unsupported',
      detail: 'Seul client_credentials est offert.',
      instance: expect.stringMatching(/^urn:uuid:/) as string,
    })
  })

  test('an unknown client, workspace or secret in the same words', async () => {
    const { clientId, clientSecret } = await world.client()
    const answers = await Promise.all(
      [
        [clientId, 'wrong'],
        ['alpha.999999', clientSecret],
        ['nowhere.000001', clientSecret],
        ['000001', clientSecret],
      ].map(([id = '', secret = '']) => world.grant(GRANT, basic(id, secret))),
    )
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('invalid_client')
    expect(texts[0]).toContain('client-credentials-wrong')
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401])
    expect(answers[0]?.headers.get('www-authenticate')).toMatch(/^Basic /)
  })

  test('a client under the base path of another workspace', async () => {
    const { clientId, clientSecret } = await world.client()
    const response = await world.grant(GRANT, basic(clientId, clientSecret), 'beta')
    expect(response.status).toBe(401)
  })

  test('Basic credentials that cannot be read', async () => {
    const encoded = Buffer.from('%zz:%zz').toString('base64')
    const response = await world.grant(GRANT, { authorization: `Basic ${encoded}` })
    expect(await response.json()).toMatchObject({
      error: 'invalid_client',
      code: 'client-credentials-unreadable',
    })
  })

  test('a revoked client', async () => {
    const { clientId, clientSecret } = await world.client()
    await world.alpha.store.transact((transaction) =>
      revokeClient(transaction, world.call(), { clientId, business: BUSINESS }),
    )
    expect((await world.grant(GRANT, basic(clientId, clientSecret))).status).toBe(401)
  })

  test('a revoked client is neither revoked again nor given a new secret', async () => {
    const { clientId } = await world.client()
    const revoke = () =>
      world.alpha.store.transact((transaction) =>
        revokeClient(transaction, world.call(), { clientId, business: BUSINESS }),
      )
    await revoke()
    await expect(revoke()).rejects.toMatchObject({ problem: CLIENT_NOT_FOUND })
    const rotated = world.alpha.store.transact((transaction) =>
      rotateClientSecret(transaction, world.call(), { clientId, business: BUSINESS }),
    )
    await expect(rotated).rejects.toMatchObject({ problem: CLIENT_NOT_FOUND })
  })

  test('a client of another business is not found', async () => {
    const { clientId } = await world.client()
    const business = businessNumberFrom('70000000')
    const rotated = world.alpha.store.transact((transaction) =>
      rotateClientSecret(transaction, world.call(), { clientId, business }),
    )
    await expect(rotated).rejects.toMatchObject({ problem: CLIENT_NOT_FOUND })
  })

  test('the secret of before a rotation', async () => {
    const before = await world.client()
    const after = await world.alpha.store.transact((transaction) =>
      rotateClientSecret(transaction, world.call(), {
        clientId: before.clientId,
        business: BUSINESS,
      }),
    )
    expect(after.clientSecret).not.toBe(before.clientSecret)
    const old = await world.grant(GRANT, basic(before.clientId, before.clientSecret))
    const renewed = await world.grant(GRANT, basic(after.clientId, after.clientSecret))
    expect([old.status, renewed.status]).toEqual([401, 200])
  })
})
