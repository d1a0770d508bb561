import { authorityProblems, forThoseWhoMay, requireMay } from '../../parties/authority/index.ts'
import { command, createdAsPut, noContent, ok, query } from '../../platform/http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import { submitterOf } from './use-cases/load-facts.ts'
import { filingSchema } from './filing-schema.ts'
import {
  DECLARATION_REFUSED,
  DRAFT_NOT_FOUND,
  DRAFT_UNCLEAR,
  TRANSACTION_NUMBER_DIFFERS,
} from './problems.ts'
import { filingFromKept, filingToWire } from './filed.ts'
import { byNumber, declarationSchema, draftQuery, draftSchema } from './schema.ts'
import { loadDraft, putDraft, removeDraft, type Draft } from './store/drafts.ts'
import { submitDeclaration } from './use-cases/submit.ts'
import { declarationsFacts, type DeclarationsFact } from './declaration-facts.ts'

const tag = 'Drafts'

const save = command(
  {
    id: 'saveDraft',
    summary: 'Save a draft of a CAD',
    description: 'The form is checked, the rules wait until it is submitted.',
    tag,
    ...forThoseWhoMay('save-draft'),
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
    await putDraft(transaction, call, draft)
    await declarationsFacts.announce(transaction, call, factOf('DraftSaved', draft))
    return ok(draft)
  },
)

const read = query(
  {
    id: 'readDraft',
    summary: 'Read a draft',
    tag,
    ...forThoseWhoMay('save-draft'),
    path: byNumber,
    query: draftQuery,
    answers: { 200: { description: 'The draft', schema: draftSchema } },
    refuses: [DRAFT_NOT_FOUND, DRAFT_UNCLEAR],
  },
  async (call, { path, query: asked }, reader) =>
    ok(await loadDraft(reader, call, { ...path, ...asked })),
)

const discard = command(
  {
    id: 'discardDraft',
    summary: 'Discard a draft',
    tag,
    ...forThoseWhoMay('save-draft'),
    path: byNumber,
    query: draftQuery,
    answers: { 204: { description: 'Discarded' } },
    refuses: [DRAFT_NOT_FOUND, DRAFT_UNCLEAR],
  },
  async (call, { path, query: asked }, transaction) => {
    const draft = await loadDraft(transaction, call, { ...path, ...asked })
    await removeDraft(transaction, draft)
    await declarationsFacts.announce(transaction, call, factOf('DraftDiscarded', draft))
    return noContent()
  },
)

const submit = command(
  {
    id: 'submitDraft',
    summary: 'Submit a draft',
    tag,
    ...forThoseWhoMay('submit-declaration'),
    path: byNumber,
    query: draftQuery,
    answers: { 201: { description: 'Accepted, or held', schema: declarationSchema } },
    refuses: [DRAFT_NOT_FOUND, DRAFT_UNCLEAR, DECLARATION_REFUSED, ...authorityProblems],
  },
  async (call, { path, query: asked }, transaction) => {
    const draft = await loadDraft(transaction, call, { ...path, ...asked })
    const { declaration, text } = await submitDeclaration(
      transaction,
      call,
      filingFromKept(draft.filed),
    )
    await removeDraft(transaction, draft)
    return createdAsPut(`/v1/declarations/${declaration.transactionNumber}`, text)
  },
)

export const draftEndpoints = { save, read, discard, submit }

function factOf(
  type: 'DraftSaved' | 'DraftDiscarded',
  { transactionNumber, importer, savedBy }: Draft,
): DeclarationsFact {
  return { type, subject: transactionNumber, account: importer, byBusiness: savedBy ?? undefined }
}
