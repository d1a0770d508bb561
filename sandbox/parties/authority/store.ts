import { clientOf } from '../identity/index.ts'
import {
  businessOf,
  type BusinessNumber,
  type ProgramAccountNumber,
} from '../../kernel/identifiers.ts'
import {
  collection,
  type Collection,
  type Reader,
  type Transaction,
} from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import type { Action } from './actions.ts'
import { grantKey, type Grant } from './grant.ts'
import { mayWriteSomewhere, membershipKey, roleIn, type Membership } from './membership.ts'
import { requireAllowed } from './require.ts'
import { bestOf, delegatedStanding, standingInBusiness } from './standing-from.ts'
import type { Standing } from './standing.ts'

/** Who belongs to which business: written by accounts. */
export const memberships = collection<Membership>('memberships', {
  hot: true,
  indexes: {
    byPerson: (membership) => membership.personId,
    byBusiness: (membership) => membership.business,
    byManagedBusiness: (membership) => (membership.manager ? membership.business : undefined),
  },
})

/** What each delegation, accepted once, gives now: written by delegation. */
export const grants = collection<Grant>('grants', {
  hot: true,
  indexes: {
    byAccount: (grant) => grant.account,
    byThirdParty: (grant) => grant.thirdParty,
  },
})

export const authorityCollections = [
  memberships,
  grants,
] as const satisfies readonly Collection<never>[]

/** Who asks, and when. */
export type Asking = Pick<Call, 'actor' | 'now'>

const MOST_EMPLOYERS = 100

/** What the caller is to the program account, whether or not the account exists. */
export async function standingOf(
  reader: Reader,
  asking: Asking,
  account: ProgramAccountNumber,
): Promise<Standing> {
  const { actor } = asking
  switch (actor.kind) {
    case 'software': {
      const mayWrite = await maySoftwareWrite(reader, actor.clientId)
      if (actor.business === businessOf(account)) return ownSoftware(actor.business, mayWrite)
      const grant = await reader.get(grants, grantKey(account, actor.business))
      return delegatedStanding({ business: actor.business, mayWrite }, grant, asking.now)
    }
    case 'person':
      return standingOfPerson(reader, { personId: actor.personId, now: asking.now }, account)
    case 'anonymous':
      return { name: 'stranger' }
    case 'officer':
    case 'administrator':
    case 'system':
      return { name: actor.kind }
  }
}

/** What the caller is to the business as a whole; delegations, which are to accounts, do not count. */
export async function standingInBusinessOf(
  reader: Reader,
  { actor }: Pick<Call, 'actor'>,
  business: BusinessNumber,
): Promise<Standing> {
  switch (actor.kind) {
    case 'software':
      return actor.business === business
        ? ownSoftware(business, await maySoftwareWrite(reader, actor.clientId))
        : { name: 'stranger', business: actor.business }
    case 'person': {
      const membership = await membershipOf(reader, actor.personId, business)
      if (membership !== undefined) return standingInBusiness(membership)
      const employers = await reader.count(memberships, 'byPerson', actor.personId)
      return { name: employers === 0 ? 'orphan' : 'stranger' }
    }
    case 'anonymous':
      return { name: 'stranger' }
    case 'officer':
    case 'administrator':
    case 'system':
      return { name: actor.kind }
  }
}

/**
 * The caller's standing, if it allows the action on the program account.
 *
 * @throws Refusal one of authorityProblems
 */
export async function requireMay(
  reader: Reader,
  asking: Asking,
  attempt: { readonly action: Action; readonly account: ProgramAccountNumber },
): Promise<Standing> {
  const standing = await standingOf(reader, asking, attempt.account)
  requireAllowed(standing, { action: attempt.action, subject: attempt.account })
  return standing
}

export function membershipOf(
  reader: Reader,
  personId: string,
  business: BusinessNumber,
): Promise<Membership | undefined> {
  return reader.get(memberships, membershipKey(personId, business))
}

export function putMembership(transaction: Transaction, membership: Membership): void {
  transaction.put(memberships, membershipKey(membership.personId, membership.business), membership)
}

export function removeMembership(transaction: Transaction, membership: Membership): void {
  transaction.remove(memberships, membershipKey(membership.personId, membership.business))
}

export function putGrant(transaction: Transaction, grant: Grant): void {
  transaction.put(grants, grantKey(grant.account, grant.thirdParty), grant)
}

/** The businesses to which a person belongs, oldest first. */
export async function employersOf(
  reader: Reader,
  personId: string,
): Promise<readonly Membership[]> {
  const { items } = await reader.find(memberships, 'byPerson', personId, { limit: MOST_EMPLOYERS })
  return items
}

/** The businesses for which the caller can act at all. */
export async function ownBusinesses(
  reader: Reader,
  actor: Call['actor'],
): Promise<readonly BusinessNumber[]> {
  if (actor.kind === 'software') return [actor.business]
  if (actor.kind !== 'person') return []
  return (await employersOf(reader, actor.personId)).map(({ business }) => business)
}

async function standingOfPerson(
  reader: Reader,
  person: { readonly personId: string; readonly now: Call['now'] },
  account: ProgramAccountNumber,
): Promise<Standing> {
  const business = businessOf(account)
  const own = await membershipOf(reader, person.personId, business)
  const role = own === undefined ? undefined : roleIn(own, account)
  if (role !== undefined) return { name: role, business }
  const standings: Standing[] = own === undefined ? [] : [{ name: 'stranger', business }]
  for (const membership of await employersOf(reader, person.personId)) {
    if (membership.business === business) continue
    const principal = { business: membership.business, mayWrite: mayWriteSomewhere(membership) }
    const grant = await reader.get(grants, grantKey(account, membership.business))
    standings.push(delegatedStanding(principal, grant, person.now))
  }
  return bestOf(standings)
}

/** A client that is unknown by now may only view, until its token is refused. */
async function maySoftwareWrite(reader: Reader, clientId: string): Promise<boolean> {
  const client = await clientOf(reader, clientId)
  return client?.scope === 'edit'
}

function ownSoftware(business: BusinessNumber, mayWrite: boolean): Standing {
  return { name: mayWrite ? 'software-editor' : 'software-reader', business }
}
