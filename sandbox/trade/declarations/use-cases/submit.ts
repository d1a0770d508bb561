import { requireAllowed, standingOf, type Standing } from '../../../parties/authority/index.ts'
import { violation } from '../../../kernel/problem.ts'
import { formatInstant } from '../../../kernel/time.ts'
import type { Reader, Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import { businesses, programAccounts } from '../../../parties/accounts/index.ts'
import type { Declaration } from '../declaration.ts'
import { refusal, submit } from '../decide.ts'
import type { Filing } from '../filing.ts'
import { REGISTERED_IMPORTER_FINDING } from '../rules/require-registered-importer.ts'
import { factsOfFiling, submitterOf } from './load-facts.ts'
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
 */
export async function submitDeclaration(
  transaction: Transaction,
  call: Call,
  filing: Filing,
): Promise<Submission> {
  const submitter = submitterOf(await requireSubmitter(transaction, call, filing))
  const facts = await factsOfFiling(transaction, call, { filing, submitter })
  const moment = { submittedBy: submitter ?? null, at: formatInstant(call.now) }
  const declaration = submit(filing, facts, moment)
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

async function requireSubmitter(
  reader: Reader,
  call: Call,
  { importer }: Filing,
): Promise<Standing> {
  const account = await reader.get(programAccounts, importer)
  const standing = await standingOf(reader, call, importer)
  const isAdmin = account?.internalAdmin === true
  // Nobody can have delegated yet, so that is not what the broker has to be told.
  if (standing.name === 'stranger' && account !== undefined && !isAdmin) {
    const business = await reader.get(businesses, account.business)
    if (business?.registered === undefined) {
      throw refusal([violation(REGISTERED_IMPORTER_FINDING, '#/importer', { importer })])
    }
  }
  const action = isAdmin ? 'file-for-unregistered' : 'submit-declaration'
  requireAllowed(standing, { action, subject: importer })
  return standing
}
