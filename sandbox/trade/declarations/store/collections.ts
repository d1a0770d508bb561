import type { Collection } from '../../../platform/storage/index.ts'
import { declarations, versions } from './declarations.ts'
import { drafts } from './drafts.ts'

export const declarationCollections = [
  declarations,
  versions,
  drafts,
] as const satisfies readonly Collection<never>[]
