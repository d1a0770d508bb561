import { Onlooker, ownBusinesses } from '../../../parties/authority/index.ts'
import type {
  BusinessNumber,
  ProgramAccountNumber,
  TransactionNumber,
} from '../../../kernel/identifiers.ts'
import { keepWhere } from '../../../kernel/keep-where.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { collection, type Reader, type Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { WireFiling } from '../filing.ts'
import { DRAFT_NOT_FOUND, DRAFT_UNCLEAR } from '../problems.ts'

/** What somebody has begun and not submitted; rules wait until it is. */
export interface Draft {
  readonly transactionNumber: TransactionNumber
  readonly importer: ProgramAccountNumber
  readonly savedBy: BusinessNumber | null
  readonly savedAt: string
  readonly filed: WireFiling
}

export const drafts = collection<Draft>('drafts', {
  indexes: { bySaver: ({ transactionNumber, savedBy }) => keyOfSaver(transactionNumber, savedBy) },
})

const BATCH = 100

/** Which draft is asked for; the account is named where the number alone does not tell. */
export interface WantedDraft {
  readonly transactionNumber: TransactionNumber
  readonly importer?: ProgramAccountNumber | undefined
}

/**
 * The draft that the caller may work on: one that its business saved, in an account where it may edit.
 *
 * @throws Refusal DRAFT_NOT_FOUND, DRAFT_UNCLEAR
 */
export async function loadDraft(reader: Reader, call: Call, wanted: WantedDraft): Promise<Draft> {
  const mine = (await ownDrafts(reader, call, wanted.transactionNumber)).filter(
    ({ importer }) => importer === (wanted.importer ?? importer),
  )
  const [draft, ...more] = mine
  const { transactionNumber } = wanted
  if (draft === undefined) throw new Refusal(DRAFT_NOT_FOUND, { transactionNumber })
  if (more.length === 0) return draft
  const accounts = mine.map(({ importer }) => importer).join(', ')
  throw new Refusal(DRAFT_UNCLEAR, { transactionNumber, accounts })
}

/** Keeps a draft in the place of the one that the caller has under its number, whatever its account. */
export async function putDraft(transaction: Transaction, call: Call, draft: Draft): Promise<void> {
  const [before, ...more] = await ownDrafts(transaction, call, draft.transactionNumber)
  if (before !== undefined && more.length === 0) await removeDraft(transaction, before)
  await removeDraft(transaction, draft)
  transaction.put(drafts, draftKey(draft), draft)
}

export async function removeDraft(transaction: Transaction, draft: Draft): Promise<void> {
  transaction.remove(drafts, draftKey(draft))
  const olderKey = keyOfSaver(draft.transactionNumber, draft.savedBy)
  const older = await transaction.get(drafts, olderKey)
  if (older?.importer === draft.importer) transaction.remove(drafts, olderKey)
}

async function ownDrafts(
  reader: Reader,
  call: Call,
  transactionNumber: TransactionNumber,
): Promise<readonly Draft[]> {
  const onlooker = new Onlooker(reader, call)
  const saved: Draft[] = []
  for (const business of await ownBusinesses(reader, call.actor)) {
    saved.push(...(await savedBy(reader, keyOfSaver(transactionNumber, business))))
  }
  return keepWhere(saved, (draft) => onlooker.seesDraft(draft))
}

async function savedBy(reader: Reader, saver: string): Promise<readonly Draft[]> {
  const found: Draft[] = []
  let after: string | undefined
  do {
    const page = await reader.find(drafts, 'bySaver', saver, { limit: BATCH, after })
    found.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return found
}

/** A draft is its business's own, and the program account's: others may number theirs alike. */
function draftKey({ transactionNumber, savedBy: saver, importer }: Draft): string {
  return `${keyOfSaver(transactionNumber, saver)}|${importer}`
}

/** Also the whole key of a draft that was kept before accounts were told apart. */
function keyOfSaver(transactionNumber: TransactionNumber, saver: BusinessNumber | null): string {
  return `${transactionNumber}|${saver ?? 'officer'}`
}
