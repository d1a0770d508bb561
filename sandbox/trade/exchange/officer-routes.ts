import { forThoseWhoMay } from '../../parties/authority/index.ts'
import { command, ok, preparedCommand, query } from '../../platform/http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { dayStatus, dayStatuses } from './use-cases/day-status.ts'
import { fetchDays } from './use-cases/fetch-days.ts'
import { keepFetched } from './use-cases/keep-fetched.ts'
import {
  EXCHANGE_CURRENCY_UNKNOWN,
  EXCHANGE_DAY_CARRIED,
  EXCHANGE_DAY_OUT_OF_REACH,
  EXCHANGE_RANGE_INVALID,
  EXCHANGE_RATE_IMPLAUSIBLE,
  EXCHANGE_RATE_NOT_KEPT,
} from './problems.ts'
import { publishRate } from './use-cases/publish-rate.ts'
import { requireEffectiveDay } from './require-day.ts'
import {
  byDay,
  byRate,
  daysAnswer,
  daysQuery,
  fetchAnswer,
  publishBody,
  rateAnswer,
  rateWithHistory,
} from './schema.ts'
import { rateDayOn, revisionsOf } from './store.ts'

const tag = 'Exchange rates'
const callers = forThoseWhoMay('manage-exchange-rates')

const listDays = query(
  {
    id: 'listExchangeDays',
    summary: 'Days on which rates came into force, with their gaps',
    description: 'Of the last thirty days, or of a range of at most 366.',
    tag,
    ...callers,
    query: daysQuery,
    answers: { 200: { description: 'The days, earliest first', schema: daysAnswer } },
    refuses: [EXCHANGE_RANGE_INVALID],
  },
  async (call, input, reader) => ok({ items: await dayStatuses(reader, call, input.query) }),
)

const readRate = query(
  {
    id: 'readExchangeRate',
    summary: 'One rate with the values that it replaced',
    tag,
    ...callers,
    path: byRate,
    answers: { 200: { description: 'The rate', schema: rateWithHistory } },
    refuses: [EXCHANGE_RATE_NOT_KEPT],
  },
  async (_call, { path: { on, currency } }, reader) => {
    const kept = (await rateDayOn(reader, on))?.rates[currency]
    if (kept === undefined) throw new Refusal(EXCHANGE_RATE_NOT_KEPT, { on, currency })
    const revisions = await revisionsOf(reader, on, currency)
    const told = revisions.map(({ on: _on, currency: _currency, ...revision }) => revision)
    return ok({ on, currency, ...kept, revisions: told })
  },
)

const publish = command(
  {
    id: 'publishExchangeRate',
    summary: 'Publish or correct the rate of a currency for a day',
    description:
      'A differing rate becomes a new revision; declarations keep theirs until recalculated.',
    tag,
    ...callers,
    path: byRate,
    body: publishBody,
    answers: { 200: { description: 'The rate as it is kept', schema: rateAnswer } },
    refuses: [
      EXCHANGE_DAY_OUT_OF_REACH,
      EXCHANGE_DAY_CARRIED,
      EXCHANGE_CURRENCY_UNKNOWN,
      EXCHANGE_RATE_IMPLAUSIBLE,
    ],
  },
  async (call, { path, body }, transaction) =>
    ok({ ...path, ...(await publishRate(transaction, call, { ...path, ...body })) }),
)

const refetch = preparedCommand(
  {
    id: 'refetchExchangeDay',
    summary: 'Fetch the rates of a day again',
    description:
      'What is wanting is filled in; a rate that differs becomes a new revision, an officer’s correction included.',
    tag,
    ...callers,
    path: byDay,
    answers: { 200: { description: 'What came of it', schema: fetchAnswer } },
    refuses: [EXCHANGE_DAY_OUT_OF_REACH, EXCHANGE_DAY_CARRIED],
  },
  async (call, { path: { on } }) => {
    requireEffectiveDay(on, call.now)
    return await fetchDays(call, [on])
  },
  // The four parts of a prepared command.
  // eslint-disable-next-line max-params
  async (call, { path: { on } }, transaction, fetched) => {
    const { added, revised } = await keepFetched(transaction, call, {
      days: [on],
      fetched,
      replace: true,
    })
    const { status } = fetched
    const reason = status === 'failed' ? fetched.reason : undefined
    return ok({ status, reason, added, revised, day: await dayStatus(transaction, on) })
  },
)

export const officerEndpoints = { listDays, readRate, publish, refetch }
