import * as v from 'valibot'
import type { Declaration } from '../declaration.ts'
import type { Filing } from '../filing.ts'
import { filingSchema } from '../filing-schema.ts'

/** What was filed, as the domain sees it: kept documents were checked when they came in. */
export function filingOf({ filed }: Pick<Declaration, 'filed'>): Filing {
  return v.parse(filingSchema, filed)
}
