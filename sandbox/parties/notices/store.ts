import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { collection, type Transaction } from '../../platform/storage/index.ts'

/** What the agency tells a business; one for each occasion and program account, however many records it touches. */
export interface Notice {
  readonly id: string
  readonly business: BusinessNumber
  /** Whose records are touched; notices from before accounts were told apart have none. */
  readonly account?: ProgramAccountNumber | undefined
  /** What it is about: `declarations-recalculated`. */
  readonly kind: string
  /** The record that caused it, such as a recalculation. */
  readonly occasion: string
  readonly at: string
  readonly reason: string
  /** How many records are touched. */
  readonly count: number
  /** The first of them. */
  readonly subjects: readonly string[]
}

export const notices = collection<Notice>('notices', {
  indexes: { byBusiness: ({ business }) => business },
})

const MOST_SUBJECTS = 100

export interface Told {
  readonly business: BusinessNumber
  readonly account: ProgramAccountNumber
  readonly kind: string
  readonly occasion: string
  readonly at: string
  readonly reason: string
  readonly subject: string
}

/** Tells the business of one more record of the occasion. */
export async function addToNotice(transaction: Transaction, told: Told): Promise<void> {
  const { subject, ...rest } = told
  const id = `${told.occasion}|${told.business}|${told.account}`
  const before = await transaction.get(notices, id)
  const subjects = before?.subjects ?? []
  transaction.put(notices, id, {
    id,
    ...rest,
    count: (before?.count ?? 0) + 1,
    subjects: subjects.length < MOST_SUBJECTS ? [...subjects, subject] : subjects,
  })
}
