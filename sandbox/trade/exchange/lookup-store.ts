import { parseRate, rate, type Rate } from '../../kernel/rate.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { Reader } from '../../platform/storage/index.ts'
import { HISTORY_FROM, LAST_KNOWN_REACH } from './policies.ts'
import { effectiveDayBefore, effectiveDayOf } from './publishing-day.ts'
import { rateIn, type PackedDay } from './packed-day.ts'
import { exchangeDays } from './store.ts'

/** A rate of a day on which it came into force. */
export interface FoundRate {
  /** Canadian dollars per unit of the currency. */
  readonly rate: Rate
  readonly effectiveOn: LocalDate
  readonly id: number
  readonly revision: number
}

/** `last` is the rate in force before, for those who carry it forward. */
export type RateFound =
  | ({ readonly status: 'published' } & FoundRate)
  | { readonly status: 'missing'; readonly last?: FoundRate }

const PAR = rate('1')

/**
 * The rate of the currency in force on that day; 1 for CAD. On a day on which nothing is published
 * the last rate stays in force and counts as published; `missing` is a rate that should be there.
 *
 * @see sources.ts RATE_OF_SHIPMENT_DAY, CARRY_OVER
 */
export async function rateFor(reader: Reader, currency: string, on: LocalDate): Promise<RateFound> {
  if (currency === 'CAD') {
    return { status: 'published', rate: PAR, effectiveOn: on, id: 0, revision: 1 }
  }
  if (on < HISTORY_FROM) return { status: 'missing' }
  const effectiveOn = effectiveDayOf(on)
  const found = foundIn(await reader.get(exchangeDays, effectiveOn), currency)
  if (found !== undefined) return { status: 'published', ...found }
  const last = await lastBefore(reader, currency, effectiveOn)
  return last === undefined ? { status: 'missing' } : { status: 'missing', last }
}

async function lastBefore(
  reader: Reader,
  currency: string,
  effectiveOn: LocalDate,
): Promise<FoundRate | undefined> {
  let day = effectiveOn
  for (let left = LAST_KNOWN_REACH; left > 0; left -= 1) {
    day = effectiveDayBefore(day)
    const found = foundIn(await reader.get(exchangeDays, day), currency)
    if (found !== undefined) return found
  }
  return undefined
}

function foundIn(day: PackedDay | undefined, currency: string): FoundRate | undefined {
  const kept = day && rateIn(day, currency)
  const value = kept && parseRate(kept.rate)
  if (day === undefined || kept === undefined || value === undefined) return undefined
  return { rate: value, effectiveOn: day.on, id: kept.id, revision: kept.revision }
}
