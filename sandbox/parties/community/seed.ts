import { putBusiness, putProfile, putProgramAccount, type Business } from '../accounts/index.ts'
import { putMembership } from '../authority/index.ts'
import { createPerson, registerClient } from '../identity/index.ts'
import { programAccount } from '../../kernel/identifiers.ts'
import { formatInstant, localDateAt } from '../../kernel/time.ts'
import type { Seeder } from '../../platform/workspaces/index.ts'
import { AGENCY, securityNumber } from './cast.ts'
import { seedBrokerRequest, seedDelegation } from './delegate.ts'
import { Inventor } from './invent.ts'
import type { Making } from './making.ts'
import { countOf, planOf, type Planned } from './plan.ts'
import { REGISTERED_SHARE, SIZES } from './sizes.ts'

/** Parties a commit: small enough to let other workspaces breathe. */
const BATCH = 250

/** Fills a new workspace with the agency and a believable trade community. */
export const seedCommunity: Seeder = async (workspace, { profile, seed }, progress) => {
  const size = SIZES[profile]
  const inventor = new Inventor(seed, localDateAt(workspace.clock.now()))
  await workspace.store.transact(async (transaction) => {
    await makeAgency({ transaction, workspace, inventor, size })
  })
  const total = countOf(size)
  let done = 0
  for (const batch of inBatches(planOf(size), BATCH)) {
    await workspace.store.transact(async (transaction) => {
      for (const planned of batch) {
        await makeParty({ transaction, workspace, inventor, size }, planned)
      }
    })
    done += batch.length
    progress(done, total)
  }
}

async function makeParty(making: Making, planned: Planned): Promise<void> {
  const { transaction, workspace, inventor } = making
  const party = inventor.party(planned.kind, planned.index)
  const isRegistered = registers(inventor, planned)
  const at = formatInstant(workspace.clock.now())
  const by = isRegistered ? await makeManager(making, planned, party) : undefined
  putBusiness(transaction, { ...party, ...(by !== undefined && { registered: { at, by } }) })
  await makeAccounts(making, planned, party)
  if (planned.kind === 'importer' && isRegistered) await seedDelegation(making, planned, party)
  if (planned.kind !== 'broker') return
  seedBrokerRequest(making, planned, party)
  await makeClient(making, party)
}

/** Brokers and others are all there; of the importers the first always. */
function registers(inventor: Inventor, { kind, index }: Planned): boolean {
  if (kind !== 'importer' || index === 0) return true
  return inventor.draw('registered', index) < REGISTERED_SHARE
}

/** The business account manager: who registered the business. */
async function makeManager(making: Making, planned: Planned, party: Business): Promise<string> {
  const { transaction, workspace, inventor } = making
  const somebody = inventor.person(planned.kind, planned.index, 0)
  const { personId } = await createPerson(
    transaction,
    { workspace, now: workspace.clock.now() },
    { username: `bam.${party.business}`, provider: 'GCKey', kind: 'partner' },
  )
  putProfile(transaction, { personId, ...somebody })
  putMembership(transaction, { personId, business: party.business, manager: true, programs: {} })
  return personId
}

async function makeAccounts(making: Making, planned: Planned, party: Business): Promise<void> {
  const { transaction, inventor } = making
  const count = accountsOf(making, planned)
  for (let reference = 1; reference <= count; reference += 1) {
    const account = programAccount(party.business, reference)
    const number = reference === 1 ? await nextSecurityNumber(making, planned) : undefined
    putProgramAccount(transaction, {
      account,
      business: party.business,
      type: typeOf(inventor, planned, reference),
      name: inventor.division(planned.kind, planned.index, reference),
      status: 'active',
      ...(number !== undefined && { accountSecurityNumber: number }),
    })
  }
}

/** Importers have from one account to twice the average less one; others have one. */
function accountsOf({ inventor, size }: Making, { kind, index }: Planned): number {
  if (kind !== 'importer') return 1
  if (index === 0) return 2
  return 1 + Math.floor(inventor.draw('accounts', index) * (2 * size.accountsEach - 1))
}

/** Brokers, and importers who posted security themselves. */
async function nextSecurityNumber({ transaction, inventor }: Making, { kind, index }: Planned) {
  const hasSecurity =
    kind === 'broker' || (kind === 'importer' && inventor.draw('security', index) < 0.5)
  if (!hasSecurity && index > 0) return undefined
  return securityNumber((await transaction.next('account-security')) - 1)
}

/** The first account imports; one in ten others is an exporter's, one in five is both. */
function typeOf(inventor: Inventor, { kind, index }: Planned, reference: number) {
  if (kind !== 'importer' || reference === 1) return 'importer'
  const draw = inventor.draw('type', index, reference)
  if (draw < 0.1) return 'exporter'
  return draw < 0.3 ? 'dual' : 'importer'
}

async function makeClient({ transaction, workspace }: Making, { business, legalName }: Business) {
  const moment = { workspace, now: workspace.clock.now() }
  await registerClient(transaction, moment, {
    kind: 'software',
    business,
    name: `${legalName}: declarations`,
    scope: 'edit',
  })
}

/** The agency with its internal admin account, an officer's program and two officers. */
async function makeAgency({ transaction, workspace, inventor }: Making): Promise<void> {
  const moment = { workspace, now: workspace.clock.now() }
  const { business, account } = AGENCY
  putBusiness(transaction, {
    ...inventor.party('surety', -1),
    business,
    legalName: 'Canada Border Services Agency',
    kind: 'cbsa',
  })
  const number = securityNumber((await transaction.next('account-security')) - 1)
  putProgramAccount(transaction, {
    account,
    business,
    type: 'importer',
    name: 'Internal admin account',
    status: 'active',
    internalAdmin: true,
    ...(number !== undefined && { accountSecurityNumber: number }),
  })
  await registerClient(transaction, moment, { kind: 'officer', name: 'Officer', scope: 'edit' })
  for (const username of ['officer.one', 'officer.two']) {
    await createPerson(transaction, moment, { username, provider: 'GCKey', kind: 'officer' })
  }
}

function* inBatches<Item>(items: Iterable<Item>, length: number): Generator<Item[]> {
  let batch: Item[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < length) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
