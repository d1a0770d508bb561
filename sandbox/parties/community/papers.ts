import { businessNumbered, programAccountsOf } from '../accounts/index.ts'
import type { BusinessNumber } from '../../kernel/identifiers.ts'
import type { Json, Reader } from '../../platform/storage/index.ts'

const MOST_ACCOUNTS = 100

/** What a business would find in its filing cabinet: name and address on file, and its history. */
export async function papersOf(
  reader: Reader,
  number: BusinessNumber,
): Promise<Readonly<Record<string, Json>> | undefined> {
  const found = await businessNumbered(reader, number)
  if (found === undefined) return undefined
  const { items } = await programAccountsOf(reader, number, { limit: MOST_ACCOUNTS })
  const { business, legalName, address, history } = found
  const programAccounts = items.map(({ account, type, name }) => ({ account, type, name }))
  return { business, legalName, address: { ...address }, history: { ...history }, programAccounts }
}
