import type { BusinessNumber, ProgramAccountNumber } from '../../../kernel/identifiers.ts'
import { Onlooker, visibleSubmitters, type Standing } from '../../../parties/authority/index.ts'
import { keepWhere } from '../../../kernel/keep-where.ts'
import type { Page, PageRequest, Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Declaration } from '../declaration.ts'
import { declarations } from '../store/declarations.ts'
import { isVisibleTo, submittedOf } from './visible.ts'

const EVERYBODY = 3

/**
 * The declarations of a program account that the standing may see, oldest first. Where the visibility
 * rules leave some out, a page may hold fewer than asked; `next` alone tells whether there is more.
 */
export async function listOfAccount(
  reader: Reader,
  account: ProgramAccountNumber,
  seen: { readonly standing: Standing; readonly page: PageRequest },
): Promise<Page<Declaration>> {
  const { standing, page } = seen
  const visible = visibleSubmitters(standing)
  const self = 'business' in standing ? standing.business : undefined
  if (visible.size === 1 && visible.has('self') && self !== undefined) {
    return reader.find(declarations, 'bySubmitter', `${account}|${self}`, page)
  }
  const found = await reader.find(declarations, 'byImporter', account, page)
  if (visible.size === EVERYBODY) return found
  return { ...found, items: found.items.filter((one) => isVisibleTo(standing, one)) }
}

/**
 * What a business submitted, for whichever importer, as far as each importer still lets it see that.
 * A page may hold fewer than asked.
 */
export async function listOfSubmitter(
  reader: Reader,
  call: Call,
  asked: { readonly business: BusinessNumber; readonly page: PageRequest },
): Promise<Page<Declaration>> {
  const found = await reader.find(declarations, 'bySubmittedBy', asked.business, asked.page)
  const onlooker = new Onlooker(reader, call)
  const items = await keepWhere(found.items, (one) => onlooker.seesSubmitted(submittedOf(one)))
  return { ...found, items }
}
