import { Hono } from 'hono'
import {
  authorityProblems,
  forThoseWhoMay,
  PARTNERS_AND_AGENCY,
  requireMay,
} from '../../parties/authority/index.ts'
import { printDerivation, wireDerivation, type DerivationNode } from '../duties/index.ts'
import { command, createdAsPut, fields, ok, query, type Env } from '../../platform/http/index.ts'
import type { Bilingual } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { calculateGoods } from './use-cases/calculate.ts'
import { draftEndpoints } from './draft-routes.ts'
import { explain } from './use-cases/explain.ts'
import { calculationSchema, filingSchema } from './filing-schema.ts'
import { listOfAccount, listOfSubmitter } from './use-cases/list.ts'
import {
  DECLARATION_NOT_FOUND,
  DECLARATION_REFUSED,
  NOT_ASSESSED_YET,
  SUBMITTER_UNCLEAR,
  VERSION_NOT_FOUND,
} from './problems.ts'
import {
  calculationAnswer,
  byNumber,
  byVersion,
  declarationSchema,
  derivationSchema,
  listQuery,
} from './schema.ts'
import { versionsOf } from './store/declarations.ts'
import { submitDeclaration } from './use-cases/submit.ts'
import { loadVisible } from './use-cases/visible.ts'
import { printWarnings, type Warning } from './warning.ts'

const tag = 'Declarations'

const submit = command(
  {
    id: 'submitDeclaration',
    summary: 'Submit a CAD',
    description:
      'Checks every rule, counts duties and taxes, and keeps the declaration. Refusals list all faults at once; ' +
      'what is only doubtful is kept with the declaration under "warnings".',
    tag,
    ...forThoseWhoMay('submit-declaration', 'file-for-unregistered'),
    body: filingSchema,
    answers: {
      201: { description: 'Accepted, or held for its exchange rate', schema: declarationSchema },
    },
    refuses: [DECLARATION_REFUSED, ...authorityProblems],
  },
  async (call, { body }, transaction) => {
    const { declaration, text } = await submitDeclaration(transaction, call, body)
    return createdAsPut(`/v1/declarations/${declaration.transactionNumber}`, text)
  },
)

const calculate = command(
  {
    id: 'calculateDutiesAndTaxes',
    summary: 'Count duties and taxes without filing',
    description: 'The same calculation as that of a submitted declaration.',
    tag,
    access: PARTNERS_AND_AGENCY,
    body: calculationSchema,
    answers: { 200: { description: 'What the goods would owe', schema: calculationAnswer } },
    refuses: [DECLARATION_REFUSED],
  },
  async (call, { body }, transaction) => ok(await calculateGoods(transaction, call, body)),
)

const list = query(
  {
    id: 'listDeclarations',
    summary: 'List declarations',
    description:
      'Of one program account, as far as the visibility rules go; without "importer" what the calling software’s business submitted.',
    tag,
    ...forThoseWhoMay('view-declaration'),
    query: listQuery,
    answers: { 200: { description: 'A page', schema: fields.pageOf(declarationSchema) } },
    refuses: [SUBMITTER_UNCLEAR, ...authorityProblems],
  },
  async (call, { query: { importer, ...page } }, reader) => {
    if (importer !== undefined) {
      const asked = { action: 'view-declaration', account: importer } as const
      const standing = await requireMay(reader, call, asked)
      return ok(await listOfAccount(reader, importer, { standing, page }))
    }
    if (call.actor.kind !== 'software') throw new Refusal(SUBMITTER_UNCLEAR)
    return ok(await listOfSubmitter(reader, call, { business: call.actor.business, page }))
  },
)

const read = query(
  {
    id: 'readDeclaration',
    summary: 'Read a CAD in its current version',
    tag,
    ...forThoseWhoMay('view-declaration'),
    path: byNumber,
    answers: { 200: { description: 'The declaration', schema: declarationSchema } },
    refuses: [DECLARATION_NOT_FOUND],
  },
  async (call, { path }, reader) => ok(await loadVisible(reader, call, path.transactionNumber)),
)

const listVersions = query(
  {
    id: 'listVersions',
    summary: 'List all versions of a CAD, oldest first',
    tag,
    ...forThoseWhoMay('view-declaration'),
    path: byNumber,
    answers: { 200: { description: 'Every version', schema: fields.pageOf(declarationSchema) } },
    refuses: [DECLARATION_NOT_FOUND],
  },
  async (call, { path }, reader) => {
    const current = await loadVisible(reader, call, path.transactionNumber)
    return ok({ items: await versionsOf(reader, current) })
  },
)

const readVersion = query(
  {
    id: 'readVersion',
    summary: 'Read one version of a CAD',
    tag,
    ...forThoseWhoMay('view-declaration'),
    path: byVersion,
    answers: { 200: { description: 'That version', schema: declarationSchema } },
    refuses: [DECLARATION_NOT_FOUND, VERSION_NOT_FOUND],
  },
  async (call, { path: { transactionNumber, version } }, reader) => {
    const current = await loadVisible(reader, call, transactionNumber)
    const all = await versionsOf(reader, current)
    const found = all.findLast((declaration) => declaration.version === version)
    if (found === undefined) throw new Refusal(VERSION_NOT_FOUND, { transactionNumber, version })
    return ok(found)
  },
)

const explanation = query(
  {
    id: 'explainDeclaration',
    summary: 'Explain every amount of a CAD',
    description: 'A tree from the total down to values, rates, sources and roundings.',
    tag,
    ...forThoseWhoMay('view-declaration'),
    path: byNumber,
    answers: { 200: { description: 'The derivation', schema: derivationSchema } },
    refuses: [DECLARATION_NOT_FOUND, NOT_ASSESSED_YET],
  },
  async (call, { path }, reader) => {
    const declaration = await loadVisible(reader, call, path.transactionNumber)
    return ok(inWords(await explain(reader, declaration), declaration.warnings))
  },
)

/** The tree for programs, and the same as text for people, with what was doubtful. */
function inWords(derivation: DerivationNode, warnings: readonly Warning[] = []) {
  const text = (language: keyof Bilingual): string =>
    [printDerivation(derivation, language), ...printWarnings(warnings, language)].join('\n')
  return { ...wireDerivation(derivation), warnings, text: { en: text('en'), fr: text('fr') } }
}

export const declarationRoutes = new Hono<Env>()
  .post('/v1/declarations', submit)
  .get('/v1/declarations', list)
  .get('/v1/declarations/:transactionNumber', read)
  .get('/v1/declarations/:transactionNumber/versions', listVersions)
  .get('/v1/declarations/:transactionNumber/versions/:version', readVersion)
  .get('/v1/declarations/:transactionNumber/explain', explanation)
  .post('/v1/calculations', calculate)
  .put('/v1/drafts/:transactionNumber', draftEndpoints.save)
  .get('/v1/drafts/:transactionNumber', draftEndpoints.read)
  .delete('/v1/drafts/:transactionNumber', draftEndpoints.discard)
  .post('/v1/drafts/:transactionNumber/submission', draftEndpoints.submit)
