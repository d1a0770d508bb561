import { setTimeout } from 'node:timers/promises'
import * as v from 'valibot'
import { isRefused } from '../answer.ts'
import type { RecalculationChannel } from '../channel/recalculations.ts'
import type { ApiClient } from './client.ts'
import { everyItem } from './pages.ts'

const recalculation = v.object({
  id: v.string(),
  status: v.string(),
  dryRun: v.boolean(),
  examined: v.number(),
  changed: v.number(),
  failed: v.number(),
  difference: v.string(),
})

const affected = v.object({
  transactionNumber: v.string(),
  before: v.nullable(v.string()),
  after: v.string(),
})

const RECALCULATIONS = '/v1/officer/recalculations'
const PAUSE_MS = 5

export function recalculationsOver(client: ApiClient): RecalculationChannel {
  return {
    run: async (body) => {
      const started = { method: 'POST', path: RECALCULATIONS, body, schema: recalculation } as const
      let answer = await client.ask(started)
      while (!isRefused(answer) && answer.value.status === 'running') {
        await setTimeout(PAUSE_MS)
        const path = `${RECALCULATIONS}/${answer.value.id}`
        answer = await client.ask({ method: 'GET', path, schema: recalculation })
      }
      return answer
    },
    affected: (on, currency) =>
      everyItem(client, {
        path: `${RECALCULATIONS}/affected`,
        query: { on, currency },
        item: affected,
      }),
  }
}
