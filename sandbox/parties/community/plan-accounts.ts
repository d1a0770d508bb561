import { addDays, type LocalDate } from '../../kernel/time.ts'
import type { NewAccount } from './make-party.ts'
import type { Seeding } from './making.ts'
import type { Planned } from './plan.ts'

type Plan = Pick<Seeding, 'inventor' | 'size'>

/** The program accounts of a seeded party, the idle ones last. */
export function accountsOf(plan: Plan, planned: Planned): readonly NewAccount[] {
  const active = countOfAccounts(plan, planned)
  const idle = planned.kind === 'importer' ? plan.size.idleEach : 0
  return Array.from({ length: active + idle }, (_, index) => ({
    type: typeOf(plan, planned, index + 1),
    name: plan.inventor.division(planned.kind, planned.index, index + 1),
    hasSecurity: index === 0 && postsSecurity(plan, planned),
    ...(index >= active && { lastActiveOn: lastActive(plan, planned, index + 1) }),
  }))
}

/** Importers have from one account to twice the average less one; others have one. */
function countOfAccounts({ inventor, size }: Plan, { kind, index }: Planned): number {
  if (kind !== 'importer') return 1
  if (index === 0) return 2
  return 1 + Math.floor(inventor.draw('accounts', index) * (2 * size.accountsEach - 1))
}

/** Brokers, half of the importers, and the first of each kind. */
function postsSecurity({ inventor }: Plan, { kind, index }: Planned): boolean {
  if (kind === 'broker' || index === 0) return true
  return kind === 'importer' && inventor.draw('security', index) < 0.5
}

/** The first account imports; one in ten others is an exporter's, one in five is both. */
function typeOf({ inventor }: Plan, { kind, index }: Planned, reference: number) {
  if (kind !== 'importer' || reference === 1) return 'importer'
  const draw = inventor.draw('type', index, reference)
  if (draw < 0.1) return 'exporter'
  return draw < 0.3 ? 'dual' : 'importer'
}

/** An account was idle, and to be closed, after four years without anything. */
const IDLE_DAYS = 4 * 366
const LONGEST_IDLE_DAYS = 12 * 366

function lastActive({ inventor }: Plan, { index }: Planned, reference: number): LocalDate {
  const drawn = inventor.draw('idle', index, reference)
  return addDays(inventor.today, -Math.floor(IDLE_DAYS + drawn * (LONGEST_IDLE_DAYS - IDLE_DAYS)))
}
