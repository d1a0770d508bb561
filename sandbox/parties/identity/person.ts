import type { AccountStatus } from './client.ts'

/** The two ways into the portal; the agency keeps no passwords of its own. */
export const PROVIDERS = ['GCKey', 'Sign-In Partner'] as const
export type Provider = (typeof PROVIDERS)[number]

/** Somebody who signs in: a partner of the trade or an officer of the agency. */
export interface Person {
  readonly personId: string
  /** Unique in the workspace, without regard to case. */
  readonly username: string
  readonly provider: Provider
  readonly kind: 'partner' | 'officer'
  readonly status: AccountStatus
  readonly secondFactor: 'to-enrol' | 'enrolled'
  /** The TOTP secret derives from it; each time it is shown before enrolment a new one is made. */
  readonly totpGeneration: number
  /** Time steps whose codes were used and could still be sent again. */
  readonly usedSteps: readonly number[]
  /** Every step up to this one counts as used; absent until a standing clock had them all used up. */
  readonly usedThrough?: number | undefined
  /** Tokens of an earlier generation are void: signing out begins a new one. */
  readonly generation: number
  readonly createdAt: string
  /** When it was last deactivated for disuse. */
  readonly deactivatedAt?: string | undefined
  /** When it was last reactivated, from which disuse is counted. */
  readonly reactivatedAt?: string | undefined
  readonly lastSignInAt?: string | undefined
}
