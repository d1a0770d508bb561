import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { readDescription, type DescribedOperation } from './description.ts'

const ORIGIN = 'http://sandbox.test'
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

let sandbox: Sandbox
/** The methods of each path that the description tells, with something in place of its parameters. */
let paths: ReadonlyMap<string, ReadonlySet<string>>

beforeAll(async () => {
  sandbox = await createSandbox()
  const all = await readDescription()
  paths = new Map(all.map(({ path }) => [filled(path), methodsOf(filled(path), all)]))
})
afterAll(() => sandbox.close())

function filled(path: string): string {
  return path.replace(/\{\w+\}/g, 'default')
}

/** A path can fit several descriptions; whoever may GET may also HEAD, and everybody asks for OPTIONS. */
function methodsOf(path: string, all: readonly DescribedOperation[]): ReadonlySet<string> {
  const own = all.filter((each) => patternOf(each).test(path)).map(({ method }) => method)
  return new Set([...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])
}

function patternOf({ path }: DescribedOperation): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}

function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return sandbox.fetch(new Request(`${ORIGIN}${path}`, { method, headers }))
}

function allowedBy(response: Response): ReadonlySet<string> {
  return new Set(response.headers.get('allow')?.split(', '))
}

describe('a path that exists', () => {
  test('refuses every method that it has not, and names those that it has', async () => {
    expect(paths.size).toBeGreaterThan(60)
    for (const [path, known] of paths) {
      for (const method of METHODS.filter((each) => !known.has(each))) {
        const response = await send(method, path)
        expect(response.status, `${method} ${path}`).toBe(405)
        expect(allowedBy(response), `${method} ${path}`).toEqual(known)
      }
    }
  })

  test('tells whoever asks which methods it has', async () => {
    for (const [path, known] of paths) {
      const response = await send('OPTIONS', path)
      expect([response.status, await response.text()], path).toEqual([204, ''])
      expect(allowedBy(response), path).toEqual(known)
    }
  })

  test('is the same in a workspace that the path names', async () => {
    const response = await send('DELETE', '/w/default/v1/declarations')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS')
  })

  test('tells a wrong method in both languages', async () => {
    const told = (language: string) =>
      send('PATCH', '/healthz', { 'accept-language': language }).then((each) => each.json())
    expect(await told('en')).toMatchObject({
      status: 405,
      code: 'method-not-allowed',
      detail: '/healthz does not answer PATCH; it answers: GET, HEAD, OPTIONS.',
    })
    expect(await told('fr')).toMatchObject({
      detail: '/healthz ne répond pas à PATCH; il répond à : GET, HEAD, OPTIONS.',
    })
  })

  test('answers HEAD as GET, without the body', async () => {
    for (const path of ['/healthz', '/docs', '/v1/declarations', '/v1/activity/stream']) {
      const [head, get] = [await send('HEAD', path), await send('GET', path)]
      expect([head.status, await head.text()], path).toEqual([get.status, ''])
      expect(head.headers.get('content-type'), path).toBe(get.headers.get('content-type'))
      await get.body?.cancel()
    }
  })
})

test.each(METHODS)('a path that does not exist is unknown to %s', async (method) => {
  const response = await send(method, '/v1/nowhere')
  expect([response.status, response.headers.get('allow')]).toEqual([404, null])
})
