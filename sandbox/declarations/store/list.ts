import {
  businessOf,
  type BusinessNumber,
  type ProgramAccountNumber,
} from '../../kernel/identifiers.ts'
import { visibleSubmitters, type Standing, type Submitter } from '../../authority/index.ts'
import type { Page, PageRequest, Reader } from '../../storage/index.ts'
import type { Declaration } from '../declaration.ts'
import { declarations } from './declarations.ts'

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
  return { ...found, items: found.items.filter((one) => visible.has(whose(one, account, self))) }
}

/** What a business submitted, for whichever importer: its own work stays in its sight. */
export function listOfSubmitter(
  reader: Reader,
  business: BusinessNumber,
  page: PageRequest,
): Promise<Page<Declaration>> {
  return reader.find(declarations, 'bySubmittedBy', business, page)
}

function whose(
  { submittedBy }: Declaration,
  account: ProgramAccountNumber,
  self: BusinessNumber | undefined,
): Submitter {
  if (submittedBy === self) return 'self'
  return submittedBy === businessOf(account) ? 'importer' : 'others'
}
