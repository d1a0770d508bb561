import * as v from 'valibot'
import { instant, parseInstant, type Instant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { dueKind, planWork, shapedBy } from '../../platform/workspaces/index.ts'
import type { Client } from './client.ts'
import { partedAtBar } from './parted-at-bar.ts'
import type { Person } from './person.ts'

/** @see sources.ts INACTIVITY */
const INACTIVE_DAYS = 180
const DAY = 86_400_000

const accountName = v.object({ type: v.picklist(['client', 'person']), id: v.string() })
export type AccountName = Readonly<v.InferOutput<typeof accountName>>

/** Due work that deactivates an account which nobody has used. */
export const DEACTIVATION = dueKind<AccountName>('deactivation', {
  phase: 'endings',
  parse: shapedBy(accountName),
  subjectOf: ({ type, id }) => `${type}|${id}`,
  lift: (subject) => {
    const [type, id] = partedAtBar(subject)
    return { type, id }
  },
})

export type Account =
  | { readonly type: 'client'; readonly account: Client }
  | { readonly type: 'person'; readonly account: Person }

/** The last sign-in, token or reactivation, or else the creation. */
function lastUsedAt({ type, account }: Account): Instant {
  const used = type === 'client' ? account.lastTokenAt : account.lastSignInAt
  const texts = [account.createdAt, account.reactivatedAt, used]
  return instant(Math.max(...texts.map((text) => (text === undefined ? 0 : millis(text)))))
}

function millis(text: string): Instant {
  const at = parseInstant(text)
  if (at === undefined) throw new Error(`an account used at no instant: ${text}`)
  return at
}

/** The first instant at which the account has been unused for more than 180 days of 24 hours. */
function inactiveFrom(of: Account): Instant {
  return instant(lastUsedAt(of) + INACTIVE_DAYS * DAY + 1)
}

/** Accounts of officers are not deactivated: the rule is the portal's, for the agency's partners. */
export function isInactive(of: Account, now: Instant): boolean {
  return of.account.kind !== 'officer' && now >= inactiveFrom(of)
}

/** One plan an account: later use does not move it, the work itself looks again when it falls due. */
export function planDeactivation(transaction: Transaction, of: Account): void {
  if (of.account.kind === 'officer') return
  planWork(transaction, { kind: DEACTIVATION, payload: nameOf(of), at: inactiveFrom(of) })
}

function nameOf({ type, account }: Account): AccountName {
  return { type, id: type === 'client' ? account.clientId : account.personId }
}
