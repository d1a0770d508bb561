import type { Declaration } from '../declaration.ts'
import type { Filing } from '../filing.ts'
import { filingFromKept } from '../from-kept.ts'

/** What was filed with a declaration or a draft, as the domain sees it. */
export function filingOf({ filed }: Pick<Declaration, 'filed'>): Filing {
  return filingFromKept(filed)
}
