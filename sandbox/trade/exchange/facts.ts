import { factsOf, type Fact } from '../../platform/facts/index.ts'
import type { GapReason } from './rate-day.ts'

type Published = Readonly<{ currency: string; rate: string; reason: string }>
type Days = Readonly<{ from: string; to: string; days: number }>
type Counted = Readonly<{ added: number; revised: number; gaps: number; rejected: number }>

/** What happens to exchange rates. The subject is the day, or the last of the days, of the rates. */
export type ExchangeFact =
  | Fact<'ExchangeRatePublished', Published>
  | Fact<'ExchangeRateCorrected', Published>
  | Fact<'ExchangeRatesFetched', Days & Counted>
  | Fact<'ExchangeRatesFetchFailed', Days & { readonly reason: GapReason }>

export const exchangeFacts = factsOf<ExchangeFact>({
  ExchangeRatePublished: {
    en: 'An officer published an exchange rate.',
    fr: 'Un agent a publié un taux de change.',
  },
  ExchangeRateCorrected: {
    en: 'An officer replaced an exchange rate.',
    fr: 'Un agent a remplacé un taux de change.',
  },
  ExchangeRatesFetched: {
    en: 'Exchange rates of some days came from their source.',
    fr: 'Les taux de change de certains jours sont venus de leur source.',
  },
  ExchangeRatesFetchFailed: {
    en: 'The source of the exchange rates did not give them.',
    fr: 'La source des taux de change ne les a pas donnés.',
  },
})
