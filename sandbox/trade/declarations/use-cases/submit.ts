import { formatInstant } from '../../../kernel/time.ts'
import type { Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Declaration } from '../declaration.ts'
import { submit } from '../decide.ts'
import type { Filing } from '../filing.ts'
import { factsOfFiling, requireFetchedRates } from './load-facts.ts'
import { putVersion } from '../store/declarations.ts'
import { declarationsFacts } from '../declaration-facts.ts'

/** A declaration that was just put, and its JSON. */
export interface Submission {
  readonly declaration: Declaration
  readonly text: string
}

/**
 * Load, decide, stage: the one way by which a declaration comes to be, whatever the channel.
 *
 * @throws Refusal one of authorityProblems, DECLARATION_REFUSED
 * @throws Lacking where exchange rates have to be fetched first
 */
export async function submitDeclaration(
  transaction: Transaction,
  call: Call,
  filing: Filing,
): Promise<Submission> {
  const facts = await factsOfFiling(transaction, call, filing)
  await requireFetchedRates(transaction, call, facts)
  const declaration = submit(filing, facts, formatInstant(call.now))
  const submitter = facts.submitter?.business
  const text = await putVersion(transaction, declaration)
  await declarationsFacts.announce(transaction, call, {
    type: declaration.status === 'held' ? 'DeclarationHeld' : 'DeclarationAccepted',
    subject: declaration.transactionNumber,
    account: declaration.importer,
    byBusiness: submitter,
    data: { version: declaration.version, type: filing.type },
  })
  return { declaration, text }
}
