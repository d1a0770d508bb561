import { createPerson, registerClient } from '../identity/index.ts'
import { AGENCY } from './cast.ts'
import { makeParty } from './make-party.ts'
import type { Making } from './making.ts'

const OFFICERS = ['officer.one', 'officer.two']

/** The agency with its internal admin account, an officer's program and two officers. */
export async function makeAgency(making: Making): Promise<void> {
  const { transaction, moment, inventor } = making
  await makeParty(making, {
    business: {
      ...inventor.party('surety', -1),
      business: AGENCY.business,
      legalName: 'Canada Border Services Agency',
      kind: 'cbsa',
    },
    accounts: [
      { type: 'importer', name: 'Internal admin account', internalAdmin: true, hasSecurity: true },
    ],
    people: [],
    programs: [],
  })
  await registerClient(transaction, moment, { kind: 'officer', name: 'Officer', scope: 'edit' })
  for (const username of OFFICERS) {
    await createPerson(transaction, moment, { username, provider: 'GCKey', kind: 'officer' })
  }
}
