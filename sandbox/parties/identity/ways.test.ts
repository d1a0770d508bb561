import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { CREDENTIAL_INACTIVE } from '../../platform/http/index.ts'
import { ADMIN_TOKEN, World } from './testing/world.ts'
import type { Identified, Way } from './way.ts'

/** As a portal might know its visitors: by the name in a cookie. */
const byCookie: Way = {
  find: (context) => {
    const name = /^visitor=(\w+)$/.exec(context.req.header('cookie') ?? '')?.[1]
    return name === undefined ? undefined : () => visitor(name)
  },
}

let world: World
beforeEach(async () => {
  world = await World.make([byCookie])
})
afterEach(() => world[Symbol.asyncDispose]())

async function visitor(name: string): Promise<Identified> {
  if (name === 'stranger') throw new Refusal(CREDENTIAL_INACTIVE)
  const workspace = await Promise.resolve(world.beta)
  return { workspace, actor: { kind: 'person', personId: name }, now: workspace.clock.now() }
}

async function ask(path: string, headers: Record<string, string>, base?: string) {
  const response = await world.request(path, { headers, base })
  return [response.status, (await response.json()) as object] as const
}

async function codeOf(response: Response): Promise<string> {
  const { code } = (await response.json()) as { code: string }
  return code
}

describe('a credential of an unknown scheme', () => {
  test.each(['Basic YTpi', 'Digest x', 'only-the-token-itself', 'Bearerish x'])(
    '%j is refused, and not repeated',
    async (authorization) => {
      const response = await world.request('/for/software', { headers: { authorization } })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="ces-sandbox"')
      const text = await response.clone().text()
      expect(await codeOf(response)).toBe('credential-scheme-unknown')
      expect(text).not.toContain(authorization.split(' ').at(-1))
    },
  )

  test('is overlooked where anyone may ask', async () => {
    const headers = { authorization: 'Basic YTpi' }
    expect((await world.request('/for/anyone', { headers })).status).toBe(200)
  })

  test.each(['', 'Bearer', 'bearer'])(
    'is not what %j is: nothing was sent',
    async (authorization) => {
      const response = await world.request('/for/software', { headers: { authorization } })
      expect([response.status, await codeOf(response)]).toEqual([401, 'credential-missing'])
    },
  )
})

describe('two credentials at once', () => {
  const VISITOR = { cookie: 'visitor=marie' }

  test('are two ways of which each may be used alone', async () => {
    const marie = { workspace: 'beta', kind: 'person', personId: 'marie' }
    expect(await ask('/for/person', VISITOR)).toEqual([200, marie])
    expect(await ask('/for/anyone', VISITOR)).toEqual([200, marie])
    const token = await world.clientToken(await world.client(world.alpha))
    expect((await world.get('/for/software', token)).status).toBe(200)
  })

  test('of one way are held to what the other is held to', async () => {
    expect((await ask('/for/officer', VISITOR))[1]).toMatchObject({ code: 'actor-not-allowed' })
    const other = await ask('/for/person', VISITOR, 'alpha')
    expect(other[1]).toMatchObject({ code: 'credential-of-another-workspace' })
    const stranger = { cookie: 'visitor=stranger' }
    expect((await ask('/for/person', stranger))[1]).toMatchObject({ code: 'credential-inactive' })
    expect((await ask('/for/anyone', stranger))[1]).toMatchObject({ kind: 'anonymous' })
  })

  test('are refused, good or bad, and overlooked where anyone may ask', async () => {
    const token = await world.clientToken(await world.client(world.alpha))
    for (const authorization of [`Bearer ${token}`, 'Bearer bad', `Bearer ${ADMIN_TOKEN}`]) {
      const both = { ...VISITOR, authorization }
      const refused = await ask('/for/person', both)
      expect([refused[0], refused[1]]).toMatchObject([400, { code: 'credentials-ambiguous' }])
      expect((await ask('/for/anyone', both))[1]).toMatchObject({ kind: 'anonymous' })
    }
  })

  test('in one header are refused as well', async () => {
    const token = await world.clientToken(await world.client(world.alpha))
    const headers = { authorization: `Bearer ${token}, Bearer ${token}` }
    expect((await ask('/for/software', headers))[1]).toMatchObject({
      code: 'credentials-ambiguous',
    })
  })
})
