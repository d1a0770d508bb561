import { describe, expect, test } from 'vitest'
import { createSandbox } from '../index.ts'
import { ces } from './command-line/testing/said.ts'
import { serveSandbox } from './serve.ts'

describe('ces provoke', () => {
  test('sends the request to a sandbox of its own and prints it with the answer', async () => {
    const { code, out, err } = await ces(['provoke', 'office-unknown'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^POST http:\/\/127\.0\.0\.1:\d+\/w\/provoked-\w+\/v1\/declarations$/m)
    expect(out).toContain('"office": "999"')
    expect(out).toMatch(/^422$/m)
    expect(out).toContain('"code": "office-unknown"')
    expect(out).not.toMatch(/Bearer \w/)
  })

  test('answers in French where that is spoken', async () => {
    const { out } = await ces(['provoke', 'not-found'], { CES_LANG: 'fr' })
    expect(out).toContain('Il n’y a rien ici')
  })

  test('tells all of it as JSON', async () => {
    const { out } = await ces(['provoke', 'version-not-found', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      code: 'version-not-found',
      exchanges: [
        { request: { method: 'POST' }, answer: { status: 201 } },
        {
          request: { method: 'GET' },
          answer: { status: 404, body: { code: 'version-not-found' } },
        },
      ],
    })
  })

  test('uses a workspace of its own in a running sandbox, and leaves none behind', async () => {
    await using sandbox = await createSandbox({ adminToken: 'for-this-test-alone' })
    await using served = await serveSandbox(sandbox, { host: '127.0.0.1', port: 0 })
    const flags = ['--url', served.url, '--admin-token', 'for-this-test-alone']
    const { code, out } = await ces(['provoke', 'clock-goes-forward-only', ...flags])
    expect(code).toBe(0)
    expect(out).not.toContain('for-this-test-alone')
    expect(await sandbox.workspaces.names()).toEqual(['default'])
  })
})

test.each([
  [['no-such-code'], 2, 'no problem or finding has the code "no-such-code"'],
  [['memory-full'], 1, 'no request can force it: The memory of the process'],
  [['not-found', '--url', 'http://127.0.0.1:9'], 2, 'name the administrator’s token'],
  [['not-found', '--url', 'http://127.0.0.1:9', '--admin-token', 'x'], 2, 'no sandbox answers'],
])('ces provoke %j ends with %i', async (args, code, said) => {
  const told = await ces(['provoke', ...args])
  expect([told.code, told.out]).toEqual([code, ''])
  expect(told.err).toContain(said)
})
