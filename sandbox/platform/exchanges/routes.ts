import { Hono } from 'hono'
import { fields, longQuery, ok, type Endpoint, type Env } from '../http/index.ts'
import { WORKSPACE_NOT_FOUND } from '../workspaces/index.ts'
import { listExchanges, requireExchange } from './list.ts'
import { EXCHANGE_NOT_ON_RECORD } from './problems.ts'
import type { ExchangeRecord } from './record.ts'
import * as schema from './schema.ts'
import { exchangesStream } from './stream-routes.ts'

const ALL = '/_sandbox/workspaces/:name/exchanges'
const ADMINISTRATION = { tag: 'Sandbox', access: ['administrator'] } as const

interface Told {
  readonly record: ExchangeRecord
  /** Makes an operation work inside the workspace that its path names. */
  readonly inside: (endpoint: Endpoint) => Endpoint
}

/** What the record of exchanges tells, to the administrator alone. */
export function recordedExchangesRoutes({ record, inside }: Told): Hono<Env> {
  return new Hono<Env>()
    .get(ALL, inside(list(record)))
    .get(`${ALL}/stream`, inside(exchangesStream(record)))
    .get(`${ALL}/:instance`, inside(show(record)))
}

function list(record: ExchangeRecord): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'listExchanges',
      summary: 'List the exchanges on record, the newest first',
      description:
        'Requests and answers of the workspace, refused ones too; those of no known workspace are with ' +
        'the default one. Only the latest are kept, in memory alone: a restart empties the record. ' +
        'Reading the record is not on record.',
      path: schema.exchangesPath,
      query: schema.exchangesQuery,
      answers: {
        200: { description: 'A page of exchanges', schema: fields.pageOf(schema.exchangeLine) },
      },
      refuses: [WORKSPACE_NOT_FOUND, EXCHANGE_NOT_ON_RECORD],
    },
    async ({ workspace }, { query }) => {
      const { items, next } = listExchanges(workspace.name, await record.look(workspace), query)
      return ok({ items: items.map((each) => schema.toLine(each, record.secrets)), next })
    },
  )
}

function show(record: ExchangeRecord): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'getExchange',
      summary: 'Show the request of a problem, and its answer',
      description:
        'Credentials are redacted wherever they were sent; of headers the harmless ones are shown. A ' +
        'body that was refused unread, or that was no JSON, is not on record.',
      path: schema.exchangePath,
      answers: { 200: { description: 'The exchange', schema: schema.exchangeView } },
      refuses: [WORKSPACE_NOT_FOUND, EXCHANGE_NOT_ON_RECORD],
    },
    async ({ workspace }, { path: { instance } }) => {
      const exchange = requireExchange(await record.look(workspace), instance)
      return ok(schema.toView(exchange, record.secrets))
    },
  )
}
