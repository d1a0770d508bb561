import { Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../kernel/refusal.ts'
import { AUTHORITIES } from '../../kernel/source.ts'
import { fields, ok, query, type Env } from '../../platform/http/index.ts'
import { rulesBySource, type Catalogue } from '../../platform/slice/index.ts'
import { lazily } from './lazily.ts'
import { SOURCE_NOT_FOUND } from './problems.ts'

const sourceView = fields.named(
  'Source',
  v.object({
    id: v.string(),
    instrument: v.string(),
    instrumentFr: v.optional(v.string()),
    section: v.optional(v.string()),
    url: v.optional(v.string()),
    inForce: v.optional(
      v.pipe(v.string(), v.metadata({ description: 'First day in force, YYYY-MM-DD.' })),
    ),
    authority: v.pipe(
      v.picklist(AUTHORITIES),
      v.metadata({ description: 'How far it can be trusted.' }),
    ),
    note: v.optional(v.string()),
    findings: v.pipe(
      v.array(v.string()),
      v.metadata({ description: 'The codes of the findings that lean on it.' }),
    ),
  }),
)

const sourcePath = v.object({
  id: v.pipe(
    v.string(),
    v.maxLength(120),
    v.metadata({
      description: 'As findings and explanations name it.',
      examples: ['weights-and-measures-act'],
    }),
  ),
})

/** Where a rule or rate comes from, by the id that findings and explanations name. */
export function sourceRoutes(catalogue: Pick<Catalogue, 'sources' | 'findings'>): Hono<Env> {
  const told = lazily(() => {
    const rules = rulesBySource(catalogue)
    return new Map(
      catalogue
        .sources()
        .map((source) => [source.id, { ...source, findings: rules.get(source.id) ?? [] }]),
    )
  })
  const read = query(
    {
      id: 'readSource',
      summary: 'The source of a rule, a rate or a list',
      tag: 'Reference',
      access: 'anyone',
      path: sourcePath,
      answers: { 200: { description: 'The source', schema: sourceView } },
      refuses: [SOURCE_NOT_FOUND],
    },
    (_call, { path: { id } }) => {
      const source = told().get(id)
      if (source === undefined) throw new Refusal(SOURCE_NOT_FOUND, { id })
      return Promise.resolve(ok(source))
    },
  )
  return new Hono<Env>().get('/v1/reference/sources/:id', read)
}
