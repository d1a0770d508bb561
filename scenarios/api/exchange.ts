import * as v from 'valibot'
import type { ExchangeChannel } from '../channel/exchange.ts'
import type { ApiClient } from './client.ts'

const rate = v.object({
  on: v.string(),
  currency: v.string(),
  rate: v.string(),
  revision: v.number(),
})

const fetched = v.object({ status: v.string() })

export function exchangeOver(client: ApiClient): ExchangeChannel {
  const path = (on: string, currency: string): string =>
    `/v1/officer/exchange-rates/${on}/${currency}`
  return {
    publish: ({ on, currency, rate: value }, reason) =>
      client.ask({
        method: 'PUT',
        path: path(on, currency),
        body: { rate: value, reason },
        schema: rate,
      }),
    read: (on, currency) => client.ask({ method: 'GET', path: path(on, currency), schema: rate }),
    refetch: (on) =>
      client.ask({
        method: 'POST',
        path: `/v1/officer/exchange-rates/${on}/fetch`,
        schema: fetched,
      }),
  }
}
