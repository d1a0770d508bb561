import {
  programAccountOf,
  putBusiness,
  putProfile,
  putProgramAccount,
  type Business,
  type ProgramAccount,
} from '../accounts/index.ts'
import { putMembership, type ProgramRole } from '../authority/index.ts'
import { createPerson, registerClient, type PersonCredentials } from '../identity/index.ts'
import {
  businessNumberFrom,
  programAccount,
  type BusinessNumber,
  type ProgramAccountNumber,
} from '../../kernel/identifiers.ts'
import { formatInstant, localDateAt, type LocalDate } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { settingsOf, type Call } from '../../platform/workspaces/index.ts'
import { AGENCY, securityNumber } from './cast.ts'
import { delegateAtOnce } from '../delegation/index.ts'
import { farAheadOf, usualTerms } from './delegate.ts'
import { Inventor } from './invent.ts'

/** What a test wants to begin with. */
export interface WantedIdentity {
  /** Program accounts of the importer, 1 to 10. */
  readonly programAccounts: number
  /** Of all of them. */
  readonly accountType: ProgramAccount['type']
  /** An unregistered one has papers and no people yet. */
  readonly registered: boolean
  readonly resident: boolean
  /** What the broker may do for the importer’s first account from the start. */
  readonly delegation: 'none' | 'view' | 'edit'
  /** The last day of the delegation; far ahead unless told. */
  readonly expiresOn?: LocalDate | undefined
}

/** Two parties, their people and programs, and an officer, with credentials that work. */
export interface TestIdentity {
  readonly importer: TestParty
  readonly broker: TestParty
  readonly officer: TestOfficer
}

/** A program of an officer, and the account on which officers file for first-time importers. */
export interface TestOfficer {
  readonly clientId: string
  readonly clientSecret: string
  readonly internalAdminAccount: ProgramAccountNumber
  readonly accountSecurityNumber?: string | undefined
}

export interface TestParty {
  readonly business: Business
  readonly accounts: readonly ProgramAccount[]
  readonly people: readonly (PersonCredentials & { readonly role: 'bam' | ProgramRole })[]
  readonly clients: readonly {
    readonly scope: string
    readonly clientId: string
    readonly clientSecret: string
  }[]
}

interface Making {
  readonly transaction: Transaction
  readonly call: Call
  readonly inventor: Inventor
}

const IDENTITIES_FROM = 60_000_000
/** Places in the series of parties that no seeded party takes. */
const PLACES_FROM = 1_000_000
const PROGRAM_ROLES = ['pam', 'editor', 'reader'] as const
const SCOPES = ['edit', 'view'] as const

/** An importer with its people in each role, and a broker, as asked for. */
export function makeTestIdentity(call: Call, wanted: WantedIdentity): Promise<TestIdentity> {
  return call.workspace.store.transact((transaction) => make(transaction, call, wanted))
}

async function make(
  transaction: Transaction,
  call: Call,
  wanted: WantedIdentity,
): Promise<TestIdentity> {
  const { seed } = await settingsOf(transaction)
  const today = localDateAt(call.now)
  const inventor = new Inventor(seed, today)
  const making = { transaction, call, inventor }
  const importer = await makeParty(making, { ...wanted, kind: 'importer' })
  const broker = await makeParty(making, {
    kind: 'broker',
    programAccounts: 1,
    accountType: 'importer',
    registered: true,
    resident: true,
  })
  const [account] = importer.accounts
  const { expiresOn = farAheadOf(today) } = wanted
  if (wanted.delegation !== 'none' && wanted.registered && account !== undefined) {
    await delegateAtOnce(
      transaction,
      { third: broker.business, account: account.account },
      { terms: usualTerms(wanted.delegation, expiresOn), at: call.now },
    )
  }
  return { importer, broker, officer: await makeOfficer(making) }
}

