import {
  accountOf,
  makeTestIdentity,
  personOf,
  programOf,
  type PartyPerson,
} from '../../sandbox/testing/parties.ts'
import type { Client, Program } from '../../sandbox/testing/client.ts'

/** Parties of one workspace, with tokens of their software. */
export interface Parties {
  /** A program account of which the broker may file. */
  readonly importer: string
  /** The first five digits of the broker's transaction numbers. */
  readonly securityNumber: string
  readonly broker: Program
  readonly officer: Program
  readonly person: PartyPerson
}

/** Has the sandbox make an importer, its people and its broker, and lends an officer's program. */
export async function makeParties(
  client: Client,
  adminToken: string,
  workspace = 'default',
): Promise<Parties> {
  const { importer, broker, officer } = await makeTestIdentity(client.as(adminToken), {}, workspace)
  const { accountSecurityNumber: securityNumber } = accountOf(broker)
  if (securityNumber === undefined) throw new Error('the broker has no series of numbers')
  return {
    importer: accountOf(importer).account,
    securityNumber,
    broker: programOf(broker, 'edit'),
    officer,
    person: personOf(importer, 'bam'),
  }
}
