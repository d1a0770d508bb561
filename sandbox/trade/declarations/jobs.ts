import { RELEASE_HELD } from '../exchange/index.ts'
import { parseTransactionNumber, type TransactionNumber } from '../../kernel/identifiers.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import {
  planWork,
  textKind,
  whenDue,
  type Call,
  type DueHandlers,
  type PayloadOf,
} from '../../platform/workspaces/index.ts'
import { reassess } from './use-cases/reassess.ts'
import { declarations } from './store/declarations.ts'

const RELEASE_DECLARATION = textKind('release-declaration', 'consequences', parseTransactionNumber)
const BATCH = 500

/**
 * Has each declaration looked at that was held for the rates of a day, once these are published: one
 * piece of work each, so that one that cannot be counted does not keep the others. Many are planned in
 * parts, the next of which goes on where this one ended.
 */
async function releaseHeld(
  transaction: Transaction,
  { now: at }: Call,
  { on, after }: PayloadOf<typeof RELEASE_HELD>,
): Promise<void> {
  const page = { limit: BATCH, after }
  const held = await transaction.find(declarations, 'byAwaitedDay', on, page)
  for (const { transactionNumber: payload } of held.items) {
    planWork(transaction, { kind: RELEASE_DECLARATION, payload, at })
  }
  if (held.next === undefined) return
  planWork(transaction, { kind: RELEASE_HELD, payload: { on, after: held.next }, at })
}

/** Accepts a held declaration, unless it still lacks a rate. */
async function releaseDeclaration(
  transaction: Transaction,
  call: Call,
  number: TransactionNumber,
): Promise<void> {
  const declaration = await transaction.get(declarations, number)
  if (declaration?.status !== 'held') return
  const days = [...new Set(declaration.awaits.map(({ on }) => on))].join(', ')
  await reassess(transaction, call, { declaration, reason: `rates of ${days} published` })
}

export const declarationDueHandlers: DueHandlers = {
  ...whenDue(RELEASE_HELD, { perform: releaseHeld }),
  ...whenDue(RELEASE_DECLARATION, { perform: releaseDeclaration }),
}
