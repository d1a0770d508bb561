import { violation, type Finding } from '../../../kernel/problem.ts'
import type { Facts } from '../facts.ts'
import { SANDBOX_PRUDENCE } from '../sources.ts'
import type { Goods, Rule } from './rule.ts'

export const GST_STATUS_FINDING = {
  code: 'direct-shipment-before-records',
  detail: {
    en: 'The rates in force on {on} are not held by this sandbox.',
    fr: 'Les taux en vigueur le {on} ne sont pas tenus par ce bac à sable.',
  },
  remedy: {
    en: 'Declare goods shipped from 2018 on, when the tariff excerpt begins.',
    fr: 'Déclarez des marchandises expédiées à partir de 2018, où commence l’extrait du tarif.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireGstStatus: Rule<Goods, Facts> = {
  finding: GST_STATUS_FINDING,
  check: ({ invoices }, { lines }) =>
    invoices.flatMap(({ directShipmentOn: on }, index) =>
      lines[index]?.some(({ gst }) => gst === undefined) === true
        ? [violation(GST_STATUS_FINDING, `#/invoices/${String(index)}/directShipmentOn`, { on })]
        : [],
    ),
}
