import type { Moment } from '../identity/index.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import type { Inventor } from './invent.ts'
import type { Size } from './sizes.ts'

/** What the making of a party is given. */
export interface Making {
  readonly transaction: Transaction
  readonly moment: Moment
  readonly inventor: Inventor
}

/** The same for a party of the community of a new workspace. */
export interface Seeding extends Making {
  readonly size: Size
}
