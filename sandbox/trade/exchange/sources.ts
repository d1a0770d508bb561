import type { Source } from '../../kernel/source.ts'

export const RATE_OF_SHIPMENT_DAY = {
  id: 'exchange-rate-of-shipment-day',
  instrument: 'Currency Exchange for Customs Valuation Regulations, SOR/85-900',
  section: '3',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-85-900/',
  authority: 'law',
  note: 'The rate of the date of direct shipment. That it is the one of the Bank of Canada, Memorandum D13-2-3 says as well.',
} as const satisfies Source

export const EXCHANGE_RATE_API = {
  id: 'exchange-rate-api',
  instrument: 'CBSA exchange rate API',
  url: 'https://cbsa-asfc.gc.ca/eservices/api/er-tc-api-eng.html',
  authority: 'guide',
  note: 'Path, query, reply, sources BoC and CBSA, and that new rates can be had from 19:00 ET.',
} as const satisfies Source

export const EXCHANGE_RATE_API_ERRORS = {
  id: 'exchange-rate-api-errors',
  instrument: 'LoopBack 4, default error reply',
  authority: 'assumed',
  note: 'The API is known to run on LoopBack 4 and to answer 400 and 429; its error body was not seen.',
} as const satisfies Source

export const EFFECTIVE_NEXT_DAY = {
  id: 'exchange-effective-next-day',
  instrument: 'none found',
  authority: 'assumed',
  note: 'A rate had at 19:00 ET is taken to be effective on the next day of the calendar.',
} as const satisfies Source

export const CARRY_OVER = {
  id: 'exchange-carry-over',
  instrument: 'Currency Exchange for Customs Valuation Regulations, SOR/85-900',
  section: '6',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-85-900/',
  authority: 'law',
  note: 'The latest rate of the Bank of Canada, so that on weekends and bank holidays the last published one stays in force. That its expiry timestamp says so is assumed.',
} as const satisfies Source

export const CBSA_INTERVAL = {
  id: 'exchange-cbsa-interval',
  instrument: 'CBSA exchange rate API: other currencies are maintained by the CBSA "at intervals"',
  url: 'https://cbsa-asfc.gc.ca/eservices/api/er-tc-api-eng.html',
  authority: 'assumed',
  note: 'The interval is not stated; a calendar month is taken.',
} as const satisfies Source

export const SIMULATED_RATES = {
  id: 'exchange-simulated-rates',
  instrument: 'fixtures/places/currencies.json',
  authority: 'assumed',
  note: 'The values are drawn around round reference values; they are not published rates.',
} as const satisfies Source

export const RATE_OUTAGE = {
  id: 'exchange-rate-outage',
  instrument: 'CES 2.0 debrief, incident CS0016355',
  authority: 'reported',
  note: 'An outage of the API led to wrong amounts, not to rejected declarations.',
} as const satisfies Source

export const exchangeSources: readonly Source[] = [
  RATE_OF_SHIPMENT_DAY,
  EXCHANGE_RATE_API,
  EXCHANGE_RATE_API_ERRORS,
  EFFECTIVE_NEXT_DAY,
  CARRY_OVER,
  CBSA_INTERVAL,
  SIMULATED_RATES,
  RATE_OUTAGE,
]
