import type { Context } from 'hono'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Bilingual } from '../../../kernel/problem.ts'
import { formatInstant, localDateAt, type LocalDate } from '../../../kernel/time.ts'
import { API_HEADERS, described, languageOf, type Env } from '../../../platform/http/index.ts'
import { isFault, readAsk, readKey, type Ask } from './ask.ts'
import { entry, errorDocument, feed, serviceDocument, type Made } from './atom.ts'
import type { Entity, EntitySet } from './entity.ts'
import { ENTITY_SETS } from './entity-sets.ts'

const ROOT = '/v1/tariff-srv'
const tag = 'Reference'
const access = 'anyone'

const optionalText = (description: string) =>
  v.optional(v.pipe(v.string(), v.metadata({ description })))

const xml = (description: string, mediaType = 'application/atom+xml') => ({
  200: { description, schema: v.string(), mediaType },
})

const FAULT = { schema: v.string(), mediaType: 'application/xml' }

const readService = described(
  {
    id: 'readTariffService',
    summary: 'The entity sets of the tariff in the shape of the agency’s public web service',
    description: 'OData 2: names every entity set, as a service document of AtomPub does.',
    tag,
    access,
    answers: xml('An AtomPub service document', 'application/atomsvc+xml'),
  },
  async (context) => {
    const { made } = await opened(context)
    return answer(context, 'service', serviceDocument(ENTITY_SETS, made))
  },
)

const readEntities = described(
  {
    id: 'readTariffEntities',
    summary:
      'Entities of the tariff in the shape of the agency’s public web service (OData 2, Atom)',
    description:
      'An entity set such as `customsDuties`, or one entity by its key, such as ' +
      "`gstCodes(GSTCode='…',AsOfDate=datetime'2026-09-01T00:00:00')`. Accept-Language chooses the " +
      'language of words. A fault is answered in the shape of OData, in XML.',
    tag,
    access,
    path: v.object({ resource: v.string() }),
    query: v.object({
      $filter: optionalText("Keys of the set, Key eq 'value', several joined by and."),
      $select: optionalText('Names of properties, with commas between.'),
      $top: optionalText('Most entities to answer; at most 1000.'),
      $skip: optionalText('Entities to leave out at the beginning.'),
    }),
    answers: {
      ...xml('A feed, or the entry of one entity'),
      400: { description: 'Asked in a way that is not understood', ...FAULT },
      404: { description: 'No such set or entity', ...FAULT },
    },
  },
  async (context) => {
    const { made, today } = await opened(context)
    const resource = context.req.param('resource') ?? ''
    const [, name = resource, key] = /^(\w+)\((.*)\)$/.exec(resource) ?? []
    const set = ENTITY_SETS.find((each) => each.name === name)
    if (set === undefined) return fault(context, 404, noSet(name))
    return key === undefined
      ? readSet(context, { set, made, today })
      : readOne(context, { set, made, today }, key)
  },
)

interface Asked {
  readonly set: EntitySet
  readonly made: Made
  readonly today: LocalDate
}

function readSet(context: Context<Env>, { set, made, today }: Asked): Response {
  const asked = readAsk(set, context.req.query(), today)
  if (isFault(asked)) return fault(context, 400, asked)
  const entities = entitiesOf(set, asked, context)
  return answer(context, 'atom', feed(entities, { ...made, set, select: asked.select }))
}

function readOne(context: Context<Env>, { set, made, today }: Asked, key: string): Response {
  const asked = readKey(set, key, today)
  if (isFault(asked)) return fault(context, 400, asked)
  const [entity] = entitiesOf(set, asked, context)
  if (entity === undefined) return fault(context, 404, noEntity(set))
  return answer(context, 'atom', entry(entity, { ...made, set, select: asked.select }))
}

function entitiesOf(
  { entities }: EntitySet,
  { on, values, top, skip }: Ask,
  context: Context<Env>,
): readonly Entity[] {
  const found = Iterator.from(entities({ on, values, language: languageIn(context) }))
  return found
    .drop(skip)
    .take(top)
    .map((make) => make())
    .toArray()
}

async function opened(context: Context<Env>): Promise<Pick<Asked, 'made' | 'today'>> {
  const { now } = await context.get('gate').open(context, access)
  const { origin, pathname } = new URL(context.req.url)
  const base = `${origin}${pathname.slice(0, pathname.indexOf(ROOT))}${ROOT}/`
  return { made: { base, at: formatInstant(now) }, today: localDateAt(now) }
}

function languageIn(context: Context<Env>): keyof Bilingual {
  return languageOf(context.req.header('accept-language'))
}

const MEDIA_TYPES = {
  service: 'application/atomsvc+xml',
  atom: 'application/atom+xml',
  error: 'application/xml',
} as const

function answer(context: Context<Env>, kind: keyof typeof MEDIA_TYPES, text: string): Response {
  return context.body(text, 200, headersOf(kind))
}

function headersOf(kind: keyof typeof MEDIA_TYPES): Readonly<Record<string, string>> {
  const type = `${MEDIA_TYPES[kind]};charset=utf-8`
  return { ...API_HEADERS, 'content-type': type, dataserviceversion: '2.0' }
}

/** @see sources.ts TARIFF_WEB_SERVICE */
function fault(context: Context<Env>, status: 400 | 404, message: Bilingual): Response {
  const language = languageIn(context)
  const code = status === 400 ? 'BadRequest' : 'NotFound'
  return context.body(errorDocument(code, message[language], language), status, headersOf('error'))
}

function noSet(name: string): Bilingual {
  const known = ENTITY_SETS.map((set) => set.name).join(', ')
  return {
    en: `There is no entity set ${name}; there are ${known}.`,
    fr: `Il n’y a pas d’ensemble d’entités ${name}; il y a ${known}.`,
  }
}

function noEntity({ name }: EntitySet): Bilingual {
  return {
    en: `${name} has no entity with that key on that day.`,
    fr: `${name} n’a aucune entité de cette clé à ce jour.`,
  }
}

/** The tariff in the public shape of the agency's tariff web service, to be read only. */
export const tariffServiceRoutes = new Hono<Env>()
  .get(ROOT, readService)
  .get(`${ROOT}/`, readService)
  .get(`${ROOT}/:resource`, readEntities)
