import { expect, test } from 'vitest'
import { createSandbox, type SandboxOptions } from '../../sandbox/index.ts'

const PAGE = 'http://localhost:5173'

/** What a browser asks on behalf of a page before it sends a declaration, and then the sending. */
async function callFromPage(options: SandboxOptions, path = '/v1/declarations') {
  await using sandbox = await createSandbox(options)
  const address = `http://sandbox.test${path}`
  const asked = { origin: PAGE, 'access-control-request-method': 'POST' }
  return {
    preflight: await sandbox.fetch(new Request(address, { method: 'OPTIONS', headers: asked })),
    answer: await sandbox.fetch(new Request(address, { method: 'POST', headers: asked })),
  }
}

function corsHeaders({ headers }: Response): readonly string[] {
  return [...headers.keys()].filter((name) => name.startsWith('access-control-'))
}

test('no page may call unless its origin was named', async () => {
  const { preflight, answer } = await callFromPage({})
  expect([preflight.status, corsHeaders(preflight)]).toEqual([204, []])
  expect([answer.headers.get('vary'), corsHeaders(answer)]).toEqual(['accept-language', []])
})

test('a page that was named is let in, and reads refusals too', async () => {
  const { preflight, answer } = await callFromPage({ corsOrigins: [PAGE] })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS')
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, PAGE])
  expect(answer.headers.get('vary')).toBe('accept-language, origin')
})

test.each(['/v1/nowhere', '/v1/%ff', '/w/nobody-at-home/v1/declarations'])(
  'a page that was named reads why %s is refused',
  async (path) => {
    const { answer } = await callFromPage({ corsOrigins: [PAGE] }, path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE)
  },
)

test('pages of other machines cannot be let in', async () => {
  await expect(createSandbox({ corsOrigins: [PAGE, 'https://evil.example'] })).rejects.toThrow(
    'corsOrigins has "https://evil.example", which is no loopback origin',
  )
})
