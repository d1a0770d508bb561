import { expect, test } from 'vitest'
import { activity } from '../../platform/activity/index.ts'
import { exchangeDays, exchangeGaps } from './store.ts'
import { openExchange, type OpenExchange } from './testing/open-exchange.ts'

/** All that the feed left, but for what depends on the wall clock. */
async function leftBy({ workspace }: OpenExchange): Promise<unknown> {
  return await workspace.store.read(async (reader) => ({
    days: (await reader.list(exchangeDays, { limit: 1000 })).items,
    gaps: (await reader.list(exchangeGaps, { limit: 1000 })).items,
    facts: (await reader.list(activity, { limit: 1000 })).items.map(({ type, at, data }) => ({
      type,
      at,
      data,
    })),
  }))
}

test('an upstream that need not be waited for brings what one that is waited for brings', async () => {
  const atOnce = await openExchange()
  const waitedFor = await openExchange()
  // It may strike on any day and never does, so that the upstream itself has to be asked.
  await waitedFor.fault('unavailable', { probability: 0 })
  for (const exchange of [atOnce, waitedFor]) {
    await exchange.fault('stale', { until: '2026-03-05T00:00:00.000Z', remaining: 1 })
    await exchange.advanceTo('2026-06-30', '20:00')
  }
  expect(await leftBy(waitedFor)).toEqual(await leftBy(atOnce))
})
