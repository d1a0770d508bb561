import { accountsSlice } from './parties/accounts/slice.ts'
import { authoritySlice } from './parties/authority/slice.ts'
import { sightOfTheLog } from './parties/authority/index.ts'
import { communitySlice } from './parties/community/slice.ts'
import { findTermsFaults } from './parties/delegation/index.ts'
import { delegationSlice } from './parties/delegation/slice.ts'
import { deactivatedBetween, oneTimeCodeOf } from './parties/identity/index.ts'
import { identitySlice } from './parties/identity/slice.ts'
import { noticesSlice } from './parties/notices/slice.ts'
import { activitySlice } from './platform/activity/slice.ts'
import { commandsSlice } from './platform/commands/slice.ts'
import { within } from './platform/control/index.ts'
import { controlSlice } from './platform/control/slice.ts'
import { docsSlice } from './platform/docs/slice.ts'
import { exchangesSlice } from './platform/exchanges/slice.ts'
import { httpSlice } from './platform/http/slice.ts'
import type { Slice } from './platform/slice/index.ts'
import { workspacesSlice } from './platform/workspaces/slice.ts'
import { declarationsSlice } from './trade/declarations/slice.ts'
import { dutiesSlice } from './trade/duties/slice.ts'
import { exchangeSlice } from './trade/exchange/slice.ts'
import { recalculationsSlice } from './trade/recalculations/slice.ts'
import { referenceSlice } from './trade/reference/slice.ts'
import { tariffSlice } from './trade/tariff/slice.ts'

/** Loaded when first needed: inventing people needs a large library. */
const community = () => import('./parties/community/index.ts')

/** Everything that the sandbox is made of, in the order in which it is described and seeded. */
export const slices: readonly Slice[] = [
  identitySlice,
  accountsSlice,
  authoritySlice,
  delegationSlice,
  declarationsSlice,
  dutiesSlice,
  recalculationsSlice,
  noticesSlice,
  exchangeSlice,
  referenceSlice,
  tariffSlice,
  communitySlice,
  activitySlice({ sightOver: sightOfTheLog }),
  exchangesSlice({ within }),
  commandsSlice,
  httpSlice,
  workspacesSlice,
  controlSlice({
    makeTestIdentity: async (...asked) => (await community()).makeTestIdentity(...asked),
    papersOf: async (...asked) => (await community()).papersOf(...asked),
    deactivatedBetween,
    oneTimeCodeOf,
    faultsOfEnd: (expiresOn, today) => findTermsFaults({ expiresOn }, today),
  }),
  docsSlice,
]
