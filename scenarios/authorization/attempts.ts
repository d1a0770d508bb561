import type { Make } from './attempt.ts'
import { ON_DELEGATIONS } from './attempts-on-delegations.ts'
import { ON_PARTIES } from './attempts-on-parties.ts'
import { ON_RECORDS } from './attempts-on-records.ts'

/** How each row of the table is tried: the operation's id, and a variant where one is not enough. */
export const ATTEMPTS: ReadonlyMap<string, Make> = new Map([
  ...ON_PARTIES,
  ...ON_DELEGATIONS,
  ...ON_RECORDS,
])
