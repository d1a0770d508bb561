import { expect, test } from 'vitest'
import { hasFailed } from '../lib/proof.ts'
import { provePackageInShort } from './package.ts'

/** On the repository's own Node; `npm run proofs -- package` installs it on Node 22, 24 and 26. */
test('what is packed serves a vendor: types, node --test, vitest, command line', async () => {
  const verdicts = await provePackageInShort()
  expect(verdicts.length).toBeGreaterThan(9)
  expect(verdicts.filter(hasFailed)).toEqual([])
}, 360_000)
