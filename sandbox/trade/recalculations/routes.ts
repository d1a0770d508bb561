import { Hono } from 'hono'
import { forThoseWhoMay } from '../../parties/authority/index.ts'
import * as v from 'valibot'
import { declarations } from '../declarations/index.ts'
import { accepted, command, fields, ok, query, type Env } from '../../platform/http/index.ts'
import { actorName } from '../../kernel/actor.ts'
import { serialId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { daysBetween, formatInstant } from '../../kernel/time.ts'
import { PERIOD_INVALID, RECALCULATION_NOT_FOUND } from './problems.ts'
import { previewOf } from './use-cases/change.ts'
import { stepsOf, type Criteria, type Recalculation } from './recalculation.ts'
import { currencies } from './use-cases/step.ts'
import { loadRecalculation, recalculations } from './store.ts'
import { recalculationsFacts } from './facts.ts'

const tag = 'Recalculations'
const callers = forThoseWhoMay('recalculate-declarations')
const LONGEST_PERIOD = 400

const criteria = {
  from: fields.localDateText,
  to: fields.localDateText,
  currency: v.optional(fields.code(/^[A-Z]{3}$/, 'ISO 4217 currency.', 'USD')),
}

const affectedSchema = fields.named(
  'AffectedDeclaration',
  v.object({
    transactionNumber: v.string(),
    before: v.nullable(v.string()),
    after: v.string(),
  }),
)

const setAside = v.pipe(
  v.array(v.object({ transactionNumber: v.string(), findings: v.array(v.string()) })),
  v.metadata({ description: 'What cannot be counted any more, with the codes of what was found.' }),
)

const affectedPage = fields.named(
  'AffectedDeclarations',
  v.object({ ...fields.pageOf(affectedSchema).entries, setAside }),
)

const recalculationSchema = fields.named(
  'Recalculation',
  v.object({
    id: v.string(),
    status: v.picklist(['running', 'completed', 'failed']),
    dryRun: v.boolean(),
    criteria: v.object({ from: v.string(), to: v.string(), currency: v.optional(v.string()) }),
    reason: v.string(),
    requestedBy: v.string(),
    requestedAt: fields.toldInstant,
    completedAt: v.optional(fields.toldInstant),
    steps: v.number(),
    examined: v.number(),
    changed: v.number(),
    failed: v.number(),
    difference: fields.toldAmount,
    changes: v.array(affectedSchema),
    setAside: v.optional(setAside),
  }),
)

const start = command(
  {
    id: 'startRecalculation',
    summary: 'Recalculate the declarations of a period, or count what would change',
    description:
      'Runs in the background, survives a crash, and changes nothing when asked again under the same rates. ' +
      'One that fails keeps what it had done; to go on, ask again.',
    tag,
    ...callers,
    body: v.strictObject({
      ...criteria,
      reason: fields.text(300, 'The reason that the new versions bear.'),
      dryRun: v.optional(v.boolean(), false),
    }),
    answers: { 202: { description: 'Running', schema: recalculationSchema } },
    refuses: [PERIOD_INVALID],
  },
  async (call, { body: { reason, dryRun, ...asked } }, transaction) => {
    requirePeriod(asked)
    const id = serialId('recalculation', await transaction.next('recalculation'))
    const job: Recalculation = {
      id,
      status: 'running',
      dryRun,
      criteria: asked,
      reason,
      requestedBy: actorName(call.actor),
      requestedAt: formatInstant(call.now),
      cursor: { step: 0 },
      steps: stepsOf(asked, currencies()),
      examined: 0,
      changed: 0,
      failed: 0,
      difference: '0.00',
      changes: [],
      setAside: [],
    }
    transaction.put(recalculations, id, job)
    await recalculationsFacts.announce(transaction, call, {
      type: 'RecalculationStarted',
      subject: id,
      data: { dryRun },
    })
    return accepted(`/v1/officer/recalculations/${id}`, toWire(job))
  },
)

const read = query(
  {
    id: 'readRecalculation',
    summary: 'How far a recalculation is',
    tag,
    ...callers,
    path: v.object({ id: fields.text(60, 'The recalculation.') }),
    answers: { 200: { description: 'The recalculation', schema: recalculationSchema } },
    refuses: [RECALCULATION_NOT_FOUND],
  },
  async (_call, { path: { id } }, reader) => ok(toWire(await loadRecalculation(reader, id))),
)

const list = query(
  {
    id: 'listRecalculations',
    summary: 'List recalculations, newest first',
    description: 'Those under way and those that are over, each with what it examined and changed.',
    tag,
    ...callers,
    query: v.strictObject(fields.page),
    answers: { 200: { description: 'A page', schema: fields.pageOf(recalculationSchema) } },
  },
  async (_call, { query: page }, reader) => {
    const { items, next } = await reader.list(recalculations, { ...page, newestFirst: true })
    return ok({ items: items.map(toWire), next })
  },
)

/** Where it goes on after a crash is its own business. */
function toWire({ cursor: _, ...told }: Recalculation) {
  return told
}

const affected = query(
  {
    id: 'listAffected',
    summary: 'List the declarations of a day and currency that a recalculation would change',
    description: 'Oldest first; a page may hold fewer than asked. A dry run counts a whole period.',
    tag,
    ...callers,
    query: v.strictObject({
      on: fields.localDateText,
      currency: criteria.currency.wrapped,
      ...fields.page,
    }),
    answers: { 200: { description: 'A page', schema: affectedPage } },
  },
  async (call, { query: { on, currency, ...page } }, reader) => {
    const found = await reader.find(declarations, 'byRateDay', `${currency}|${on}`, page)
    return ok({ ...found, ...(await previewOf(reader, call, found.items)) })
  },
)

export const recalculationRoutes = new Hono<Env>()
  .post('/v1/officer/recalculations', start)
  .get('/v1/officer/recalculations', list)
  .get('/v1/officer/recalculations/affected', affected)
  .get('/v1/officer/recalculations/:id', read)

function requirePeriod({ from, to }: Criteria): void {
  const days = daysBetween(from, to) + 1
  if (days < 1 || days > LONGEST_PERIOD) {
    throw new Refusal(PERIOD_INVALID, { from, to, longest: LONGEST_PERIOD })
  }
}
