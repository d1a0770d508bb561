import {
  maySee,
  Onlooker,
  type Standing,
  type Submitted,
} from '../../../parties/authority/index.ts'
import { businessOf, type TransactionNumber } from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Declaration } from '../declaration.ts'
import { DECLARATION_NOT_FOUND } from '../problems.ts'
import { loadDeclaration } from '../store/declarations.ts'

/**
 * A declaration that the caller may see; one that it may not see is not there for it.
 *
 * @throws Refusal DECLARATION_NOT_FOUND
 */
export async function loadVisible(
  reader: Reader,
  call: Call,
  transactionNumber: TransactionNumber,
): Promise<Declaration> {
  const declaration = await loadDeclaration(reader, transactionNumber)
  const onlooker = new Onlooker(reader, call)
  if (await onlooker.seesSubmitted(submittedOf(declaration))) return declaration
  throw new Refusal(DECLARATION_NOT_FOUND, { transactionNumber })
}

export function isVisibleTo(standing: Standing, declaration: Declaration): boolean {
  return maySee(standing, submittedOf(declaration))
}

/** What an officer filed counts as the importer's own: it was filed for the importer. */
export function submittedOf({ importer, submittedBy }: Declaration): Submitted {
  return { importer, submittedBy: submittedBy ?? businessOf(importer) }
}
