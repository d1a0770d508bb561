import type { BusinessNumber } from '../../kernel/identifiers.ts'
import type { Visibility } from './grant.ts'

/** What a caller is to one program account, or to one business. */
export type Standing = OwnStanding | DelegateStanding | ExpiredStanding | OtherStanding

/** Somebody, or software, of the business that holds the account. */
export interface OwnStanding {
  readonly name: 'bam' | 'pam' | 'editor' | 'reader' | 'software-editor' | 'software-reader'
  /** For whom the caller acts: what is submitted is submitted by this business. */
  readonly business: BusinessNumber
}

/**
 * A third party whose delegation is in force. An adjuster has edit rights and no broker licence.
 * @see sources.ts TRADE_CONSULTANTS
 */
export interface DelegateStanding {
  readonly name: 'delegate-editor' | 'delegate-adjuster' | 'delegate-reader'
  readonly business: BusinessNumber
  readonly visibility: Visibility
}

/** A third party whose delegation has ended: it still sees what it submitted itself. */
export interface ExpiredStanding {
  readonly name: 'expired-user'
  readonly business: BusinessNumber
}

export interface OtherStanding {
  /**
   * An orphan has no membership anywhere; a stranger has, or is software, but none that touches
   * this account.
   */
  readonly name: 'officer' | 'administrator' | 'system' | 'orphan' | 'stranger'
  /** Of a stranger: the business for which it tried. */
  readonly business?: BusinessNumber | undefined
}

export type StandingName = Standing['name']
