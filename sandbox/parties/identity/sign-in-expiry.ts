import type { PerformDueWork } from '../../platform/workspaces/index.ts'
import { challenges, signInAttempts } from './store.ts'

/** Due work that forgets challenges and failed attempts once they are too old to matter. */
export const SIGN_IN_EXPIRY = 'sign-in-expiry'

/** Planning again moves the work, so what is due is what nothing has touched since. */
export const forgetSignIn: PerformDueWork = (transaction, _call, work) => {
  const [what, key = ''] = work.subject.split('|')
  if (what === 'challenge') transaction.remove(challenges, key)
  else transaction.remove(signInAttempts, key)
  return Promise.resolve()
}
