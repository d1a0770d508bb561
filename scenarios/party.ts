import type { Role } from './channel/employees.ts'
import type { PersonIdentity, ProgramIdentity } from './channel/identity.ts'
import type { TestIdentity } from '../sandbox/testing/parties.ts'

/** A business of the scenario; its people and programs wait for an actor to play them. */
export interface Party {
  /** As the scenario calls it. */
  readonly name: string
  readonly business: string
  readonly legalName: string
  readonly accounts: readonly string[]
  readonly accountSecurityNumber: string | undefined
  readonly people: readonly { readonly role: Role; readonly identity: PersonIdentity }[]
  readonly programs: readonly {
    readonly scope: 'edit' | 'view'
    readonly identity: ProgramIdentity
  }[]
}

/** The agency's account on which officers file for importers without a business number. */
export interface Agency {
  readonly account: string
  readonly accountSecurityNumber: string | undefined
}

export function partyFrom(name: string, made: TestIdentity['importer']): Party {
  return {
    name,
    business: made.business.business,
    legalName: made.business.legalName,
    accounts: made.accounts.map(({ account }) => account),
    accountSecurityNumber: made.accounts[0]?.accountSecurityNumber,
    people: made.people.map(({ role, ...person }) => ({
      role,
      identity: { kind: 'person', ...person },
    })),
    programs: made.clients.map(({ scope, ...program }) => ({
      scope,
      identity: { kind: 'program', ...program },
    })),
  }
}

/** @param nth counted from 1, as people count */
export function accountOf(party: Party, nth: number): string {
  const account = party.accounts[nth - 1]
  if (account !== undefined) return account
  throw new Error(`${party.name} has ${String(party.accounts.length)} program accounts`)
}
