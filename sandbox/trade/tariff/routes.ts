import { Hono } from 'hono'
import * as v from 'valibot'
import { fields, ok, query, type Env } from '../../platform/http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { localDateAt } from '../../kernel/time.ts'
import { cursorOf, placeOf } from '../../platform/storage/index.ts'
import { CLASSIFICATION_NOT_FOUND } from './problems.ts'
import {
  classificationPath,
  classificationQuery,
  classificationView,
  itemView,
  searchQuery,
  treatmentsQuery,
  treatmentView,
} from './schema.ts'
import { tariffServiceRoutes } from './public/routes.ts'
import { searchTariff } from './search.ts'
import { tariffItemOn } from './tariff-item.ts'
import { wireClassification, wireItem, wireTreatment } from './to-wire.ts'
import { treatments } from './treatment.ts'

const tag = 'Reference'

const search = query(
  {
    id: 'searchClassifications',
    summary: 'Search the tariff',
    description:
      'By the beginning of a number, by words of either language, by chapter; as of a day.',
    tag,
    access: 'anyone',
    query: searchQuery,
    answers: { 200: { description: 'A page, by number', schema: fields.pageOf(itemView) } },
  },
  (call, { query: { q, chapter, limit, after, on } }) => {
    const list = ['classifications', q, chapter, on]
    const from = after === undefined ? '' : placeOf(after, list)
    const day = on ?? localDateAt(call.now)
    const sought = searchTariff({ text: q, chapter, on: day })
    const found = sought.filter(({ classification }) => classification > from)
    const items = found.slice(0, limit)
    const last = found.length > limit ? items.at(-1) : undefined
    const next = last && cursorOf(last.classification, list)
    return Promise.resolve(ok({ items: items.map((item) => wireItem(item, day)), next }))
  },
)

const read = query(
  {
    id: 'getClassification',
    summary: 'Rates by treatment and measures of a classification number',
    tag,
    access: 'anyone',
    path: classificationPath,
    query: classificationQuery,
    answers: { 200: { description: 'As of that day', schema: classificationView } },
    refuses: [CLASSIFICATION_NOT_FOUND],
  },
  (call, { path: { number }, query: { on = localDateAt(call.now), origin } }) => {
    const item = tariffItemOn(number, on)
    if (item === undefined) {
      throw new Refusal(CLASSIFICATION_NOT_FOUND, { classification: number, on })
    }
    return Promise.resolve(ok(wireClassification(item, { on, origin })))
  },
)

const listTreatments = query(
  {
    id: 'listTreatments',
    summary: 'Tariff treatments and the countries that may claim them on a day',
    description: 'Each with its code, the days between which it holds, and where it is known from.',
    tag,
    access: 'anyone',
    query: treatmentsQuery,
    answers: {
      200: { description: 'All of them', schema: v.object({ items: v.array(treatmentView) }) },
    },
  },
  (call, { query: { on = localDateAt(call.now) } }) =>
    Promise.resolve(ok({ items: treatments().map((treatment) => wireTreatment(treatment, on)) })),
)

/** What the tariff holds, in both languages. */
export const tariffRoutes = new Hono<Env>()
  .get('/v1/reference/classifications', search)
  .get('/v1/reference/classifications/:number', read)
  .get('/v1/reference/treatments', listTreatments)
  .route('/', tariffServiceRoutes)
