import { RELEASE_HELD } from '../exchange/index.ts'
import { parseTransactionNumber } from '../../kernel/identifiers.ts'
import { parseLocalDate } from '../../kernel/time.ts'
import {
  planWork,
  unreadable,
  type DueHandler,
  type PerformDueWork,
} from '../../platform/workspaces/index.ts'
import { reassess } from './store/reassess.ts'
import { declarations } from './store/declarations.ts'

const RELEASE_DECLARATION = 'release-declaration'
const BATCH = 500

/**
 * Has each declaration looked at that was held for the rates of a day, once these are published: one
 * piece of work each, so that one that cannot be counted does not keep the others. Many are planned in
 * parts: the subject of the next part names where it goes on.
 */
const releaseHeld: PerformDueWork = async (transaction, { now: at }, work) => {
  const [on = '', after] = work.subject.split('#')
  if (parseLocalDate(on) === undefined) throw unreadable(work)
  const page = { limit: BATCH, after }
  const held = await transaction.find(declarations, 'byAwaitedDay', on, page)
  for (const { transactionNumber: subject } of held.items) {
    planWork(transaction, { kind: RELEASE_DECLARATION, subject, at })
  }
  if (held.next === undefined) return
  planWork(transaction, { kind: RELEASE_HELD, subject: `${on}#${held.next}`, at })
}

/** Accepts a held declaration, unless it still lacks a rate. */
const releaseDeclaration: PerformDueWork = async (transaction, call, work) => {
  const number = parseTransactionNumber(work.subject)
  if (number === undefined) throw unreadable(work)
  const declaration = await transaction.get(declarations, number)
  if (declaration?.status !== 'held') return
  const days = [...new Set(declaration.awaits.map(({ on }) => on))].join(', ')
  await reassess(transaction, call, { declaration, reason: `rates of ${days} published` })
}

export const declarationDueHandlers: Readonly<Record<string, DueHandler>> = {
  [RELEASE_HELD]: { perform: releaseHeld },
  [RELEASE_DECLARATION]: { perform: releaseDeclaration },
}
