import type { BusinessNumber } from '../../kernel/identifiers.ts'
import type { Instant } from '../../kernel/time.ts'
import { isInForce, type Grant } from './grant.ts'
import { mayWriteSomewhere, type Membership } from './membership.ts'
import type { Standing } from './standing.ts'

/** A business for which the caller may act towards those who delegated to it. */
export interface Principal {
  readonly business: BusinessNumber
  readonly mayWrite: boolean
}

/** What a third party is to an account on which it holds that grant, or none. */
export function delegatedStanding(
  principal: Principal,
  grant: Grant | undefined,
  at: Instant,
): Standing {
  const { business } = principal
  if (grant === undefined) return { name: 'stranger', business }
  if (!isInForce(grant, at)) return { name: 'expired-user', business }
  const { visibility } = grant
  if (grant.role === 'view' || !principal.mayWrite) {
    return { name: 'delegate-reader', business, visibility }
  }
  return { name: grant.licensed ? 'delegate-editor' : 'delegate-adjuster', business, visibility }
}

const BEST_FIRST: readonly Standing['name'][] = [
  'delegate-editor',
  'delegate-adjuster',
  'delegate-reader',
  'expired-user',
  'stranger',
]

/** Of somebody who belongs to several third parties: the standing that may do most. */
export function bestOf(standings: readonly Standing[]): Standing {
  const ranked = standings.toSorted(
    (a, b) => BEST_FIRST.indexOf(a.name) - BEST_FIRST.indexOf(b.name),
  )
  return ranked[0] ?? { name: 'orphan' }
}

/** What an employee is to the business as a whole: its highest role in any program account. */
export function standingInBusiness(membership: Membership): Standing {
  const { business } = membership
  if (membership.manager) return { name: 'bam', business }
  if (Object.values(membership.programs).includes('pam')) return { name: 'pam', business }
  return { name: mayWriteSomewhere(membership) ? 'editor' : 'reader', business }
}
