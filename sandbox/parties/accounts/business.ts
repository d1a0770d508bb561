import type { BusinessNumber } from '../../kernel/identifiers.ts'

/** Exactly as it is on file with the CRA, punctuation included. */
export interface Address {
  readonly lines: readonly string[]
  readonly city: string
  /** Province, territory or state. */
  readonly region: string
  readonly postalCode: string
  /** ISO 3166-1, two letters. */
  readonly country: string
}

export const BUSINESS_KINDS = ['importer', 'broker', 'consultant', 'surety', 'cbsa'] as const
export type BusinessKind = (typeof BUSINESS_KINDS)[number]

/**
 * What the agency knows of a party from before, from which the affinity questions are drawn.
 * Amounts are texts with two decimals.
 */
export interface History {
  readonly declaration?:
    { readonly transactionNumber: string; readonly dutiesAndTaxes: string } | undefined
  readonly statement?: { readonly issuedOn: string; readonly balance: string } | undefined
  readonly payment?: { readonly receivedOn: string; readonly amount: string } | undefined
}

/** A legal entity on file with the CRA, registered on the portal or not yet. */
export interface Business {
  readonly business: BusinessNumber
  readonly legalName: string
  readonly address: Address
  readonly kind: BusinessKind
  readonly resident: boolean
  /** Holds a customs broker's licence. */
  readonly licensed: boolean
  readonly history: History
  /** ISO 8601 instant and the person who completed the registration. */
  readonly registered?: { readonly at: string; readonly by: string } | undefined
}
