import { LARGEST_PAGE_BYTES, MOST_PAGES, PAGE_ROWS } from './policies.ts'
import type { DayRange } from './publishing-day.ts'
import type { FailureReason } from './rate-day.ts'
import {
  readReply,
  withoutContradictions,
  type RowFault,
  type UpstreamPage,
  type UpstreamRate,
} from './upstream-reply.ts'

export const EXCHANGE_PATH = '/exchange-rate-lambda/exchange-rates'

/** Sends a request to an upstream; what it throws counts as a failed network. */
export type Send = (request: Request) => Promise<Response>

export interface Upstream {
  /** `https://host`, to which the path of the API is added. */
  readonly address: string
  readonly timeLimitMs: number
  readonly send: Send
}

/** What came of asking; a failure keeps nothing of the pages before it. */
export type Fetched =
  | {
      readonly status: 'fetched'
      readonly rates: readonly UpstreamRate[]
      readonly rejected: readonly RowFault[]
    }
  | { readonly status: 'failed'; readonly reason: FailureReason }

type Page = { readonly page: UpstreamPage } | { readonly reason: FailureReason }

/**
 * Asks for the rates of a range of days, page by page until a page is empty or says nothing new.
 * Never throws: whatever the upstream does is a typed outcome.
 */
export async function fetchRates(upstream: Upstream, range: DayRange): Promise<Fetched> {
  const rates = new Map<string, UpstreamRate>()
  const rejected: RowFault[] = []
  for (let number = 0, skip = 0; number < MOST_PAGES; number += 1) {
    const answer = await fetchPage(upstream, urlOf(upstream.address, range, skip))
    if ('reason' in answer) return { status: 'failed', reason: answer.reason }
    const before = rates.size
    for (const rate of answer.page.rates) rates.set(JSON.stringify(rate), rate)
    rejected.push(...answer.page.rejected)
    const saidNothingNew = skip > 0 && rates.size === before
    if (answer.page.rows === 0 || saidNothingNew) return finished([...rates.values()], rejected)
    skip += answer.page.rows
  }
  return { status: 'failed', reason: 'too-many-pages' }
}

function finished(all: readonly UpstreamRate[], rejected: readonly RowFault[]): Fetched {
  const { rates, contradictions } = withoutContradictions(all)
  const doubted = Array<RowFault>(contradictions).fill('contradiction')
  return { status: 'fetched', rates, rejected: [...rejected, ...doubted] }
}

function urlOf(address: string, { from, to }: DayRange, skip: number): string {
  const query = new URLSearchParams({
    startDate: from,
    endDate: to,
    limit: String(PAGE_ROWS),
    skip: String(skip),
  })
  return `${address.replace(/\/+$/, '')}${EXCHANGE_PATH}?${query.toString()}`
}

async function fetchPage({ send, timeLimitMs }: Upstream, url: string): Promise<Page> {
  const signal = AbortSignal.timeout(timeLimitMs)
  try {
    const headers = { accept: 'application/json' }
    const response = await unlessAborted(signal, send(new Request(url, { signal, headers })))
    if (response.status !== 200) {
      void response.body?.cancel().catch(() => undefined)
      return { reason: reasonOf(response) }
    }
    const text = await unlessAborted(signal, limitedText(response))
    return text === undefined ? { reason: 'too-large' } : pageIn(text)
  } catch {
    return { reason: signal.aborted ? 'timeout' : 'network' }
  }
}

function reasonOf({ type, status }: Response): FailureReason {
  if (type === 'error') return 'network'
  return status === 429 ? 'throttled' : 'status'
}

/** A sender that does not watch the signal is left behind all the same. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(new Error('aborted'))
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop))
}

function pageIn(text: string): Page {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { reason: 'not-json' }
  }
  const page = readReply(json)
  return page === undefined ? { reason: 'wrong-shape' } : { page }
}

/** @returns undefined when the body is longer than any page may be */
async function limitedText(response: Response): Promise<string | undefined> {
  const body: ReadableStream<Uint8Array<ArrayBuffer>> | null = response.body
  if (body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > LARGEST_PAGE_BYTES) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
