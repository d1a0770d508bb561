import type { NewAccount } from './make-party.ts'
import type { Seeding } from './making.ts'
import type { Planned } from './plan.ts'

/** The program accounts of a seeded party. */
export function accountsOf(seeding: Seeding, planned: Planned): readonly NewAccount[] {
  const { inventor } = seeding
  return Array.from({ length: countOfAccounts(seeding, planned) }, (_, index) => ({
    type: typeOf(seeding, planned, index + 1),
    name: inventor.division(planned.kind, planned.index, index + 1),
    hasSecurity: index === 0 && postsSecurity(seeding, planned),
  }))
}

/** Importers have from one account to twice the average less one; others have one. */
function countOfAccounts({ inventor, size }: Seeding, { kind, index }: Planned): number {
  if (kind !== 'importer') return 1
  if (index === 0) return 2
  return 1 + Math.floor(inventor.draw('accounts', index) * (2 * size.accountsEach - 1))
}

/** Brokers, half of the importers, and the first of each kind. */
function postsSecurity({ inventor }: Seeding, { kind, index }: Planned): boolean {
  if (kind === 'broker' || index === 0) return true
  return kind === 'importer' && inventor.draw('security', index) < 0.5
}

/** The first account imports; one in ten others is an exporter's, one in five is both. */
function typeOf({ inventor }: Seeding, { kind, index }: Planned, reference: number) {
  if (kind !== 'importer' || reference === 1) return 'importer'
  const draw = inventor.draw('type', index, reference)
  if (draw < 0.1) return 'exporter'
  return draw < 0.3 ? 'dual' : 'importer'
}
