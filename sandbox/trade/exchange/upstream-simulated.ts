import type { HttpResponse as HttpResponseOfMsw } from 'msw'
import { parseLocalDate, type Instant } from '../../kernel/time.ts'
import { detailOf } from './fault-kinds.ts'
import type { FaultEffect } from '../../platform/workspaces/index.ts'
import { faultyDay } from './faulty-rows.ts'
import { PAGE_ROWS, SIMULATED_TIME_LIMIT_MS } from './policies.ts'
import { latestPublished, publishedDaysIn } from './publishing-day.ts'
import { rateRow, type RateRow } from './rate-rows.ts'
import { EXCHANGE_PATH, type Send, type Upstream } from './upstream.ts'

export interface SimulatedWorld {
  readonly seed: string
  /** Rates that are published after this instant are not served. */
  readonly now: Instant
  readonly faults: readonly FaultEffect[]
}

const ADDRESS = 'https://exchange-rates.invalid'

/**
 * CBSA's exchange-rate API as msw handlers. They are asked directly: the global fetch stays as it is,
 * since whoever embeds the sandbox may have patched it for tests of their own.
 */
export function simulatedUpstream(world: SimulatedWorld): Upstream {
  return { address: ADDRESS, timeLimitMs: SIMULATED_TIME_LIMIT_MS, send: sendTo(world) }
}

function sendTo(world: SimulatedWorld): Send {
  return async (request) => {
    const { getResponse, http, HttpResponse } = await import('msw')
    const handler = http.get(`${ADDRESS}${EXCHANGE_PATH}`, async ({ request: asked }) => {
      await pause(delayOf(world.faults), request.signal)
      const unavailable = world.faults.find(({ kind }) => kind === 'unavailable')
      if (unavailable === undefined) return HttpResponse.json(replyTo(asked, world))
      return refusal(HttpResponse, detailOf(unavailable, 'status'))
    })
    const response = await getResponse([handler], request)
    if (response === undefined) throw new Error('the simulated upstream does not know the address')
    return response
  }
}

type Responses = typeof HttpResponseOfMsw

function refusal(HttpResponse: Responses, status: string): Response {
  if (status === 'network') return HttpResponse.error()
  if (status === 'html') return HttpResponse.html('<html><body>Maintenance</body></html>')
  return HttpResponse.json({ message: 'Service Unavailable' }, { status: Number(status) })
}

function delayOf(faults: readonly FaultEffect[]): number {
  const slow = faults.filter(({ kind }) => kind === 'slow')
  return slow.reduce((longest, fault) => Math.max(longest, Number(detailOf(fault, 'delayMs'))), 0)
}

/** Ends early when the caller gives up, so that no timer outlives its request. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) return
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, milliseconds, undefined)
  signal.addEventListener('abort', () => resolve(undefined), { once: true })
  await promise
  clearTimeout(timer)
}

function replyTo(request: Request, world: SimulatedWorld): { ForeignExchangeRates: RateRow[] } {
  const query = new URL(request.url).searchParams
  const skip = Number(query.get('skip') ?? 0)
  const limit = Number(query.get('limit') ?? PAGE_ROWS)
  return { ForeignExchangeRates: rowsAsked(query, world).slice(skip, skip + limit) }
}

function rowsAsked(query: URLSearchParams, { seed, now, faults }: SimulatedWorld): RateRow[] {
  const latest = latestPublished(now)
  const from = parseLocalDate(query.get('startDate') ?? '') ?? latest
  const to = parseLocalDate(query.get('endDate') ?? '') ?? latest
  const days = publishedDaysIn({ from, to }, latest)
  return days.flatMap((on) => faultyDay(seed, on, faults).map(rateRow))
}
