import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { collection, type Transaction } from '../../platform/storage/index.ts'

/** A notice of the agency to a business: one for each occasion and program account, for any number of records. */
export interface Notice {
  readonly id: string
  readonly business: BusinessNumber
  /** Whose records it concerns; notices from before accounts were told apart have none. */
  readonly account?: ProgramAccountNumber | undefined
  /** What it is about: `declarations-recalculated`, `delegation-expired`. */
  readonly kind: string
  /** The record that caused it, such as a recalculation or a delegation. */
  readonly occasion: string
  readonly at: string
  readonly reason: string
  /** How many records it concerns. */
  readonly count: number
  /** The first of them. */
  readonly subjects: readonly string[]
}

export const notices = collection<Notice>('notices', {
  indexes: { byBusiness: ({ business }) => business },
})

const MOST_SUBJECTS = 100

export interface NoticeEntry {
  readonly business: BusinessNumber
  readonly account: ProgramAccountNumber
  readonly kind: string
  readonly occasion: string
  readonly at: string
  readonly reason: string
  readonly subject: string
}

/** Adds one more record to the notice of its occasion and account, which is made when there is none yet. */
export async function addToNotice(transaction: Transaction, entry: NoticeEntry): Promise<void> {
  const { subject, ...rest } = entry
  const id = `${entry.occasion}|${entry.business}|${entry.account}`
  const before = await transaction.get(notices, id)
  const subjects = before?.subjects ?? []
  transaction.put(notices, id, {
    id,
    ...rest,
    count: (before?.count ?? 0) + 1,
    subjects: subjects.length < MOST_SUBJECTS ? [...subjects, subject] : subjects,
  })
}
