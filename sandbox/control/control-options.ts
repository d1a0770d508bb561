import type { BusinessNumber } from '../kernel/identifiers.ts'
import type { Json, Reader } from '../storage/index.ts'
import type { Call, FaultKind, Workspaces } from '../workspaces/index.ts'

export interface WantedTestIdentity {
  /** How many program accounts the importer gets, at least one. */
  readonly programAccounts: number
  /** Whether a broker with an accepted delegation over all of them is made as well. */
  readonly broker: boolean
}

interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

interface TestParty {
  readonly businessNumber: string
  readonly legalName: string
  readonly client: ClientCredentials
}

/** Working credentials of an importer, of its people in each role, and of its broker. */
export interface TestIdentity {
  readonly importer: TestParty & { readonly programAccounts: readonly string[] }
  readonly people: readonly {
    readonly role: string
    readonly personId: string
    readonly username: string
    readonly provider: string
    readonly password: string
    /** Base32, for any authenticator. */
    readonly totpSecret: string
  }[]
  readonly broker?: (TestParty & { readonly accountSecurityNumber?: string }) | undefined
}

/** Begins its own transactions in the workspace of the call. */
export type MakeTestIdentity = (call: Call, wanted: WantedTestIdentity) => Promise<TestIdentity>

/**
 * What a person of that business would have in the filing cabinet, among it the answers to the affinity
 * questions.
 *
 * @returns undefined for a business that nobody knows
 */
export type PapersOf = (
  reader: Reader,
  business: BusinessNumber,
) => Promise<Readonly<Record<string, Json>> | undefined>

export interface ControlOptions {
  readonly workspaces: Workspaces
  /** The troubles that each dependency can have, by its name; those of the API itself are added. */
  readonly faultKinds: Readonly<Record<string, readonly FaultKind[]>>
  readonly makeTestIdentity: MakeTestIdentity
  readonly papersOf: PapersOf
}
