import type { LocalDate } from '../../kernel/time.ts'
import type { KeptRate, RateDay, RateSource } from './rate-day.ts'

/**
 * A day of rates as it is stored: of each rate only what the day does not say already, since a feed runs
 * for decades and all its days are held in memory. Days that earlier versions stored have all of it.
 */
export interface PackedDay {
  readonly on: LocalDate
  readonly rates: Readonly<Record<string, PackedRate>>
  readonly fetchedAt: string
}

/** A list stands for the first value of the rate, fetched when the day last was. */
type PackedRate = readonly [rate: string, source: RateSource, id: number] | KeptRate

export function packed({ on, rates, fetchedAt }: RateDay): PackedDay {
  const short: Record<string, PackedRate> = {}
  for (const [code, rate] of Object.entries(rates)) short[code] = packedRate(rate, fetchedAt)
  return { on, rates: short, fetchedAt }
}

export function unpacked({ on, rates, fetchedAt }: PackedDay): RateDay {
  const whole: Record<string, KeptRate> = {}
  for (const [code, rate] of Object.entries(rates)) whole[code] = unpackedRate(rate, fetchedAt)
  return { on, rates: whole, fetchedAt }
}

export function rateIn(day: PackedDay, currency: string): KeptRate | undefined {
  const rate = Object.hasOwn(day.rates, currency) ? day.rates[currency] : undefined
  return rate && unpackedRate(rate, day.fetchedAt)
}

function packedRate(kept: KeptRate, fetchedAt: string): PackedRate {
  const { rate, source, id, revision, publishedAt } = kept
  return revision === 1 && publishedAt === fetchedAt ? [rate, source, id] : kept
}

function unpackedRate(kept: PackedRate, fetchedAt: string): KeptRate {
  if (!isPacked(kept)) return kept
  const [rate, source, id] = kept
  return { rate, source, publishedAt: fetchedAt, id, revision: 1 }
}

function isPacked(kept: PackedRate): kept is Extract<PackedRate, readonly unknown[]> {
  return Array.isArray(kept)
}
