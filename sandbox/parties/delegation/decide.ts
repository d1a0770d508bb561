import { endOfDay } from '../authority/index.ts'
import { businessOf, type ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { violation, type Violation } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant, type Instant, type LocalDate } from '../../kernel/time.ts'
import type {
  Active,
  Declined,
  Delegation,
  Ended,
  Offered,
  Requested,
  Terms,
} from './delegation.ts'
import { EXPIRY_IN_THE_PAST } from './findings.ts'
import {
  BROKER_LICENCE_MISSING,
  DELEGATION_NOT_IN_STATE,
  OWN_ACCOUNT,
  THIRD_PARTY_NOT_ALLOWED,
} from './problems.ts'

/** What a decision needs to know of the third party's business. */
export interface ThirdParty {
  readonly business: Delegation['thirdParty']
  readonly kind: string
  readonly licensed: boolean
}

export interface Opening {
  readonly delegationId: string
  readonly account: ProgramAccountNumber
  readonly at: Instant
}

/**
 * @throws Refusal THIRD_PARTY_NOT_ALLOWED, OWN_ACCOUNT
 * @see sources.ts WHO_IS_A_THIRD_PARTY
 */
export function requireThirdParty(third: ThirdParty, account: ProgramAccountNumber): void {
  const { business, kind } = third
  if (business === businessOf(account)) throw new Refusal(OWN_ACCOUNT, { account, business })
  if (kind !== 'broker' && kind !== 'consultant') {
    throw new Refusal(THIRD_PARTY_NOT_ALLOWED, { business, kind })
  }
}

/**
 * @throws Refusal BROKER_LICENCE_MISSING
 * @see sources.ts STANDING_REQUESTS
 */
export function requireLicensedBroker(third: ThirdParty): void {
  if (third.kind === 'broker' && third.licensed) return
  throw new Refusal(BROKER_LICENCE_MISSING, { business: third.business })
}

/** A request of the third party, which waits for the importer. */
export function request(
  third: ThirdParty,
  wished: { readonly role: Requested['role']; readonly origin: 'request' | 'standing-request' },
  opening: Opening,
): Requested {
  return { ...open(third, opening), ...wished, status: 'requested' }
}

/**
 * An offer of the importer, which waits for the third party.
 * @see sources.ts OFFERS
 */
export function offer(third: ThirdParty, terms: Terms, opening: Opening): Offered {
  return { ...open(third, opening), ...termsOf(terms), origin: 'offer', status: 'offered' }
}

/**
 * The importer approves a request and sets the terms.
 * @throws Refusal DELEGATION_NOT_IN_STATE unless it is requested
 */
export function approve(delegation: Delegation, terms: Terms, at: Instant): Active {
  const { role: _wished, ...requested } = requireStatus(delegation, 'requested')
  return { ...requested, ...termsOf(terms), status: 'active', acceptedAt: formatInstant(at) }
}

/**
 * The third party takes an offer as it is.
 * @throws Refusal DELEGATION_NOT_IN_STATE unless it is offered and has not yet run out
 */
export function accept(delegation: Delegation, at: Instant): Active {
  const offered = requireStatus(delegation, 'offered')
  if (endOfDay(offered.expiresOn) <= at) throw notInState(delegation, 'offered, not yet expired')
  return { ...offered, status: 'active', acceptedAt: formatInstant(at) }
}

/** @throws Refusal DELEGATION_NOT_IN_STATE unless it waits for an answer */
export function decline(
  delegation: Delegation,
  status: Declined['status'],
  closing: { readonly at: Instant; readonly reason?: string | undefined },
): Declined {
  if (delegation.status !== 'requested' && delegation.status !== 'offered') {
    throw notInState(delegation, 'requested, offered')
  }
  return { ...baseOf(delegation), status, ...closed(closing) }
}

/** @throws Refusal DELEGATION_NOT_IN_STATE unless it is active */
export function changeTerms(delegation: Delegation, terms: Terms): Active {
  return { ...requireStatus(delegation, 'active'), ...termsOf(terms) }
}

/** @throws Refusal DELEGATION_NOT_IN_STATE unless it is active */
export function revoke(
  delegation: Delegation,
  closing: { readonly at: Instant; readonly reason?: string | undefined },
): Ended {
  return { ...requireStatus(delegation, 'active'), status: 'revoked', ...closed(closing) }
}

/** The delegation expired; undefined when its expiry day is not over or it ended before. */
export function expire(delegation: Delegation, at: Instant): Ended | undefined {
  if (delegation.status !== 'active' || at < endOfDay(delegation.expiresOn)) return undefined
  return { ...delegation, status: 'expired', ...closed({ at }) }
}

/**
 * The expiry day may be today, which is then the last day in force.
 * @see sources.ts EXPIRY_DATE
 */
export function findTermsFaults(
  terms: Pick<Terms, 'expiresOn'>,
  today: LocalDate,
): readonly Violation[] {
  if (terms.expiresOn >= today) return []
  return [violation(EXPIRY_IN_THE_PAST, '#/expiresOn', { today })]
}

function open(third: ThirdParty, { delegationId, account, at }: Opening) {
  return {
    delegationId,
    account,
    importer: businessOf(account),
    thirdParty: third.business,
    licensed: third.kind === 'broker' && third.licensed,
    openedAt: formatInstant(at),
  }
}

function termsOf({ role, expiresOn, visibility }: Terms): Terms {
  return { role, expiresOn, visibility }
}

function baseOf(delegation: Delegation) {
  const { delegationId, account, importer, thirdParty, licensed, origin, openedAt } = delegation
  return { delegationId, account, importer, thirdParty, licensed, origin, openedAt }
}

function closed(closing: { readonly at: Instant; readonly reason?: string | undefined }) {
  const { at, reason } = closing
  return { closedAt: formatInstant(at), ...(reason !== undefined && { reason }) }
}

function requireStatus<Status extends 'requested' | 'offered' | 'active'>(
  delegation: Delegation,
  status: Status,
): Extract<Delegation, { status: Status }> {
  if (hasStatus(delegation, status)) return delegation
  throw notInState(delegation, status)
}

function hasStatus<Status extends Delegation['status']>(
  delegation: Delegation,
  status: Status,
): delegation is Extract<Delegation, { status: Status }> {
  return delegation.status === status
}

function notInState({ delegationId, status }: Delegation, expected: string): Refusal {
  return new Refusal(DELEGATION_NOT_IN_STATE, { delegationId, status, expected })
}
