import { Hono } from 'hono'
import { ok, query, type Endpoint, type Env, type Schema } from '../../platform/http/index.ts'
import { codesOf } from './code.ts'
import { allCountries, usStates } from './country.ts'
import { ratedCurrencies } from './currency.ts'
import { holidayRoutes } from './holiday-routes.ts'
import { allCarriers, allOffices } from './place.ts'
import {
  carrierView,
  codeListPath,
  codeView,
  currencyView,
  listOf,
  officeView,
  placeView,
} from './schema.ts'

const tag = 'Reference'

const codes = query(
  {
    id: 'listCodes',
    summary: 'The codes of one list of the declaration',
    description:
      'Each code with its names, how far it can be trusted, and whether it is supported here.',
    tag,
    access: 'anyone',
    path: codeListPath,
    answers: { 200: { description: 'All codes, in order', schema: listOf(codeView) } },
  },
  (_call, { path }) => Promise.resolve(ok({ items: codesOf(path.list) })),
)

/** What may be written into a declaration, in both languages. */
export const referenceRoutes = new Hono<Env>()
  .get(
    '/v1/reference/offices',
    wholeList(
      {
        id: 'listOffices',
        summary: 'CBSA offices',
        description: 'Each with its mode of transport and the province whose holidays it keeps.',
        item: officeView,
      },
      allOffices,
    ),
  )
  .get(
    '/v1/reference/carriers',
    wholeList(
      {
        id: 'listCarriers',
        summary: 'Carriers, all of them invented',
        description: 'Codes for declarations that are made up, each with its mode of transport.',
        item: carrierView,
      },
      allCarriers,
    ),
  )
  .get(
    '/v1/reference/countries',
    wholeList(
      {
        id: 'listCountries',
        summary: 'Countries',
        description: 'Codes of origin and export, each with its currency.',
        item: placeView,
      },
      allCountries,
    ),
  )
  .get(
    '/v1/reference/us-states',
    wholeList(
      {
        id: 'listUsStates',
        summary: 'US states of origin',
        description:
          'The codes by which a line names the United States as its origin: U and the state.',
        item: placeView,
      },
      usStates,
    ),
  )
  .get(
    '/v1/reference/currencies',
    wholeList(
      {
        id: 'listCurrencies',
        summary: 'Foreign currencies that have a rate',
        description: 'ISO 4217 codes, and who sets the rate of each.',
        item: currencyView,
      },
      currencies,
    ),
  )
  .get('/v1/reference/codes/:list', codes)
  .route('/', holidayRoutes)

interface Listed {
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly item: Schema
}

/** The whole of a list that fits on one page. */
function wholeList({ item, ...told }: Listed, items: () => readonly object[]): Endpoint {
  return query(
    {
      ...told,
      tag,
      access: 'anyone',
      answers: { 200: { description: 'All of them', schema: listOf(item) } },
    },
    () => Promise.resolve(ok({ items: items() })),
  )
}

function currencies() {
  return ratedCurrencies().map(({ code, number, name, minorUnits, maintainedBy }) => ({
    code,
    number,
    name,
    minorUnits,
    maintainedBy,
  }))
}
