import { Hono } from 'hono'
import { ok, query, type Env } from '../../platform/http/index.ts'
import { localDateAt, type Instant } from '../../kernel/time.ts'
import { closingsOfBank, holidaysOf } from './holiday.ts'
import { closingsQuery, closingView, holidaysQuery, holidayView, listOf } from './schema.ts'

const tag = 'Reference'

const holidays = query(
  {
    id: 'listHolidays',
    summary: 'Holidays of the law in a year',
    description:
      'Interpretation Act, section 35; every Sunday is a holiday besides. A holiday of a weekend does not move.',
    tag,
    access: 'anyone',
    query: holidaysQuery,
    answers: { 200: { description: 'In order', schema: listOf(holidayView) } },
  },
  ({ now }, { query: { year = thisYear(now), province } }) =>
    Promise.resolve(ok({ items: holidaysOf(year, province) })),
)

const closings = query(
  {
    id: 'listBankClosings',
    summary: 'Weekdays of a year on which the Bank of Canada publishes no rate',
    description: 'On such days the rate of the day before is carried forward.',
    tag,
    access: 'anyone',
    query: closingsQuery,
    answers: { 200: { description: 'In order', schema: listOf(closingView) } },
  },
  ({ now }, { query: { year = thisYear(now) } }) =>
    Promise.resolve(ok({ items: closingsOfBank(year) })),
)

function thisYear(now: Instant): number {
  return Number(localDateAt(now).slice(0, 'YYYY'.length))
}

/** Two calendars that differ: that of the law, and that of the bank. */
export const holidayRoutes = new Hono<Env>()
  .get('/v1/reference/holidays', holidays)
  .get('/v1/reference/bank-closings', closings)
