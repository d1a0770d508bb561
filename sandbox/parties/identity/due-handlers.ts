import type { DueHandler } from '../../platform/workspaces/index.ts'
import { deactivateUnused } from './deactivate.ts'
import { DEACTIVATION } from './inactivity.ts'
import { forgetSignIn, SIGN_IN_EXPIRY } from './sign-in-expiry.ts'

export const identityDueHandlers: Readonly<Record<string, DueHandler>> = {
  [DEACTIVATION]: { perform: deactivateUnused },
  [SIGN_IN_EXPIRY]: { perform: forgetSignIn },
}
