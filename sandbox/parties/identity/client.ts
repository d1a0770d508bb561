import type { BusinessNumber } from '../../kernel/identifiers.ts'

/** What a client may do at most; the delegation of its business narrows it further. */
export const SCOPES = ['edit', 'view'] as const
export type Scope = (typeof SCOPES)[number]

/** `deactivated` follows from disuse and can be undone; `revoked` is final. */
export type AccountStatus = 'active' | 'deactivated' | 'revoked'

interface ClientBase {
  /** `<workspace>.<serial>`: the credential finds its workspace without help from the URL. */
  readonly clientId: string
  readonly name: string
  readonly scope: Scope
  /** The secret derives from it; a new generation voids the secret and the tokens of the one before. */
  readonly generation: number
  readonly status: AccountStatus
  readonly createdAt: string
  /** When it was last deactivated for disuse. */
  readonly deactivatedAt?: string | undefined
  /** When it was last reactivated, from which disuse is counted. */
  readonly reactivatedAt?: string | undefined
  readonly lastTokenAt?: string | undefined
}

/** A program of a business, acting for it. */
interface SoftwareClient extends ClientBase {
  readonly kind: 'software'
  readonly business: BusinessNumber
}

/** A program of the agency. */
interface OfficerClient extends ClientBase {
  readonly kind: 'officer'
  readonly business?: undefined
}

export type Client = SoftwareClient | OfficerClient
