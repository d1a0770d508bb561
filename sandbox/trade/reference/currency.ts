import { rate, type Rate } from '../../kernel/rate.ts'
import { bilingual, type Bilingual } from './bilingual.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'
import type { RawCurrency } from './raw.ts'

/** Who sets the rate: the Bank of Canada daily, or the CBSA at intervals. */
export type RateKeeper = 'BoC' | 'CBSA'

/** A foreign currency for which there is a rate. */
export interface RatedCurrency extends Currency {
  readonly maintainedBy: RateKeeper
  /** Canadian dollars per unit; not a published rate, only plausible for January 2026. */
  readonly reference: Rate
  /** Typical relative change from one day to the next: 0.0025 is a quarter of a percent. */
  readonly volatility: Rate
}

export interface Currency {
  /** ISO 4217. */
  readonly code: string
  readonly name: Bilingual
  /** Decimals of the smallest coin: 0 for JPY. */
  readonly minorUnits: number
  /** ISO 4217 numeric; 36 for AUD. */
  readonly number: number
}

/** @returns undefined for a currency that is not held */
export function currencyFor(code: string): Currency | undefined {
  return currencies().get(code)
}

/** The foreign currencies for which the simulated upstream has rates, in order of the data. */
export function ratedCurrencies(): readonly RatedCurrency[] {
  return rated()
}

const currencies = lazily(
  () =>
    new Map(
      REFERENCE_DATA.currencies.map((raw): [string, Currency] => [raw.code, parseCurrency(raw)]),
    ),
)

const rated = lazily(() => REFERENCE_DATA.currencies.flatMap(parseRated))

function parseCurrency(raw: RawCurrency): Currency {
  const { code, minorUnits, number } = raw
  return { code, name: bilingual(raw), minorUnits, number }
}

function parseRated(raw: RawCurrency): readonly RatedCurrency[] {
  const { reference, volatility, maintainedBy } = raw
  if (reference === undefined || volatility === undefined) return []
  return [
    {
      ...parseCurrency(raw),
      maintainedBy: maintainedBy === 'BoC' ? 'BoC' : 'CBSA',
      reference: rate(reference),
      volatility: rate(volatility),
    },
  ]
}
