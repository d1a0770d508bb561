import type { Bilingual } from '../../kernel/problem.ts'
import { localDateAt, parseLocalDate, type Instant, type LocalDate } from '../../kernel/time.ts'

/** What a client of the public API asks for, with everything said. */
export interface AskedRates {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly limit: number
  readonly skip: number
}

export interface RawAsk {
  readonly startDate?: string | undefined
  readonly endDate?: string | undefined
  readonly limit?: string | undefined
  readonly skip?: string | undefined
}

const MOST_ROWS = 10_000

const BAD_DATE: Bilingual = {
  en: 'startDate and endDate must be existing days, YYYY-MM-DD, the earlier one first.',
  fr: 'startDate et endDate doivent être des jours existants, AAAA-MM-JJ, le plus ancien d’abord.',
}
const BOTH_DATES: Bilingual = {
  en: 'startDate and endDate are required together.',
  fr: 'startDate et endDate sont requis ensemble.',
}
const BAD_PAGE: Bilingual = {
  en: 'limit and skip must be whole numbers; limit is at least 1.',
  fr: 'limit et skip doivent être des nombres entiers; limit vaut au moins 1.',
}

/** @returns the fault in both languages when the query is not usable */
export function readAsk(raw: RawAsk, now: Instant): AskedRates | Bilingual {
  const page = readPage(raw)
  if (page === undefined) return BAD_PAGE
  const today = localDateAt(now)
  const { startDate, endDate } = raw
  if (startDate === undefined && endDate === undefined) return { from: today, to: today, ...page }
  if (startDate === undefined || endDate === undefined) return BOTH_DATES
  const [from, to] = [parseLocalDate(startDate), parseLocalDate(endDate)]
  return from === undefined || to === undefined || from > to ? BAD_DATE : { from, to, ...page }
}

function readPage({ limit, skip }: RawAsk): Pick<AskedRates, 'limit' | 'skip'> | undefined {
  const [most, left] = [wholeNumber(limit, MOST_ROWS), wholeNumber(skip, 0)]
  if (most === undefined || left === undefined || most === 0) return undefined
  return { limit: Math.min(most, MOST_ROWS), skip: left }
}

function wholeNumber(text: string | undefined, fallback: number): number | undefined {
  if (text === undefined) return fallback
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
