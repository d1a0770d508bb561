import { programAccountOf, type ProgramAccount } from '../accounts/index.ts'
import { firstCode, registerClient } from '../identity/index.ts'
import { businessNumberFrom, type ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { localDateAt, type LocalDate } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { settingsOf, type Call } from '../../platform/workspaces/index.ts'
import { AGENCY } from './cast.ts'
import { delegateAtOnce } from '../delegation/index.ts'
import { farAheadOf, usualTerms } from './delegate.ts'
import { Inventor } from './invent.ts'
import { makeParty, type NewMember, type Party } from './make-party.ts'
import type { Making } from './making.ts'

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

/** Of its papers only the names; its people are told with the code of their second factor for this moment. */
export interface TestParty extends Pick<Party, 'clients'> {
  readonly business: Pick<Party['business'], 'business' | 'legalName'>
  readonly accounts: readonly Pick<ProgramAccount, 'account' | 'accountSecurityNumber'>[]
  readonly people: readonly (Party['people'][number] & { readonly oneTimeCode: string })[]
}

/** A program of an officer, and the account on which officers file for first-time importers. */
export interface TestOfficer {
  readonly clientId: string
  readonly clientSecret: string
  readonly internalAdminAccount: ProgramAccountNumber
  readonly accountSecurityNumber?: string | undefined
}

const IDENTITIES_FROM = 60_000_000
/** Places in the series of parties that no seeded party takes. */
const PLACES_FROM = 1_000_000
const ROLES = ['bam', 'pam', 'editor', 'reader'] as const
const SCOPES = ['edit', 'view'] as const

/** An importer with its people in each role, and a broker, as asked for. */
export function makeTestIdentity(call: Call, wanted: WantedIdentity): Promise<TestIdentity> {
  return call.workspace.store.transact((transaction) => makeIdentity(transaction, call, wanted))
}

async function makeIdentity(
  transaction: Transaction,
  call: Call,
  wanted: WantedIdentity,
): Promise<TestIdentity> {
  const { seed } = await settingsOf(transaction)
  const today = localDateAt(call.now)
  const inventor = new Inventor(seed, today)
  const making = { transaction, moment: call, inventor }
  const importer = await makeTestParty(making, { ...wanted, kind: 'importer' })
  const broker = await makeTestParty(making, {
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
  const officer = await makeOfficer(making)
  return { importer: toldOf(importer, call), broker: toldOf(broker, call), officer }
}

function toldOf({ business, accounts, people, clients }: Party, { now }: Call): TestParty {
  return {
    business: { business: business.business, legalName: business.legalName },
    accounts: accounts.map(({ account, accountSecurityNumber }) => ({
      account,
      ...(accountSecurityNumber !== undefined && { accountSecurityNumber }),
    })),
    people: people.map((each) => ({ ...each, oneTimeCode: firstCode(each.totpSecret, now) })),
    clients,
  }
}

async function makeOfficer({ transaction, moment }: Making): Promise<TestOfficer> {
  const name = 'Test officer'
  const made = await registerClient(transaction, moment, { kind: 'officer', name, scope: 'edit' })
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

/** A registered party has a person in each role, and a program of each scope. */
async function makeTestParty(making: Making, wanted: WantedParty): Promise<Party> {
  const { transaction, inventor } = making
  const { kind, programAccounts, accountType: type, registered, resident } = wanted
  const serial = await transaction.next('test-identity')
  const business = businessNumberFrom(String(IDENTITIES_FROM + serial))
  const place = Number(business)
  return await makeParty(making, {
    business: { ...inventor.party(kind, PLACES_FROM + serial), business, resident },
    accounts: Array.from({ length: programAccounts }, (_, index) => ({
      type,
      name: inventor.division('importer', place, index + 1),
      hasSecurity: true,
    })),
    people: registered ? ROLES.map((role) => memberOf(inventor, place, role)) : [],
    programs: registered ? SCOPES.map((scope) => ({ name: `Test client, ${scope}`, scope })) : [],
  })
}

function memberOf(inventor: Inventor, place: number, role: NewMember['role']): NewMember {
  return { role, profile: inventor.person('importer', place, role.length) }
}
