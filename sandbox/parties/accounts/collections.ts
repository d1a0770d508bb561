import type { Collection } from '../../platform/storage/index.ts'
import { registrations } from './registration/store.ts'
import { accessRequests, businesses, groups, profiles, programAccounts } from './store.ts'

export const accountsCollections = [
  businesses,
  programAccounts,
  profiles,
  registrations,
  accessRequests,
  groups,
] as const satisfies readonly Collection<never>[]
