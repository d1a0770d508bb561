import type { Finding } from '../../../kernel/problem.ts'
import { isGstStatusCode, tariffLists } from '../../tariff/index.ts'
import { FORM_B3, GST_STATUS } from '../sources.ts'
import { lineRule } from './rule.ts'

// The GST status that a line states, field 35 of form B3-3.

const KNOWN_GST_STATUS_FINDING = {
  code: 'gst-status-unknown',
  detail: {
    en: 'No GST status has the code {code}.',
    fr: 'Aucun statut de TPS ne porte le code {code}.',
  },
  remedy: {
    en: 'Use a code of GET /v1/reference/classifications/{classification}, such as 5, or leave it out.',
    fr: 'Utilisez un code de GET /v1/reference/classifications/{classification}, par exemple 5, ou omettez-le.',
  },
  source: FORM_B3,
  list: tariffLists.gst,
} as const satisfies Finding

export const requireKnownGstStatus = lineRule(
  KNOWN_GST_STATUS_FINDING,
  'gstStatus',
  ({ gstStatus: code, classification }) =>
    code === undefined || isGstStatusCode(code) ? undefined : { code, classification },
)

const FITTING_GST_STATUS_FINDING = {
  code: 'gst-status-contradicts-goods',
  detail: {
    en: 'GST status {code} contradicts classification number {classification} on the day of accounting.',
    fr: 'Le statut de TPS {code} contredit le numéro de classement {classification} au jour de la déclaration en détail.',
  },
  remedy: {
    en: 'Leave the status out, check the classification, or state one that the goods may have: GET /v1/reference/classifications/{classification} lists them.',
    fr: 'Omettez le statut, vérifiez le classement ou indiquez un statut que les marchandises peuvent avoir : GET /v1/reference/classifications/{classification} les énumère.',
  },
  source: GST_STATUS,
  list: tariffLists.gst,
} as const satisfies Finding

export const requireFittingGstStatus = lineRule(
  FITTING_GST_STATUS_FINDING,
  'gstStatus',
  ({ gstStatus: code, classification }, { gst, gstFits }) =>
    code === undefined || gst === undefined || gstFits || !isGstStatusCode(code)
      ? undefined
      : { code, classification },
)
