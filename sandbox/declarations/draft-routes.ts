import { record } from '../activity/index.ts'
import { authorityProblems, may, PARTNERS, requireMay, standingOf } from '../authority/index.ts'
import { command, created, noContent, ok, preparedCommand, query } from '../http/index.ts'
import { businessOf, type TransactionNumber } from '../kernel/identifiers.ts'
import { Refusal } from '../kernel/refusal.ts'
import { formatInstant } from '../kernel/time.ts'
import type { Reader } from '../storage/index.ts'
import type { Call } from '../workspaces/index.ts'
import { prepareRates } from './store/calculate.ts'
import { filingSchema } from './filing-schema.ts'
import { submitterOf } from './store/load-facts.ts'
import { DECLARATION_REFUSED, DRAFT_NOT_FOUND, TRANSACTION_NUMBER_DIFFERS } from './problems.ts'
import { filingOf } from './store/refile.ts'
import { byNumber, declarationSchema, draftSchema } from './schema.ts'
import { drafts, type Draft } from './store/declarations.ts'
import { submitDeclaration } from './store/submit.ts'
import { filingToWire } from './to-wire.ts'

const tag = 'Drafts'

const save = command(
  {
    id: 'saveDraft',
    summary: 'Save a draft of a CAD',
    description: 'The form is checked, the rules wait until it is submitted.',
    tag,
    access: PARTNERS,
    path: byNumber,
    body: filingSchema,
    answers: { 200: { description: 'The draft', schema: draftSchema } },
    refuses: [TRANSACTION_NUMBER_DIFFERS, ...authorityProblems],
  },
  async (call, { path: { transactionNumber }, body }, transaction) => {
    if (body.transactionNumber !== transactionNumber) {
      const params = { path: transactionNumber, body: body.transactionNumber }
      throw new Refusal(TRANSACTION_NUMBER_DIFFERS, params)
    }
    const { importer } = body
    const asked = { action: 'save-draft', account: importer } as const
    const savedBy = submitterOf(await requireMay(transaction, call, asked)) ?? null
    const savedAt = formatInstant(call.now)
    const draft: Draft = {
      transactionNumber,
      importer,
      savedBy,
      savedAt,
      filed: filingToWire(body),
    }
    transaction.put(drafts, draftKey(draft), draft)
    const forWhom = businessOf(importer)
    await record(transaction, call, { type: 'DraftSaved', subject: transactionNumber, forWhom })
    return ok(draft)
  },
)

const read = query(
  {
    id: 'readDraft',
    summary: 'Read a draft',
    tag,
    access: PARTNERS,
    path: byNumber,
    answers: { 200: { description: 'The draft', schema: draftSchema } },
    refuses: [DRAFT_NOT_FOUND],
  },
  async (call, { path }, reader) => ok(await loadDraft(reader, call, path.transactionNumber)),
)

const discard = command(
  {
    id: 'discardDraft',
    summary: 'Discard a draft',
    tag,
    access: PARTNERS,
    path: byNumber,
    answers: { 204: { description: 'Discarded' } },
    refuses: [DRAFT_NOT_FOUND],
  },
  async (call, { path }, transaction) => {
    const draft = await loadDraft(transaction, call, path.transactionNumber)
    transaction.remove(drafts, draftKey(draft))
    const forWhom = businessOf(draft.importer)
    await record(transaction, call, {
      type: 'DraftDiscarded',
      subject: draft.transactionNumber,
      forWhom,
    })
    return noContent()
  },
)

const submit = preparedCommand(
  {
    id: 'submitDraft',
    summary: 'Submit a draft',
    tag,
    access: PARTNERS,
    path: byNumber,
    answers: { 201: { description: 'Accepted, or held', schema: declarationSchema } },
    refuses: [DRAFT_NOT_FOUND, DECLARATION_REFUSED, ...authorityProblems],
  },
  async (call, { path }) => {
    const draft = await call.workspace.store.read((reader) =>
      loadDraft(reader, call, path.transactionNumber),
    )
    await prepareRates(call, filingOf(draft))
  },
  async (call, { path }, transaction) => {
    const draft = await loadDraft(transaction, call, path.transactionNumber)
    const declaration = await submitDeclaration(transaction, call, filingOf(draft))
    transaction.remove(drafts, draftKey(draft))
    return created(`/v1/declarations/${declaration.transactionNumber}`, declaration)
  },
)

export const draftEndpoints = { save, read, discard, submit }

/** A draft is its business's own: others may number theirs alike. */
function draftKey({
  savedBy,
  transactionNumber,
}: Pick<Draft, 'savedBy' | 'transactionNumber'>): string {
  return `${transactionNumber}|${savedBy ?? 'officer'}`
}

/** @throws Refusal DRAFT_NOT_FOUND unless somebody of the caller's business saved it and may still edit */
async function loadDraft(
  reader: Reader,
  call: Call,
  transactionNumber: TransactionNumber,
): Promise<Draft> {
  const { items } = await reader.find(drafts, 'byTransactionNumber', transactionNumber, {
    limit: 50,
  })
  for (const draft of items) {
    if ((await editorOf(reader, call, draft)) === draft.savedBy) return draft
  }
  throw new Refusal(DRAFT_NOT_FOUND, { transactionNumber })
}

/** The business for which the caller may edit drafts of the account; undefined where it may not. */
async function editorOf(reader: Reader, call: Call, { importer }: Draft) {
  const standing = await standingOf(reader, call, importer)
  return may(standing, 'save-draft') ? submitterOf(standing) : undefined
}
