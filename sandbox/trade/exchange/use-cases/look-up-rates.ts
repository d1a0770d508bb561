import { parseRate, rate, type Rate } from '../../../kernel/rate.ts'
import type { LocalDate } from '../../../kernel/time.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import { HISTORY_FROM, LAST_KNOWN_REACH } from '../policies.ts'
import { effectiveDayBefore, effectiveDayOf } from '../publishing-day.ts'
import { rateIn, type PackedDay } from '../packed-day.ts'
import { exchangeDays } from '../store.ts'

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

/** Days read at once when looking back for the last rate. */
const LOOKED_AT_ONCE = 20

const PAR = rate('1')

/** For which currency a rate is asked, and on which day. */
export interface AskedRate {
  readonly currency: string
  readonly on: LocalDate
}

export interface AnsweredRate extends AskedRate {
  readonly found: RateFound
}

/**
 * The rates of the currencies in force on those days, in their order; 1 for CAD. On a day on which nothing
 * is published the last rate stays in force and counts as published; `missing` is a rate that should be
 * there.
 *
 * @see sources.ts RATE_OF_SHIPMENT_DAY, CARRY_OVER
 */
export async function ratesFor(
  reader: Reader,
  asked: readonly AskedRate[],
): Promise<readonly AnsweredRate[]> {
  const kept = await reader.getMany(
    exchangeDays,
    asked.map(({ on }) => effectiveDayOf(on)),
  )
  const answered: AnsweredRate[] = []
  for (const [index, one] of asked.entries()) {
    const found = keptRate(one, kept[index]) ?? (await missingRate(reader, one))
    answered.push({ ...one, found })
  }
  return answered
}

function keptRate({ currency, on }: AskedRate, kept: PackedDay | undefined): RateFound | undefined {
  if (currency === 'CAD') {
    return { status: 'published', rate: PAR, effectiveOn: on, id: 0, revision: 1 }
  }
  const found = on < HISTORY_FROM ? undefined : foundIn(kept, currency)
  return found && { status: 'published', ...found }
}

async function missingRate(reader: Reader, { currency, on }: AskedRate): Promise<RateFound> {
  if (on < HISTORY_FROM) return { status: 'missing' }
  const last = await lastBefore(reader, currency, effectiveDayOf(on))
  return last === undefined ? { status: 'missing' } : { status: 'missing', last }
}

async function lastBefore(
  reader: Reader,
  currency: string,
  effectiveOn: LocalDate,
): Promise<FoundRate | undefined> {
  const days = daysBefore(effectiveOn, LAST_KNOWN_REACH)
  for (let at = 0; at < days.length; at += LOOKED_AT_ONCE) {
    const kept = await reader.getMany(exchangeDays, days.slice(at, at + LOOKED_AT_ONCE))
    const last = kept.map((day) => foundIn(day, currency)).find((found) => found !== undefined)
    if (last !== undefined) return last
  }
  return undefined
}

/** That many effective days before that one, the latest first. */
function daysBefore(effectiveOn: LocalDate, count: number): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let day = effectiveOn; days.length < count;) {
    day = effectiveDayBefore(day)
    days.push(day)
  }
  return days
}

function foundIn(day: PackedDay | undefined, currency: string): FoundRate | undefined {
  const kept = day && rateIn(day, currency)
  const value = kept && parseRate(kept.rate)
  if (day === undefined || kept === undefined || value === undefined) return undefined
  return { rate: value, effectiveOn: day.on, id: kept.id, revision: kept.revision }
}
