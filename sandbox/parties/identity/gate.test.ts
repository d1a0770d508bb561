import { generateKeyPair, SignJWT, UnsecuredJWT, decodeJwt, type JWTPayload } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { revokeClient, rotateClientSecret } from './client-registry.ts'
import { openPersonSession } from './person-session.ts'
import { ADMIN_TOKEN, BUSINESS, World } from './testing/world.ts'

let world: World
beforeEach(async () => {
  world = await World.make()
})
afterEach(() => world[Symbol.asyncDispose]())

const HOUR = 3_600_000

async function tokenOf(kind: string): Promise<string | undefined> {
  switch (kind) {
    case 'software':
      return await world.clientToken(await world.client())
    case 'officer client':
      return await world.clientToken(await world.client(world.alpha, 'officer'))
    case 'partner':
      return await personToken('partner')
    case 'officer':
      return await personToken('officer')
    case 'administrator':
      return ADMIN_TOKEN
    default:
      return undefined
  }
}

async function personToken(kind: 'partner' | 'officer'): Promise<string> {
  const { personId } = await world.person({ kind })
  const issuer = 'http://localhost'
  const { accessToken } = await world.alpha.store.transact((transaction) =>
    openPersonSession(transaction, world.call(), { personId, issuer }),
  )
  return accessToken
}

async function codeOf(response: Response): Promise<string> {
  const { code } = (await response.json()) as { code: string }
  return code
}

describe('who is let in', () => {
  const columns = ['anyone', 'software', 'person', 'officer', 'administrator']
  test.each([
    ['nobody', [200, 401, 401, 401, 401]],
    ['software', [200, 200, 403, 403, 403]],
    ['officer client', [200, 403, 403, 200, 403]],
    ['partner', [200, 403, 200, 403, 403]],
    ['officer', [200, 403, 403, 200, 403]],
    ['administrator', [200, 403, 403, 403, 200]],
  ])('%s', async (kind, expected) => {
    const token = await tokenOf(kind)
    const answers = await Promise.all(columns.map((access) => world.get(`/for/${access}`, token)))
    expect(answers.map((answer) => answer.status)).toEqual(expected)
  })
})

describe('a call', () => {
  test('is made by the client and for its business', async () => {
    const credentials = await world.client()
    const response = await world.get('/for/software', await world.clientToken(credentials))
    expect(await response.json()).toEqual({
      workspace: 'alpha',
      kind: 'software',
      clientId: credentials.clientId,
      business: BUSINESS,
    })
  })

  test('goes to the workspace of its credential', async () => {
    const token = await world.clientToken(await world.client(world.beta))
    const response = await world.get('/for/software', token)
    expect(await response.json()).toMatchObject({ workspace: 'beta' })
    const open = await world.get('/for/anyone', token)
    expect(await open.json()).toMatchObject({ workspace: 'beta', kind: 'software' })
  })

  test('without a credential goes to the base path’s workspace, else to the default', async () => {
    const chosen = await world.get('/for/anyone', undefined, 'beta')
    expect(await chosen.json()).toEqual({ workspace: 'beta', kind: 'anonymous' })
    const other = await world.get('/for/anyone')
    expect(await other.json()).toEqual({ workspace: 'alpha', kind: 'anonymous' })
  })

  test('to an unknown workspace finds nothing', async () => {
    const response = await world.get('/for/anyone', undefined, 'nowhere')
    expect([response.status, await codeOf(response)]).toEqual([404, 'workspace-not-found'])
  })

  test('may name its own workspace and no other', async () => {
    const token = await tokenOf('software')
    expect((await world.get('/for/software', token, 'alpha')).status).toBe(200)
    const response = await world.get('/for/software', token, 'beta')
    expect([response.status, await codeOf(response)]).toEqual([
      403,
      'credential-of-another-workspace',
    ])
  })

  test('that anyone may make overlooks a bad token', async () => {
    const response = await world.get('/for/anyone', 'not.a.token')
    expect(await response.json()).toEqual({ workspace: 'alpha', kind: 'anonymous' })
  })

  test('of the administrator goes to the base path’s workspace', async () => {
    const response = await world.get('/for/administrator', ADMIN_TOKEN, 'beta')
    expect(await response.json()).toEqual({ workspace: 'beta', kind: 'administrator' })
  })
})

describe('a challenge', () => {
  test('without a credential names no error', async () => {
    const response = await world.get('/for/software')
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="ces-sandbox"')
    expect(await codeOf(response)).toBe('credential-missing')
  })

  test('for what is the administrator’s alone asks for that token', async () => {
    const response = await world.get('/for/administrator')
    expect(await codeOf(response)).toBe('admin-token-missing')
  })

  test('of a bad token names it invalid and does not repeat it', async () => {
    const response = await world.get('/for/software', 'bad.token.text')
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect(await response.text()).not.toContain('bad.token.text')
  })
})

