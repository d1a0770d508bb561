import { record } from '../../activity/index.ts'
import { requireMay } from '../../authority/index.ts'
import { businessOf } from '../../kernel/identifiers.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { Transaction } from '../../storage/index.ts'
import type { Call } from '../../workspaces/index.ts'
import { programAccounts } from '../../accounts/index.ts'
import type { Declaration } from '../declaration.ts'
import { submit } from '../decide.ts'
import type { Filing } from '../filing.ts'
import { factsOfFiling, submitterOf } from './load-facts.ts'
import { putVersion } from './declarations.ts'

/**
 * Load, decide, stage: the one way by which a declaration comes to be, whatever the channel.
 *
 * @throws Refusal one of authorityProblems, DECLARATION_REFUSED
 */
export async function submitDeclaration(
  transaction: Transaction,
  call: Call,
  filing: Filing,
): Promise<Declaration> {
  const account = await transaction.get(programAccounts, filing.importer)
  const action = account?.internalAdmin === true ? 'file-for-unregistered' : 'submit-declaration'
  const standing = await requireMay(transaction, call, { action, account: filing.importer })
  const submitter = submitterOf(standing)
  const facts = await factsOfFiling(transaction, call, { filing, submitter })
  const moment = { submittedBy: submitter ?? null, at: formatInstant(call.now) }
  const declaration = submit(filing, facts, moment)
  await putVersion(transaction, declaration)
  await record(transaction, call, {
    type: declaration.status === 'held' ? 'DeclarationHeld' : 'DeclarationAccepted',
    subject: declaration.transactionNumber,
    forWhom: businessOf(declaration.importer),
    data: { version: declaration.version, type: filing.type },
  })
  return declaration
}
