import type { DelegateRole, Visibility } from '../authority/index.ts'
import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'

/** What the importer gives, and until when. */
export interface Terms {
  readonly role: DelegateRole
  /** Inclusive. */
  readonly expiresOn: LocalDate
  readonly visibility: Visibility
}

/** A relation between one program account of an importer and one third party. */
interface DelegationBase {
  readonly delegationId: string
  readonly account: ProgramAccountNumber
  readonly importer: BusinessNumber
  readonly thirdParty: BusinessNumber
  /** Whether the third party was a licensed broker when the relation began. */
  readonly licensed: boolean
  readonly origin: 'request' | 'offer' | 'standing-request'
  /** ISO 8601, as all that ends in `At`. */
  readonly openedAt: string
}

/** Waits for the importer, who then sets the terms. */
export interface Requested extends DelegationBase {
  readonly status: 'requested'
  /** The role that the third party asks for. */
  readonly role: DelegateRole
}

/** Waits for the third party, who takes the terms or leaves them. */
export interface Offered extends DelegationBase, Terms {
  readonly status: 'offered'
}

export interface Active extends DelegationBase, Terms {
  readonly status: 'active'
  readonly acceptedAt: string
}

/** Never came into force. */
export interface Declined extends DelegationBase {
  readonly status: 'rejected' | 'withdrawn'
  readonly closedAt: string
  readonly reason?: string | undefined
}

/** Was in force: the third party still sees what it submitted itself. */
export interface Ended extends DelegationBase, Terms {
  readonly status: 'revoked' | 'expired'
  readonly acceptedAt: string
  readonly closedAt: string
  readonly reason?: string | undefined
}

export type Delegation = Requested | Offered | Active | Declined | Ended

export const DELEGATION_STATUSES = [
  'requested',
  'offered',
  'active',
  'rejected',
  'withdrawn',
  'revoked',
  'expired',
] as const satisfies readonly Delegation['status'][]

/** Open relations are at most one between an account and a third party. */
export function isOpen(delegation: Delegation): boolean {
  return ['requested', 'offered', 'active'].includes(delegation.status)
}

/** A licensed broker's wish to be asked of every importer that registers. */
export interface StandingRequest {
  readonly thirdParty: BusinessNumber
  readonly role: DelegateRole
  readonly since: string
}
