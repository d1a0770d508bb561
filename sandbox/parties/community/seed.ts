import type { Business } from '../accounts/index.ts'
import { localDateAt } from '../../kernel/time.ts'
import type { Seeder } from '../../platform/workspaces/index.ts'
import { makeAgency } from './agency.ts'
import { seedBrokerRequest, seedDelegation } from './delegate.ts'
import { Inventor } from './invent.ts'
import { makeParty, type NewParty } from './make-party.ts'
import type { Seeding } from './making.ts'
import { accountsOf } from './plan-accounts.ts'
import { countOf, planOf, type Planned } from './plan.ts'
import { REGISTERED_SHARE, SIZES } from './sizes.ts'

/** Parties a commit: small enough to let other workspaces breathe. */
const BATCH = 250

/** Fills a new workspace with the agency and a believable trade community. */
export const seedCommunity: Seeder = async (workspace, { profile, seed }, progress) => {
  const size = SIZES[profile]
  const moment = { workspace, now: workspace.clock.now() }
  const inventor = new Inventor(seed, localDateAt(moment.now))
  await workspace.store.transact((transaction) => makeAgency({ transaction, moment, inventor }))
  const total = countOf(size)
  let done = 0
  for (const batch of inBatches(planOf(size), BATCH)) {
    await workspace.store.transact(async (transaction) => {
      for (const planned of batch) {
        await seedParty({ transaction, moment, inventor, size }, planned)
      }
    })
    done += batch.length
    progress(done, total)
  }
}

async function seedParty(seeding: Seeding, planned: Planned): Promise<void> {
  const { business, people } = await makeParty(seeding, partyOf(seeding, planned))
  const isRegistered = people.length > 0
  if (planned.kind === 'importer' && isRegistered) await seedDelegation(seeding, planned, business)
  if (planned.kind === 'broker') seedBrokerRequest(seeding, planned, business)
}

function partyOf(seeding: Seeding, planned: Planned): NewParty {
  const { inventor } = seeding
  const { kind, index } = planned
  const business = inventor.party(kind, index)
  const profile = inventor.person(kind, index, 0)
  return {
    business,
    accounts: accountsOf(seeding, planned),
    people: isRegistered(seeding, planned) ? [{ role: 'bam', profile }] : [],
    programs: kind === 'broker' ? [programOf(business)] : [],
  }
}

/** Brokers and others are all there; of the importers the first always. */
function isRegistered({ inventor }: Seeding, { kind, index }: Planned): boolean {
  if (kind !== 'importer' || index === 0) return true
  return inventor.draw('registered', index) < REGISTERED_SHARE
}

function programOf({ legalName }: Business) {
  return { name: `${legalName}: declarations`, scope: 'edit' } as const
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
