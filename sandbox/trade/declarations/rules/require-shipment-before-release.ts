import { violation, type Finding } from '../../../kernel/problem.ts'
import { SANDBOX_PRUDENCE } from '../sources.ts'
import type { Rule } from './rule.ts'

export const SHIPMENT_BEFORE_RELEASE_FINDING = {
  code: 'direct-shipment-after-release',
  detail: {
    en: 'The direct shipment date {shipped} is after the release date {released}.',
    fr: 'La date d’expédition directe {shipped} est postérieure à la date de mainlevée {released}.',
  },
  remedy: {
    en: 'Goods are shipped before they are released: mend one of the dates.',
    fr: 'Les marchandises sont expédiées avant leur mainlevée : corrigez l’une des dates.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireShipmentBeforeRelease: Rule = {
  finding: SHIPMENT_BEFORE_RELEASE_FINDING,
  check: ({ invoices, releasedOn }) =>
    invoices.flatMap(({ directShipmentOn: shipped }, index) =>
      releasedOn === undefined || shipped <= releasedOn
        ? []
        : [
            violation(
              SHIPMENT_BEFORE_RELEASE_FINDING,
              `#/invoices/${String(index)}/directShipmentOn`,
              {
                shipped,
                released: releasedOn,
              },
            ),
          ],
    ),
}
