import { formatInstant } from '../../../kernel/time.ts'
import type { Reader, Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { AcceptedDeclaration, Declaration } from '../declaration.ts'
import { recalculate } from '../decide.ts'
import { factsOfGoods } from './load-facts.ts'
import { filingFromKept } from '../filed.ts'
import { putVersion } from '../store/declarations.ts'
import { declarationsFacts } from '../declaration-facts.ts'

/**
 * The declaration under the rates of now, without keeping it.
 *
 * @returns undefined when nothing would change, or when a held one still lacks a rate
 * @throws Refusal DECLARATION_REFUSED when it can no longer be counted
 */
export async function previewReassessment(
  reader: Reader,
  call: Call,
  again: Reassessment,
): Promise<AcceptedDeclaration | undefined> {
  const { declaration, reason } = again
  const filing = filingFromKept(declaration.filed)
  const facts = await factsOfGoods(reader, call, {
    goods: filing,
    accountedOn: declaration.accountedOn,
  })
  const lacksRate = facts.rates.some(({ status }) => status === 'missing')
  if (declaration.status === 'held' && lacksRate) return undefined
  return recalculate(declaration, { filing, facts, reason, at: formatInstant(call.now) })
}

export interface Reassessment {
  readonly declaration: Declaration
  readonly reason: string
  /** Which recalculation asked for it. */
  readonly recalculation?: string
}

/** Keeps the next version where anything changed. Asking again changes nothing more. */
export async function reassess(
  transaction: Transaction,
  call: Call,
  again: Reassessment,
): Promise<AcceptedDeclaration | undefined> {
  const next = await previewReassessment(transaction, call, again)
  if (next === undefined) return undefined
  const { declaration, reason, recalculation } = again
  const wasHeld = declaration.status === 'held'
  await putVersion(transaction, next)
  await declarationsFacts.announce(transaction, call, {
    type: wasHeld ? 'DeclarationAccepted' : 'DeclarationRecalculated',
    subject: next.transactionNumber,
    account: next.importer,
    data: { version: next.version, reason, recalculation },
  })
  return next
}
