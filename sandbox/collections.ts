import { accountsCollections } from './parties/accounts/index.ts'
import { activity } from './platform/activity/index.ts'
import { authorityCollections } from './parties/authority/index.ts'
import { declarationCollections } from './trade/declarations/index.ts'
import { delegationCollections } from './parties/delegation/index.ts'
import { exchangeCollections } from './trade/exchange/index.ts'
import { keptAnswers } from './platform/http/index.ts'
import { identityCollections } from './parties/identity/index.ts'
import { notices } from './parties/notices/index.ts'
import { recalculations } from './trade/recalculations/index.ts'
import type { Collection } from './platform/storage/index.ts'
import { workspaceCollections } from './platform/workspaces/index.ts'

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
