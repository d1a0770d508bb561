import { SANDBOX_PRUDENCE } from '../sources.ts'
import { headerRule, invoiceRule } from './rule.ts'

// What is declared to have happened has happened by the day on which it is declared.

export const requireReleaseNotAhead = headerRule(
  {
    code: 'release-date-ahead',
    detail: {
      en: 'The release date {released} is after today, {today}.',
      fr: 'La date de mainlevée {released} est postérieure à aujourd’hui, le {today}.',
    },
    remedy: {
      en: 'Declare the day on which the goods were released.',
      fr: 'Déclarez le jour où les marchandises ont été dédouanées.',
    },
    source: SANDBOX_PRUDENCE,
  },
  'releasedOn',
  ({ releasedOn }, { today }) =>
    releasedOn !== undefined && releasedOn > today ? { released: releasedOn, today } : undefined,
)

export const requireShipmentNotAhead = invoiceRule(
  {
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
  },
  'directShipmentOn',
  ({ directShipmentOn: shipped }, { facts: { today } }) =>
    shipped > today ? { shipped, today } : undefined,
)
