import { isInForce, type Validity } from '../day.ts'
import { countryOf, type Item, type Journey } from '../goods.ts'
import { WITH_AGREEMENT } from './surtax-orders.ts'

/** What frees goods of a surtax, by the order itself or by one that remits it; for the filer to claim. */
export interface Exemption extends Validity {
  readonly order: string
  readonly claim: string
  /** Goods in transit on that day were shipped by it. */
  readonly shippedBy?: string
  /** The remission order, to be named on the line. */
  readonly authority?: string
  readonly chapters?: string
  readonly of?: string
  readonly notOf?: string
}

function inTransit(order: string, shippedBy: string, only: Partial<Exemption> = {}): Exemption {
  return { order, claim: 'in-transit', shippedBy, ...only }
}

function remission(order: string, authority: string, days: Validity): Exemption {
  return { order, claim: 'remission', authority, ...days }
}

export const EXEMPTIONS: readonly Exemption[] = [
  inTransit('SOR/2018-152', '2018-07-01'),
  inTransit('SOR/2018-153', '2018-07-01'),
  inTransit('SOR/2020-199', '2020-09-16'),
  inTransit('SOR/2024-187', '2024-10-01', { chapters: '87' }),
  inTransit('SOR/2024-187', '2024-10-22', { chapters: '72 73 76' }),
  inTransit('SOR/2025-66', '2025-03-04'),
  inTransit('SOR/2025-95', '2025-03-13'),
  inTransit('SOR/2025-118', '2025-04-09'),
  inTransit('SOR/2025-148', '2025-06-27', { notOf: WITH_AGREEMENT }),
  inTransit('SOR/2025-148', '2025-08-01', { of: WITH_AGREEMENT }),
  inTransit('SOR/2025-154', '2025-07-31'),
  inTransit('SOR/2025-267', '2025-12-26'),
  ...['SOR/2025-148', 'SOR/2025-154', 'SOR/2025-267'].map((order) => ({ order, claim: 'casual' })),
  ...['SOR/2025-66', 'SOR/2025-95'].map((order) => ({
    order,
    claim: 'campobello',
    from: '2025-04-09',
  })),
  { order: 'SOR/2018-206', claim: 'small-preference-share' },
  { order: 'SOR/2024-187', claim: 'repair' },
  { order: 'SOR/2025-267', claim: 'aircraft', to: '2026-06-30' },
  {
    ...remission('SOR/2024-187', 'SOR/2025-12', { from: '2024-10-22', to: '2026-12-31' }),
    chapters: '72 73 76',
  },
  remission('SOR/2025-66', 'SOR/2025-122', { to: '2026-06-30' }),
  remission('SOR/2025-118', 'SI/2025-60', { from: '2025-04-09', to: '2026-04-08' }),
  remission('SOR/2025-118', 'SI/2026-13', { from: '2026-04-09', to: '2027-04-08' }),
  remission('SOR/2025-148', 'SOR/2025-287', {}),
  remission('SOR/2025-267', 'SOR/2026-34', {}),
]

/** The exemptions of the order that such goods may have. */
export function exemptionsFor(order: string, item: Item, goods: Journey & { origin: string }) {
  const country = countryOf(goods.origin)
  return EXEMPTIONS.filter((exemption) => exemption.order === order)
    .filter((exemption) => isInForce(exemption, goods.on))
    .filter(({ shippedBy = goods.shippedOn }) => goods.shippedOn <= shippedBy)
    .filter(
      ({ chapters }) =>
        chapters === undefined || chapters.split(' ').includes(item.classification.slice(0, 2)),
    )
    .filter(({ of = country }) => of.split(' ').includes(country))
    .filter(({ notOf = '' }) => !notOf.split(' ').includes(country))
}
