import type { Transaction } from '../../platform/storage/index.ts'
import type { Workspace } from '../../platform/workspaces/index.ts'
import type { Inventor } from './invent.ts'
import type { Size } from './sizes.ts'

/** What the making of each party of a community is given. */
export interface Making {
  readonly transaction: Transaction
  readonly workspace: Workspace
  readonly inventor: Inventor
  readonly size: Size
}
