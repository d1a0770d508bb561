import { Hono } from 'hono'
import { fields, ok, query, type Endpoint, type Env } from '../http/index.ts'
import type { ActorKind } from '../../kernel/actor.ts'
import { listActivity } from './list.ts'
import { activityQuery, activityView } from './schema.ts'
import type { FactKind } from '../facts/index.ts'
import type { SightOf } from './sight.ts'
import { activityStream } from './stream-routes.ts'

const PARTNERS_AND_AGENCY = ['person', 'software', 'officer', 'administrator'] as const
const ADMINISTRATOR = ['administrator'] as const

interface Options {
  readonly sightOf: SightOf
  readonly facts: Readonly<Record<string, FactKind>>
}

/** The activity log: to partners what concerns them, to the agency and the administrator all. */
export function activityRoutes({ sightOf, facts }: Options): Hono<Env> {
  const options = { sightOf, view: activityView(facts) }
  const simulated = { tag: 'Activity', access: PARTNERS_AND_AGENCY, ...options }
  const control = { tag: 'Sandbox', access: ADMINISTRATOR, ...options }
  return new Hono<Env>()
    .get('/v1/activity', list({ id: 'listActivity', ...simulated }))
    .get('/v1/activity/stream', activityStream({ id: 'followActivity', ...simulated }))
    .get('/_sandbox/activity', list({ id: 'listAllActivity', ...control }))
    .get('/_sandbox/activity/stream', activityStream({ id: 'followAllActivity', ...control }))
}

interface Listed {
  readonly id: string
  readonly tag: string
  readonly access: readonly ActorKind[]
  readonly sightOf: SightOf
  readonly view: ReturnType<typeof activityView>
}

function list({ id, tag, access, sightOf, view }: Listed): Endpoint {
  return query(
    {
      id,
      summary: 'List the activity log, the newest first',
      description: 'A page can be short, even empty, and still have a next one.',
      tag,
      access,
      query: activityQuery,
      answers: { 200: { description: 'A page of lines', schema: fields.pageOf(view) } },
    },
    async (call, { query: wanted }, reader) => {
      const sight = await sightOf(reader, call)
      return ok(await listActivity(reader, sight, wanted))
    },
  )
}
