import { businessNumbered, type Business } from '../accounts/index.ts'
import { delegateAtOnce, seedStandingRequest } from '../delegation/index.ts'
import type { DelegateRole, Visibility } from '../authority/index.ts'
import { programAccount } from '../../kernel/identifiers.ts'
import { addMonths, localDate, parseLocalDate, type LocalDate } from '../../kernel/time.ts'
import { businessOfParty } from './cast.ts'
import { brokerFor, type Planned } from './plan.ts'
import type { Seeding } from './making.ts'

/** Brokers advise importers to set the expiry date far ahead (seed 002). */
export const FAR_AHEAD = localDate('2099-12-31')

const MONTHS_AHEAD = 500 * 12
/** A delegation ends with its day, and instants end with the year 9999. */
const LAST_DAY = localDate('9999-12-30')

/** As far ahead, where the clock may have passed the day that brokers advise. */
export function farAheadOf(today: LocalDate): LocalDate {
  const ahead = parseLocalDate(addMonths(today, MONTHS_AHEAD)) ?? LAST_DAY
  return ahead < LAST_DAY ? ahead : LAST_DAY
}

/** The broker works with its own submissions and sees those of the importer. */
export const USUAL_VISIBILITY: Visibility = {
  submittedByBroker: 'edit',
  submittedByImporter: 'view',
  submittedByOthers: 'none',
}

export function usualTerms(role: DelegateRole, expiresOn: LocalDate) {
  return { role, expiresOn, visibility: USUAL_VISIBILITY }
}

/** A registered importer has delegated its first account to a broker; few brokers have most of them. */
export async function seedDelegation(
  { transaction, moment, inventor, size }: Seeding,
  { index }: Planned,
  party: Business,
): Promise<void> {
  const rank = index === 0 ? 0 : brokerFor(inventor.draw('broker', index), size.brokers)
  const third = await businessNumbered(transaction, businessOfParty('broker', rank))
  if (third === undefined) return
  const given = { terms: usualTerms('edit', FAR_AHEAD), at: moment.now }
  await delegateAtOnce(transaction, { third, account: programAccount(party.business, 1) }, given)
}

/** The large brokers ask every importer that registers. */
export function seedBrokerRequest(seeding: Seeding, { index }: Planned, broker: Business): void {
  const { transaction, moment, size } = seeding
  const isLarge = index < Math.max(1, Math.floor(size.brokers / 10))
  if (isLarge) seedStandingRequest(transaction, broker, moment.now)
}
