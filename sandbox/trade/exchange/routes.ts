import type { Context } from 'hono'
import { Hono } from 'hono'
import {
  API_HEADERS,
  languageOf,
  ok,
  query,
  type Endpoint,
  type Env,
} from '../../platform/http/index.ts'
import type { Bilingual } from '../../kernel/problem.ts'
import { officerEndpoints } from './officer-routes.ts'
import { publishedRows } from './use-cases/published-rows.ts'
import { readAsk } from './public-schema.ts'
import { publicQuery, publicReply } from './schema.ts'
import { EXCHANGE_PATH } from './upstream.ts'

const readRates = query(
  {
    id: 'readExchangeRates',
    summary: 'Exchange rates in the shape of CBSA’s public API',
    description:
      'Rates in force today, or on any day from startDate to endDate. A fault in the query is answered with 400 in that API’s own shape.',
    tag: 'Exchange rates',
    access: 'anyone',
    query: publicQuery,
    answers: { 200: { description: 'The rates', schema: publicReply } },
  },
  async (call, input, reader) => {
    const asked = readAsk(input.query, call.now)
    if ('en' in asked) throw new BadQuery(asked)
    return ok({ ForeignExchangeRates: await publishedRows(reader, asked, call.now) })
  },
)

class BadQuery extends Error {
  override readonly name = 'BadQuery'
  readonly fault: Bilingual

  constructor(fault: Bilingual) {
    super(fault.en)
    this.fault = fault
  }
}

/** @see sources.ts EXCHANGE_RATE_API_ERRORS */
function inLoopBackShape(endpoint: Endpoint): Endpoint {
  const handler = async (context: Context<Env>): Promise<Response> => {
    try {
      return await endpoint(context)
    } catch (error) {
      if (!(error instanceof BadQuery)) throw error
      const message = error.fault[languageOf(context.req.header('accept-language'))]
      const body = { error: { statusCode: 400, name: 'BadRequestError', message } }
      return context.json(body, 400, API_HEADERS)
    }
  }
  return Object.assign(handler, { operation: endpoint.operation })
}

export const exchangeRoutes = new Hono<Env>()
  .get(EXCHANGE_PATH, inLoopBackShape(readRates))
  .get('/v1/officer/exchange-rates', officerEndpoints.listDays)
  .get('/v1/officer/exchange-rates/:on/:currency', officerEndpoints.readRate)
  .put('/v1/officer/exchange-rates/:on/:currency', officerEndpoints.publish)
  .post('/v1/officer/exchange-rates/:on/fetch', officerEndpoints.refetch)
