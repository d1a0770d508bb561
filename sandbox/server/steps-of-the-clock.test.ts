import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '../kernel/time.ts'
import { createSandbox } from '../index.ts'

const DAY = 86_400_000

/** Half a year, so that accounts fall asleep on the way. */
const WAY = 200 * DAY

test('a workspace that is set forward in steps comes to the same state as one that goes at once', async () => {
  const stops = fc.array(fc.integer({ min: 0, max: WAY }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(stops, async (asked) => {
      const hashes = await Promise.all([[], asked.toSorted((a, b) => a - b)].map(hashAfter))
      expect(hashes[1]).toBe(hashes[0])
    }),
    { numRuns: 6 },
  )
}, 60_000)

async function hashAfter(stops: readonly number[]): Promise<string> {
  await using sandbox = await createSandbox({ seed: 'steps' })
  const { agenda, clock, store } = await sandbox.workspaces.require('default')
  const start = clock.now()
  for (const stop of [...stops, WAY]) await agenda.advance(instant(start + stop))
  return await store.hash()
}
