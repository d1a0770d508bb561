import type { TransactionNumber } from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { collection, type Reader, type Transaction } from '../../../platform/storage/index.ts'
import type { Declaration, RateDay } from '../declaration.ts'
import { DECLARATION_NOT_FOUND } from '../problems.ts'

/** The current version of each declaration, by transaction number. */
export const declarations = collection<Declaration>('declarations', {
  indexes: {
    byImporter: ({ importer }) => importer,
    bySubmitter: ({ importer, submittedBy }) => `${importer}|${submittedBy ?? 'officer'}`,
    bySubmittedBy: ({ submittedBy }) => submittedBy ?? undefined,
    byRateDay: rateDaysOf,
    byAwaitedDay: (declaration) =>
      declaration.status === 'held' ? declaration.awaits.map(({ on }) => on) : undefined,
  },
})

/** Of every rate that it was counted by, or waits for. */
function rateDaysOf(declaration: Declaration): readonly string[] {
  const { invoices } = declaration.filed
  const days = invoices.map(({ currency, directShipmentOn: on }) => `${currency}|${on}`)
  for (const { currency, on } of measureDaysOf(declaration)) days.push(`${currency}|${on}`)
  return days
}

function measureDaysOf(declaration: Declaration): readonly RateDay[] {
  if (declaration.status === 'held') return declaration.awaits
  return declaration.assessment.invoices.flatMap(({ measureExchange = [] }) => measureExchange)
}

/** Earlier versions, and earlier uses of a number that became free again. */
export const versions = collection<Declaration>('declaration-versions', {
  indexes: { byTransactionNumber: ({ transactionNumber }) => transactionNumber },
})

/** @throws Refusal DECLARATION_NOT_FOUND */
export async function loadDeclaration(
  reader: Reader,
  transactionNumber: TransactionNumber,
): Promise<Declaration> {
  const found = await reader.get(declarations, transactionNumber)
  if (found === undefined) throw new Refusal(DECLARATION_NOT_FOUND, { transactionNumber })
  return found
}

/** Replaces the current version; the one before is kept. Answers the text of the new one. */
export async function putVersion(transaction: Transaction, next: Declaration): Promise<string> {
  const { transactionNumber } = next
  const before = await transaction.get(declarations, transactionNumber)
  if (before !== undefined) transaction.put(versions, versionKey(before), before)
  return transaction.put(declarations, transactionNumber, next)
}

/** A number may be used again after years, so the day of filing belongs to the key. */
export function versionKey({ transactionNumber, filedOn, version, status }: Declaration): string {
  return `${transactionNumber}/${filedOn}/${String(version)}${status === 'held' ? '/held' : ''}`
}

const MOST_VERSIONS = 1000

/** Every version of the declaration's present use of its number, oldest first. */
export async function versionsOf(
  reader: Reader,
  current: Declaration,
): Promise<readonly Declaration[]> {
  const { transactionNumber, filedOn } = current
  const page = { limit: MOST_VERSIONS }
  const { items } = await reader.find(versions, 'byTransactionNumber', transactionNumber, page)
  return [...items.filter((version) => version.filedOn === filedOn), current]
}