async function makeOfficer({ transaction, call }: Making): Promise<TestOfficer> {
  const name = 'Test officer'
  const made = await registerClient(transaction, call, { kind: 'officer', name, scope: 'edit' })
  const { account, accountSecurityNumber } = (await programAccountOf(
    transaction,
    AGENCY.account,
  )) ?? { account: AGENCY.account }
  return { ...made, internalAdminAccount: account, accountSecurityNumber }
}

interface WantedParty {
  readonly kind: 'importer' | 'broker'
  readonly programAccounts: number
  readonly accountType: ProgramAccount['type']
  readonly registered: boolean
  readonly resident: boolean
}

async function makeParty(making: Making, wanted: WantedParty): Promise<TestParty> {
  const { transaction, call, inventor } = making
  const serial = await transaction.next('test-identity')
  const number = businessNumberFrom(String(IDENTITIES_FROM + serial))
  const made = inventor.party(wanted.kind, PLACES_FROM + serial)
  const accounts = await makeAccounts(making, number, wanted)
  const people = wanted.registered ? await makePeople(making, number, accounts) : []
  const [manager] = people
  const business: Business = {
    ...made,
    business: number,
    resident: wanted.resident,
    ...(manager !== undefined && {
      registered: { at: formatInstant(call.now), by: manager.personId },
    }),
  }
  putBusiness(transaction, business)
  const clients = wanted.registered ? await makeClients(making, number) : []
  return { business, accounts, people, clients }
}

async function makeAccounts(
  { transaction, inventor }: Making,
  business: BusinessNumber,
  { programAccounts: count, accountType: type }: WantedParty,
): Promise<ProgramAccount[]> {
  const accounts: ProgramAccount[] = []
  for (let reference = 1; reference <= count; reference += 1) {
    const number = securityNumber((await transaction.next('account-security')) - 1)
    const account: ProgramAccount = {
      account: programAccount(business, reference),
      business,
      type,
      name: inventor.division('importer', Number(business), reference),
      status: 'active',
      ...(number !== undefined && { accountSecurityNumber: number }),
    }
    putProgramAccount(transaction, account)
    accounts.push(account)
  }
  return accounts
}

/** A business account manager, and one of each role in the first program account. */
async function makePeople(
  making: Making,
  business: BusinessNumber,
  accounts: readonly ProgramAccount[],
): Promise<TestParty['people']> {
  const manager = await makePerson(making, business, 'bam')
  const people: TestParty['people'][number][] = [manager]
  putMember(making, business, { person: manager.personId })
  const [first] = accounts
  for (const role of first === undefined ? [] : PROGRAM_ROLES) {
    const person = await makePerson(making, business, role)
    people.push(person)
    putMember(making, business, { person: person.personId, account: first?.account, role })
  }
  return people
}

interface Member {
  readonly person: string
  readonly account?: string | undefined
  readonly role?: ProgramRole
}

/** Without an account: the manager of the business. */
function putMember({ transaction }: Making, business: BusinessNumber, member: Member): void {
  const { person: personId, account, role } = member
  const programs = account === undefined || role === undefined ? {} : { [account]: role }
  putMembership(transaction, { personId, business, manager: account === undefined, programs })
}

async function makePerson<Role extends 'bam' | ProgramRole>(
  { transaction, call, inventor }: Making,
  business: BusinessNumber,
  role: Role,
) {
  const moment = { workspace: call.workspace, now: call.now }
  const person = await createPerson(transaction, moment, {
    username: `${role}.${business}`,
    provider: 'GCKey',
    kind: 'partner',
  })
  const somebody = inventor.person('importer', Number(business), role.length)
  putProfile(transaction, { personId: person.personId, ...somebody })
  return { ...person, role }
}

async function makeClients({ transaction, call }: Making, business: BusinessNumber) {
  const clients: TestParty['clients'][number][] = []
  for (const scope of SCOPES) {
    const name = `Test client, ${scope}`
    const made = await registerClient(transaction, call, {
      kind: 'software',
      business,
      name,
      scope,
    })
    clients.push({ scope, ...made })
  }
  return clients
}
