import { violation, type Finding } from '../../../kernel/problem.ts'
import type { Facts } from '../facts.ts'
import { REJECT_REASONS, SANDBOX_PRUDENCE } from '../sources.ts'
import { type Goods, lineRule, type Rule } from './rule.ts'

const CLASSIFICATION_FINDING = {
  code: 'classification-unknown',
  detail: {
    en: 'Classification number {classification} is not in the tariff excerpt on the direct shipment date.',
    fr: 'Le numéro de classement {classification} n’est pas dans l’extrait du tarif à la date d’expédition directe.',
  },
  remedy: {
    en: 'Choose a number of the excerpt, which begins in 2018: GET /v1/reference/classifications lists them.',
    fr: 'Choisissez un numéro de l’extrait, qui commence en 2018 : GET /v1/reference/classifications les énumère.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireClassification = lineRule(
  CLASSIFICATION_FINDING,
  'classification',
  (line, { item }) => (item === undefined ? { classification: line.classification } : undefined),
)

const GST_STATUS_FINDING = {
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

const FITTING_TARIFF_CODE_FINDING = {
  code: 'tariff-code-incompatible',
  detail: {
    en: 'Tariff code {code} does not go with classification number {classification}.',
    fr: 'Le code tarifaire {code} est incompatible avec le numéro de classement {classification}.',
  },
  remedy: {
    en: 'Leave the tariff code out, or check the classification.',
    fr: 'Omettez le code tarifaire, ou vérifiez le classement.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireFittingTariffCode = lineRule(
  FITTING_TARIFF_CODE_FINDING,
  'tariffCode',
  (line, resolved) =>
    resolved.tariffCodeFits || line.tariffCode === undefined
      ? undefined
      : { code: line.tariffCode, classification: line.classification },
)
