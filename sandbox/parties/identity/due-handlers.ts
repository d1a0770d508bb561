import { whenDue, type DueHandlers } from '../../platform/workspaces/index.ts'
import { deactivateUnused } from './deactivate.ts'
import { DEACTIVATION } from './inactivity.ts'
import { forgetSignIn, SIGN_IN_EXPIRY } from './sign-in-expiry.ts'

export const identityDueHandlers: DueHandlers = {
  ...whenDue(DEACTIVATION, { perform: deactivateUnused }),
  ...whenDue(SIGN_IN_EXPIRY, { perform: forgetSignIn }),
}