describe('a token is refused', () => {
  async function refusal(token: string): Promise<string> {
    const response = await world.get('/for/software', token)
    expect(response.status).toBe(401)
    return await codeOf(response)
  }

  function signed(claims: JWTPayload, kid: string): SignJWT {
    return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
  }

  test('when it is not signed', async () => {
    const claims = decodeJwt((await tokenOf('software')) ?? '')
    const [, payload] = new UnsecuredJWT(claims).encode().split('.')
    const header = Buffer.from('{"alg":"none","kid":"alpha","typ":"at+jwt"}').toString('base64url')
    expect(await refusal(`${header}.${payload ?? ''}.`)).toBe('token-invalid')
  })

  test('when another key signed it', async () => {
    const claims = decodeJwt((await tokenOf('software')) ?? '')
    const { privateKey } = await generateKeyPair('EdDSA')
    expect(await refusal(await signed(claims, 'alpha').sign(privateKey))).toBe('token-invalid')
  })

  test('when a workspace signed it for another', async () => {
    const claims = decodeJwt((await tokenOf('software')) ?? '')
    const { signingKey } = world.beta.keys
    expect(await refusal(await signed(claims, 'alpha').sign(signingKey))).toBe('token-invalid')
    expect(await refusal(await signed(claims, 'beta').sign(signingKey))).toBe('token-invalid')
  })

  test('when it is of no workspace', async () => {
    const claims = decodeJwt((await tokenOf('software')) ?? '')
    const { signingKey } = world.alpha.keys
    expect(await refusal(await signed(claims, 'nowhere').sign(signingKey))).toBe('token-invalid')
    expect(await refusal(await signed(claims, '../alpha').sign(signingKey))).toBe('token-invalid')
  })

  test('when its claims were altered', async () => {
    const token = (await tokenOf('software')) ?? ''
    const [header, , signature] = token.split('.')
    const altered = { ...decodeJwt(token), sub: 'alpha.000002' }
    const payload = Buffer.from(JSON.stringify(altered)).toString('base64url')
    expect(await refusal(`${header ?? ''}.${payload}.${signature ?? ''}`)).toBe('token-invalid')
  })

  test('when the workspace signed it for another use', async () => {
    const claims = decodeJwt((await tokenOf('software')) ?? '')
    const { signingKey } = world.alpha.keys
    const header = { alg: 'EdDSA', kid: 'alpha', typ: 'JWT' }
    const other = await new SignJWT(claims).setProtectedHeader(header).sign(signingKey)
    expect(await refusal(other)).toBe('token-invalid')
  })

  test('when it is longer than any token', async () => {
    expect(await refusal('x'.repeat(5000))).toBe('token-invalid')
  })

  test('from the end of its hour, also once it was remembered', async () => {
    const token = (await tokenOf('software')) ?? ''
    await world.advance(HOUR - 1)
    expect((await world.get('/for/software', token)).status).toBe(200)
    await world.advance(1)
    expect(await refusal(token)).toBe('token-expired')
    expect(await refusal(token)).toBe('token-expired')
  })

  test('as soon as its client is revoked', async () => {
    const credentials = await world.client()
    const token = await world.clientToken(credentials)
    expect((await world.get('/for/software', token)).status).toBe(200)
    await world.alpha.store.transact((transaction) =>
      revokeClient(transaction, world.call(), {
        clientId: credentials.clientId,
        business: BUSINESS,
      }),
    )
    expect(await refusal(token)).toBe('credential-inactive')
  })

  test('as soon as its client has a new secret', async () => {
    const credentials = await world.client()
    const token = await world.clientToken(credentials)
    await world.alpha.store.transact((transaction) =>
      rotateClientSecret(transaction, world.call(), {
        clientId: credentials.clientId,
        business: BUSINESS,
      }),
    )
    expect(await refusal(token)).toBe('credential-inactive')
  })

  test('when its client is gone with a restored snapshot', async () => {
    await world.alpha.store.saveSnapshot('before')
    const token = (await tokenOf('software')) ?? ''
    expect((await world.get('/for/software', token)).status).toBe(200)
    await world.workspaces.restore('alpha', 'before')
    expect(await refusal(token)).toBe('credential-inactive')
  })

  test('when its workspace was deleted and made anew', async () => {
    const token = await world.clientToken(await world.client(world.beta))
    expect((await world.get('/for/software', token)).status).toBe(200)
    await world.workspaces.delete('beta')
    expect(await refusal(token)).toBe('token-invalid')
    const anew = await world.workspaces.create({ name: 'beta', profile: 'demo', seed: 'beta' })
    await world.client(anew)
    expect(await refusal(token)).toBe('token-invalid')
  })
})

test('more tokens than are remembered all stay good', async () => {
  const credentials = await world.client()
  const tokens = []
  for (let count = 0; count < 5; count += 1) tokens.push(await world.clientToken(credentials))
  expect(new Set(tokens).size).toBe(5)
  for (const token of [...tokens, ...tokens]) {
    expect((await world.get('/for/software', token)).status).toBe(200)
  }
})

test('a token is good again after the clock went back with a snapshot', async () => {
  const token = (await tokenOf('software')) ?? ''
  await world.alpha.store.saveSnapshot('before')
  await world.advance(2 * HOUR)
  expect((await world.get('/for/software', token)).status).toBe(401)
  await world.workspaces.restore('alpha', 'before')
  expect((await world.get('/for/software', token)).status).toBe(200)
})
