import * as v from 'valibot'
import type { Transaction } from '../../platform/storage/index.ts'
import { dueKind, shapedBy, type Call } from '../../platform/workspaces/index.ts'
import { partedAtBar } from './parted-at-bar.ts'
import { challenges, signInAttempts } from './store.ts'

/** What a sign-in leaves behind for a while: an open challenge, or the failures under a user name. */
const signInTrace = v.object({ what: v.picklist(['challenge', 'attempts']), key: v.string() })
export type SignInTrace = Readonly<v.InferOutput<typeof signInTrace>>

/** Due work that forgets challenges and failed attempts once they are too old to matter. */
export const SIGN_IN_EXPIRY = dueKind<SignInTrace>('sign-in-expiry', {
  phase: 'clearing',
  parse: shapedBy(signInTrace),
  subjectOf: ({ what, key }) => `${what}|${key}`,
  lift: (subject) => {
    const [what, key] = partedAtBar(subject)
    return { what, key }
  },
})

/** Planning again moves the work, so what is due is what nothing has touched since. */
export function forgetSignIn(
  transaction: Transaction,
  _call: Call,
  { what, key }: SignInTrace,
): Promise<void> {
  if (what === 'challenge') transaction.remove(challenges, key)
  else transaction.remove(signInAttempts, key)
  return Promise.resolve()
}
