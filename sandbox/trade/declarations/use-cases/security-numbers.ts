import {
  programAccounts,
  programAccountsOf,
  type ProgramAccount,
} from '../../../parties/accounts/index.ts'
import {
  programAccount,
  securityNumberOf,
  type AccountSecurityNumber,
  type BusinessNumber,
} from '../../../kernel/identifiers.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { SubmitterFacts } from '../facts.ts'
import type { Filing } from '../filing.ts'

const A_PAGE = 200

/**
 * In whose series the filer may number: that of the importer's account, and of every account of its own.
 * Nearly all number in the importer's or in that of their first account, so that the others are looked up
 * only where it is neither.
 */
export async function securityNumbers(
  reader: Reader,
  { transactionNumber }: Filing,
  parties: {
    readonly account: ProgramAccount | undefined
    readonly submitter: SubmitterFacts | undefined
  },
): Promise<readonly AccountSecurityNumber[]> {
  const { account, submitter } = parties
  const near = numbersOf([account, await firstAccount(reader, submitter)])
  if (submitter === undefined || near.includes(securityNumberOf(transactionNumber))) return near
  return [...new Set([...near, ...(await numbersOfBusiness(reader, submitter.business))])]
}

async function firstAccount(reader: Reader, submitter: SubmitterFacts | undefined) {
  return submitter === undefined || submitter.isImporter
    ? undefined
    : await reader.get(programAccounts, programAccount(submitter.business, 1))
}

async function numbersOfBusiness(
  reader: Reader,
  business: BusinessNumber,
): Promise<readonly AccountSecurityNumber[]> {
  const found: AccountSecurityNumber[] = []
  let after: string | undefined
  do {
    const page = await programAccountsOf(reader, business, { limit: A_PAGE, after })
    found.push(...numbersOf(page.items))
    after = page.next
  } while (after !== undefined)
  return found
}

function numbersOf(
  accounts: readonly (ProgramAccount | undefined)[],
): readonly AccountSecurityNumber[] {
  const numbers: AccountSecurityNumber[] = []
  for (const account of accounts) {
    const number = account?.accountSecurityNumber
    if (number !== undefined) numbers.push(number)
  }
  return numbers
}
