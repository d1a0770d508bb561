import { rate } from '../../kernel/rate.ts'
import { localDate } from '../../kernel/time.ts'

/** Local time from which new rates can be had. @see sources.ts EXCHANGE_RATE_API */
export const PUBLISHED_FROM = '19:00'

/** Days from the day of publication to the day in force. @see sources.ts EFFECTIVE_NEXT_DAY */
export const EFFECTIVE_AFTER_DAYS = 1

/** No rate is kept for an earlier day: the calendar of holidays begins here. */
export const HISTORY_FROM = localDate('2018-01-01')

/** Inclusive, CAD per unit: twenty times the dearest currency there is. Assumed. */
export const PLAUSIBLE_MOST = rate('100')

/** How many published days a carry-forward looks back: about a year. Assumed. */
export const LAST_KNOWN_REACH = 260

/** Longest wait for the simulated upstream, which answers at once unless a fault slows it. */
export const SIMULATED_TIME_LIMIT_MS = 500

/** Longest wait for an upstream on the network. Assumed: the API states no limit. */
export const REMOTE_TIME_LIMIT_MS = 10_000

/** A page of 1,000 rows has about 400 kB. */
export const LARGEST_PAGE_BYTES = 4 * 1024 * 1024
export const PAGE_ROWS = 1000
export const MOST_PAGES = 60

/** Wanted days that lie closer than this are fetched in one range. */
export const RANGE_GAP_DAYS = 31
