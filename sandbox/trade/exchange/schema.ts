import * as v from 'valibot'
import { fields } from '../../platform/http/index.ts'
import { GAP_REASONS } from './rate-day.ts'

const currency = fields.named(
  'Currency',
  v.pipe(
    v.string(),
    v.regex(/^[A-Z]{3}$/),
    v.metadata({ description: 'ISO 4217 code of a foreign currency.', examples: ['USD'] }),
  ),
)

const text = (description: string, example: string) =>
  v.pipe(v.string(), v.metadata({ description, examples: [example] }))

const optionalText = (description: string) =>
  v.optional(v.pipe(v.string(), v.metadata({ description })))

/** Taken as it comes, since the API answers faults in the query in its own shape. */
export const publicQuery = v.object({
  startDate: optionalText('First day, YYYY-MM-DD; compulsory together with endDate for history.'),
  endDate: optionalText('Last day, YYYY-MM-DD, inclusive.'),
  limit: optionalText('Most rows to answer.'),
  skip: optionalText('Rows to leave out at the beginning.'),
})

export const publicReply = fields.named(
  'PublicExchangeRates',
  v.object({
    ForeignExchangeRates: v.array(
      v.object({
        ExchangeRateId: v.number(),
        Rate: text('Canadian dollars for one unit.', '1.3725'),
        ExchangeRateEffectiveTimestamp: v.string(),
        ExchangeRateExpiryTimestamp: v.string(),
        ExchangeRateSource: v.picklist(['BoC', 'CBSA']),
        FromCurrency: v.object({ Value: v.string() }),
        FromCurrencyCSN: v.number(),
        ToCurrency: v.object({ Value: v.literal('CAD') }),
        ToCurrencyCSN: v.literal(36),
      }),
    ),
  }),
)

export const byDay = v.object({ on: fields.localDateText })
export const byRate = v.object({ on: fields.localDateText, currency })

export const daysQuery = v.object({
  from: v.optional(fields.localDateText),
  to: v.optional(fields.localDateText),
})

export const publishBody = fields.named(
  'WantedRate',
  v.strictObject({
    rate: fields.rateText,
    reason: fields.text(200, 'Why the rate is published or corrected.'),
  }),
)

export const rateAnswer = fields.named(
  'ExchangeRate',
  v.object({
    on: fields.toldDay,
    currency: v.string(),
    rate: v.string(),
    source: v.picklist(['BoC', 'CBSA']),
    publishedAt: fields.toldInstant,
    id: v.number(),
    revision: v.number(),
  }),
)

export const rateWithHistory = fields.named(
  'ExchangeRateWithHistory',
  v.object({
    ...rateAnswer.entries,
    revisions: v.array(
      v.object({
        revision: v.number(),
        rate: v.string(),
        replacedRate: v.string(),
        reason: v.string(),
        by: v.string(),
        at: fields.toldInstant,
      }),
    ),
  }),
)

const gapReason = fields.named('GapReason', v.picklist(GAP_REASONS))

export const dayAnswer = fields.named(
  'ExchangeDay',
  v.object({
    on: fields.toldDay,
    status: v.picklist(['complete', 'partial', 'missing', 'not-asked']),
    rates: v.number(),
    missing: v.optional(v.array(v.string())),
    reason: v.optional(gapReason),
    triedAt: v.optional(fields.toldInstant),
  }),
)

export const daysAnswer = fields.named('ExchangeDays', v.object({ items: v.array(dayAnswer) }))

export const fetchAnswer = fields.named(
  'FetchedDay',
  v.object({
    status: v.picklist(['fetched', 'failed']),
    reason: v.optional(gapReason),
    added: v.number(),
    revised: v.number(),
    day: dayAnswer,
  }),
)
