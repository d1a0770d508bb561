/** Somebody who can sign in. */
export interface PersonIdentity {
  readonly kind: 'person'
  readonly personId: string
  readonly username: string
  readonly provider: string
  readonly password: string
  /** Base32; absent until an authenticator is enrolled at the first sign-in. */
  readonly totpSecret?: string | undefined
}

/** A program that acts for a business, or an officer's. */
export interface ProgramIdentity {
  readonly kind: 'program'
  readonly clientId: string
  readonly clientSecret: string
}

export type Identity = PersonIdentity | ProgramIdentity
