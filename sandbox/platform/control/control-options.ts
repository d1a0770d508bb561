import type { BusinessNumber } from '../../kernel/identifiers.ts'
import type { Violation } from '../../kernel/problem.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Json, Reader } from '../storage/index.ts'
import type { Call, FaultKind, Workspaces } from '../workspaces/index.ts'

/** What a test wants to begin with. */
export interface WantedTestIdentity {
  /** Program accounts of the importer. */
  readonly programAccounts: number
  readonly accountType: 'importer' | 'exporter' | 'dual'
  /** An unregistered importer has papers, but no people and no programs yet. */
  readonly registered: boolean
  readonly resident: boolean
  /** What the broker may do for the importer's first account from the start. */
  readonly delegation: 'none' | 'view' | 'edit'
  /** The last day of the delegation; far ahead unless told. */
  readonly expiresOn?: LocalDate | undefined
}

/** A business with working credentials of its people, one in each role, and of its programs. */
export interface TestParty {
  readonly business: { readonly business: string; readonly legalName: string }
  readonly accounts: readonly {
    readonly account: string
    readonly accountSecurityNumber?: string | undefined
  }[]
  readonly people: readonly {
    readonly role: string
    readonly personId: string
    readonly username: string
    readonly provider: string
    readonly password: string
    /** Base32, for any authenticator. */
    readonly totpSecret: string
    /** The code of the moment in which the party was made. */
    readonly oneTimeCode: string
  }[]
  readonly clients: readonly {
    readonly scope: string
    readonly clientId: string
    readonly clientSecret: string
  }[]
}

export interface TestIdentity {
  readonly importer: TestParty
  readonly broker: TestParty
  readonly officer: TestOfficer
}

/** A program of an officer, and the account on which officers file for first-time importers. */
export interface TestOfficer {
  readonly clientId: string
  readonly clientSecret: string
  readonly internalAdminAccount: string
  readonly accountSecurityNumber?: string | undefined
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

/**
 * The code with which that person passes the second step of a sign-in, by the clock of the workspace.
 *
 * @returns undefined for a username that nobody has
 */
export type OneTimeCodeOf = (
  reader: Reader,
  call: Pick<Call, 'workspace' | 'now'>,
  username: string,
) => Promise<
  | {
      readonly username: string
      readonly oneTimeCode: string
      readonly acceptedUntil: string
    }
  | undefined
>

/** An account that was deactivated for disuse. */
export interface Deactivated {
  readonly type: 'person' | 'client'
  readonly id: string
  /** The user name, or what the program is called. */
  readonly name: string
  readonly at: string
}

export interface ControlOptions {
  readonly workspaces: Workspaces
  /** The troubles that each dependency can have, by its name; those of the API itself are added. */
  readonly faultKinds: Readonly<Record<string, readonly FaultKind[]>>
  readonly makeTestIdentity: MakeTestIdentity
  readonly papersOf: PapersOf
  readonly oneTimeCodeOf: OneTimeCodeOf
  /** The accounts deactivated after the first instant and up to the second; earliest first. */
  readonly deactivatedBetween: (
    reader: Reader,
    from: Instant,
    to: Instant,
  ) => Promise<readonly Deactivated[]>
  /** What is wrong with the last day of a delegation. */
  readonly faultsOfEnd: (expiresOn: LocalDate, today: LocalDate) => readonly Violation[]
}
