import type { LocalDate } from '../../kernel/time.ts'
import { collection, type Reader, type Transaction } from '../../platform/storage/index.ts'
import { packed, unpacked, type PackedDay } from './packed-day.ts'
import type { RateDay, RateGap, RateRevision } from './rate-day.ts'

/** One document an effective day, under its date. */
export const exchangeDays = collection<PackedDay>('exchange-days', { hot: true })

/** One document for each day that lacks rates, so that no declaration asks the upstream again. */
export const exchangeGaps = collection<RateGap>('exchange-gaps', { hot: true })

export const exchangeRevisions = collection<RateRevision>('exchange-revisions', {
  indexes: { byRate: ({ on, currency }) => `${on}|${currency}` },
})

/** Where the rates come from; no document: the simulated upstream. */
export interface ExchangeFeed {
  /** Address up to the path of the API: `https://host`. */
  readonly address: string
}

export const exchangeFeeds = collection<ExchangeFeed>('exchange-feed', { hot: true })

export const exchangeCollections = [exchangeDays, exchangeGaps, exchangeRevisions, exchangeFeeds]

const FEED = 'workspace'

export async function feedOf(reader: Reader): Promise<ExchangeFeed | undefined> {
  return await reader.get(exchangeFeeds, FEED)
}

/** Chooses an upstream on the network, or the simulated one when there is no address. */
export function putFeed(transaction: Transaction, address: string | undefined): void {
  if (address === undefined) transaction.remove(exchangeFeeds, FEED)
  else transaction.put(exchangeFeeds, FEED, { address })
}

export async function rateDayOn(reader: Reader, on: LocalDate): Promise<RateDay | undefined> {
  const kept = await reader.get(exchangeDays, on)
  return kept && unpacked(kept)
}

/** The stored ones of these days, in their order. */
export async function rateDaysOn(
  reader: Reader,
  days: readonly LocalDate[],
): Promise<readonly RateDay[]> {
  const kept = await reader.getMany(exchangeDays, days)
  return kept.filter((day) => day !== undefined).map(unpacked)
}

export function putRateDay(transaction: Transaction, day: RateDay): void {
  transaction.put(exchangeDays, day.on, packed(day))
}

/** The days for which neither rates nor a gap is stored. */
export async function neverHad(
  reader: Reader,
  days: readonly LocalDate[],
): Promise<readonly LocalDate[]> {
  const kept = await reader.getMany(exchangeDays, days)
  const wanting = days.filter((_day, index) => kept[index] === undefined)
  if (wanting.length === 0) return wanting
  const gaps = await reader.getMany(exchangeGaps, wanting)
  return wanting.filter((_day, index) => gaps[index] === undefined)
}

const MOST_GAPS = 10_000

/** Every gap, earliest found first. */
export async function allGaps(reader: Reader): Promise<readonly RateGap[]> {
  return (await reader.list(exchangeGaps, { limit: MOST_GAPS })).items
}

export async function revisionsOf(
  reader: Reader,
  on: LocalDate,
  currency: string,
): Promise<readonly RateRevision[]> {
  const { items } = await reader.find(exchangeRevisions, 'byRate', `${on}|${currency}`, {
    limit: 200,
  })
  return items
}
