import type { Finding } from '../../../kernel/problem.ts'
import { SANDBOX_PRUDENCE } from '../sources.ts'
import { invoiceRule } from './rule.ts'

export const SHIPMENT_NOT_AHEAD_FINDING = {
  code: 'direct-shipment-date-ahead',
  detail: {
    en: 'The direct shipment date {shipped} is after today, {today}.',
    fr: 'La date d’expédition directe {shipped} est postérieure à aujourd’hui, le {today}.',
  },
  remedy: {
    en: 'Declare the day on which the goods began their continuous journey to Canada.',
    fr: 'Déclarez le jour où les marchandises ont commencé leur trajet ininterrompu vers le Canada.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireShipmentNotAhead = invoiceRule(
  SHIPMENT_NOT_AHEAD_FINDING,
  'directShipmentOn',
  ({ directShipmentOn: shipped }, { facts: { today } }) =>
    shipped > today ? { shipped, today } : undefined,
)
