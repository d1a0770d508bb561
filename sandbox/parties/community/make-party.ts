import {
  putBusiness,
  putProfile,
  putProgramAccount,
  type Business,
  type Profile,
  type ProgramAccount,
} from '../accounts/index.ts'
import { putMembership, type ProgramRole } from '../authority/index.ts'
import {
  createPerson,
  registerClient,
  type PersonCredentials,
  type Scope,
} from '../identity/index.ts'
import { programAccount, type BusinessNumber } from '../../kernel/identifiers.ts'
import { formatInstant } from '../../kernel/time.ts'
import { securityNumber } from './cast.ts'
import type { Making } from './making.ts'

/** Everything that a party begins with. */
export interface NewParty {
  readonly business: Business
  /** Numbered from 1 in this order. */
  readonly accounts: readonly NewAccount[]
  /** The first is the manager who registers the business; without people it is not registered. */
  readonly people: readonly NewMember[]
  readonly programs: readonly { readonly name: string; readonly scope: Scope }[]
}

export interface NewAccount extends Pick<
  ProgramAccount,
  'type' | 'name' | 'internalAdmin' | 'lastActiveOn'
> {
  /** Whether security is posted, which brings an account security number. */
  readonly hasSecurity: boolean
}

/** Somebody with a role: that of a manager for the business, any other in its first program account. */
export interface NewMember {
  readonly role: MemberRole
  readonly profile: Omit<Profile, 'personId'>
}

export type MemberRole = 'bam' | ProgramRole

/** A party as it was made, with credentials that work. */
export interface Party {
  readonly business: Business
  readonly accounts: readonly ProgramAccount[]
  readonly people: readonly (PersonCredentials & { readonly role: MemberRole })[]
  readonly clients: readonly {
    readonly scope: Scope
    readonly clientId: string
    readonly clientSecret: string
  }[]
}

/** Puts a party on file, with program accounts, and with people and programs that can sign in. */
export async function makeParty(making: Making, wanted: NewParty): Promise<Party> {
  const accounts: ProgramAccount[] = []
  for (const account of wanted.accounts) {
    const reference = accounts.length + 1
    accounts.push(await makeAccount(making, wanted.business.business, { ...account, reference }))
  }
  const people = await makePeople(making, wanted.business.business, wanted.people)
  const business = registeredBy(people[0], making, wanted.business)
  putBusiness(making.transaction, business)
  return { business, accounts, people, clients: await makeClients(making, wanted) }
}

function registeredBy(
  manager: PersonCredentials | undefined,
  { moment }: Making,
  business: Business,
): Business {
  if (manager === undefined) return business
  return { ...business, registered: { at: formatInstant(moment.now), by: manager.personId } }
}

async function makeAccount(
  { transaction }: Making,
  business: BusinessNumber,
  { reference, hasSecurity, type, name, ...more }: NewAccount & { readonly reference: number },
): Promise<ProgramAccount> {
  const number = hasSecurity
    ? securityNumber((await transaction.next('account-security')) - 1)
    : undefined
  const account: ProgramAccount = {
    account: programAccount(business, reference),
    business,
    type,
    name,
    status: 'active',
    ...more,
    ...(number !== undefined && { accountSecurityNumber: number }),
  }
  putProgramAccount(transaction, account)
  return account
}

async function makePeople(
  making: Making,
  business: BusinessNumber,
  wanted: readonly NewMember[],
): Promise<Party['people']> {
  const people: Party['people'][number][] = []
  for (const member of wanted) people.push(await makePerson(making, business, member))
  return people
}

async function makePerson(
  { transaction, moment }: Making,
  business: BusinessNumber,
  { role, profile }: NewMember,
): Promise<Party['people'][number]> {
  // Nobody signed up, so the activity log is not told of it.
  const { workspace, now } = moment
  const person = await createPerson(
    transaction,
    { workspace, now },
    { username: `${role}.${business}`, provider: 'GCKey', kind: 'partner' },
  )
  const { personId } = person
  putProfile(transaction, { personId, ...profile })
  const programs = role === 'bam' ? {} : { [programAccount(business, 1)]: role }
  putMembership(transaction, { personId, business, manager: role === 'bam', programs })
  return { ...person, role }
}

async function makeClients(
  { transaction, moment }: Making,
  { business: { business }, programs }: NewParty,
): Promise<Party['clients']> {
  const clients: Party['clients'][number][] = []
  for (const program of programs) {
    const made = { kind: 'software', business, ...program } as const
    clients.push({ scope: program.scope, ...(await registerClient(transaction, moment, made)) })
  }
  return clients
}
