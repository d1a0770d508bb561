import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../index.ts'
import { instant } from '../../kernel/time.ts'
import { Client } from '../../testing/client.ts'
import { makeTestIdentity, personOf } from '../../testing/parties.ts'
import { openSteps, withUsed } from './one-time-code.ts'

/** In step 100 of 30 seconds. */
const AT = instant(100 * 30_000 + 7)

describe('the steps whose codes are accepted', () => {
  test.each([
    ['nothing was used', [], [100, 101, 99]],
    ['that of the moment was used', [100], [101, 99]],
    ['all but the one before were used', [101, 100], [99]],
  ])('when %s', (_when, usedSteps, open) => {
    expect(openSteps({ usedSteps }, AT)).toEqual(open)
  })

  test('when all three were used, are the next one alone, and then the next', () => {
    const used = { usedSteps: [99, 101, 100] }
    expect(openSteps(used, AT)).toEqual([102])
    const more = withUsed(used, 102, AT)
    expect(openSteps(more, AT)).toEqual([103])
    expect(openSteps(withUsed(more, 103, AT), AT)).toEqual([104])
  })

  test('are never again those that were used, however the clock goes on', () => {
    const used = { usedSteps: [], usedThrough: 104 }
    expect(openSteps(used, instant(103 * 30_000))).toEqual([105])
    expect(openSteps(used, instant(104 * 30_000))).toEqual([105])
    expect(openSteps(used, instant(106 * 30_000))).toEqual([106, 107, 105])
  })
})

test('a person signs in five times while the clock stands, with a new code each time', async () => {
  await using sandbox = await createSandbox()
  const nobody = new Client('http://sandbox.test', (request) => sandbox.fetch(request))
  const administrator = nobody.as(sandbox.adminToken)
  const { importer } = await makeTestIdentity(administrator)
  const { provider, username, password, oneTimeCode } = personOf(importer, 'bam')
  const path = `/_sandbox/workspaces/default/people/${username}/one-time-code`
  const codes = [oneTimeCode]
  for (let times = 0; times < 5; times += 1) {
    const code = codes.at(-1)
    const body = { provider, username, password }
    const opened = await nobody.ask({ method: 'POST', path: '/v1/sign-in', body })
    const { challenge } = opened as { challenge: string }
    const answer = { method: 'POST', path: '/v1/sign-in/second-factor', body: { challenge, code } }
    expect((await nobody.answer(answer)).status).toBe(200)
    const told = await administrator.ask({ method: 'GET', path })
    codes.push((told as { oneTimeCode: string }).oneTimeCode)
  }
  expect(new Set(codes).size).toBe(6)
})

test('nobody’s code is told', async () => {
  await using sandbox = await createSandbox()
  const path = '/_sandbox/workspaces/default/people/nobody/one-time-code'
  const client = new Client(
    'http://sandbox.test',
    (request) => sandbox.fetch(request),
    sandbox.adminToken,
  )
  const { status, text } = await client.answer({ method: 'GET', path })
  expect([status, text]).toEqual([404, expect.stringContaining('person-not-found')])
})
