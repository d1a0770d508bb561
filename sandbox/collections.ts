import { accountsCollections } from './accounts/index.ts'
import { activity } from './activity/index.ts'
import { authorityCollections } from './authority/index.ts'
import { declarationCollections } from './declarations/index.ts'
import { delegationCollections } from './delegation/index.ts'
import { exchangeCollections } from './exchange/index.ts'
import { keptAnswers } from './http/index.ts'
import { identityCollections } from './identity/index.ts'
import { notices } from './notices/index.ts'
import { recalculations } from './recalculations/index.ts'
import type { Collection } from './storage/index.ts'
import { workspaceCollections } from './workspaces/index.ts'

/** Everything that a workspace keeps. */
export const allCollections: readonly Collection<never>[] = [
  ...workspaceCollections,
  ...identityCollections,
  ...authorityCollections,
  ...accountsCollections,
  ...delegationCollections,
  ...declarationCollections,
  ...exchangeCollections,
  recalculations,
  notices,
  activity,
  keptAnswers,
]
