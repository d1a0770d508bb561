import { violation, type Finding } from '../../../kernel/problem.ts'
import { tariffLists } from '../../tariff/index.ts'
import type { Facts } from '../facts.ts'
import { DAY_OF_ACCOUNTING, DEPARTMENTAL_CONSOLIDATION } from '../sources.ts'
import type { Goods } from '../filing.ts'
import { lineRule, type Rule } from './rule.ts'

// What the tariff holds under the classification number: the item and its GST.

const CLASSIFICATION_FINDING = {
  code: 'classification-unknown',
  detail: {
    en: 'Classification number {classification} is not in the tariff that is served for the day of accounting.',
    fr: 'Le numéro de classement {classification} n’est pas dans le tarif servi pour le jour de la déclaration en détail.',
  },
  remedy: {
    en: 'Choose a number of GET /v1/reference/classifications, which knows none before 2018, or import the whole tariff with ces tariff import.',
    fr: 'Choisissez un numéro de GET /v1/reference/classifications, qui n’en connaît aucun avant 2018, ou importez tout le tarif avec ces tariff import.',
  },
  source: DEPARTMENTAL_CONSOLIDATION,
  list: tariffLists.classifications,
} as const satisfies Finding

export const requireClassification = lineRule(
  CLASSIFICATION_FINDING,
  'classification',
  (line, { item }) => (item === undefined ? { classification: line.classification } : undefined),
)

const GST_STATUS_FINDING = {
  code: 'accounting-before-records',
  detail: {
    en: 'The rates in force on {on} are not held by this sandbox.',
    fr: 'Les taux en vigueur le {on} ne sont pas tenus par ce bac à sable.',
  },
  remedy: {
    en: 'Declare goods released from 2018 on, where the tariff of this sandbox begins.',
    fr: 'Déclarez des marchandises dédouanées à partir de 2018, où commence le tarif de ce bac à sable.',
  },
  source: DAY_OF_ACCOUNTING,
  list: tariffLists.gst,
} as const satisfies Finding

export const requireGstStatus: Rule<Goods, Facts> = {
  finding: GST_STATUS_FINDING,
  check: (_goods, { lines, accountedOn: on }, found) => {
    if (on === undefined) return
    if (lines.some((invoice) => invoice.some(({ gst }) => gst === undefined))) {
      found.push(violation(GST_STATUS_FINDING, '#/releasedOn', { on }))
    }
  },
}
