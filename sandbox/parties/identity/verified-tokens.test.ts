import { expect, test } from 'vitest'
import { makeKeys, workspaceKeys } from '../../platform/workspaces/index.ts'
import { VerifiedTokens } from './verified-tokens.ts'

test('the oldest token is forgotten when one too many comes', async () => {
  const keys = await workspaceKeys('alpha', await makeKeys())
  const claims = { account: 'client', id: 'alpha.000001', generation: 1, expires: 0 } as const
  const tokens = new VerifiedTokens(2)
  for (const text of ['a', 'b', 'c']) tokens.add(text, { ...claims, workspaceName: 'alpha', keys })
  expect(['a', 'b', 'c'].map((text) => tokens.get(text) !== undefined)).toEqual([false, true, true])
})
