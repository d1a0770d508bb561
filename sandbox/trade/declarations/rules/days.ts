import { violation, type Finding } from '../../../kernel/problem.ts'
import { C_TYPE_AT_RELEASE, FORM_B3, SANDBOX_PRUDENCE } from '../sources.ts'
import { headerRule, invoiceRule, type Rule } from './rule.ts'

// The days of release and of direct shipment, of which none can be ahead.

const RELEASE_DATE_FINDING = {
  code: 'release-date-missing',
  detail: {
    en: 'An AB declaration accounts for released goods, but no release date is given.',
    fr: 'Une déclaration AB vise des marchandises dédouanées, mais aucune date de mainlevée n’est donnée.',
  },
  remedy: {
    en: 'Add "releasedOn", or declare type C before release.',
    fr: 'Ajoutez « releasedOn », ou déclarez le type C avant la mainlevée.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireReleaseDate = headerRule(
  RELEASE_DATE_FINDING,
  'releasedOn',
  ({ releasedOn }) => (releasedOn === undefined ? {} : undefined),
)

const UNRELEASED_FINDING = {
  code: 'c-type-already-released',
  detail: {
    en: 'A C-type declaration obtains the release, but a release date {released} is given.',
    fr: 'Une déclaration de type C sert à obtenir la mainlevée, mais une date de mainlevée {released} est donnée.',
  },
  remedy: {
    en: 'Remove "releasedOn", or declare type AB.',
    fr: 'Retirez « releasedOn », ou déclarez le type AB.',
  },
  source: C_TYPE_AT_RELEASE,
} as const satisfies Finding

export const requireUnreleased = headerRule(UNRELEASED_FINDING, 'releasedOn', ({ releasedOn }) =>
  releasedOn === undefined ? undefined : { released: releasedOn },
)

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

const SHIPMENT_BEFORE_RELEASE_FINDING = {
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
  check: ({ invoices, releasedOn: released }, _facts, found) => {
    if (released === undefined) return
    for (const [index, { directShipmentOn: shipped }] of invoices.entries()) {
      if (shipped <= released) continue
      const place = `#/invoices/${String(index)}/directShipmentOn`
      found.push(violation(SHIPMENT_BEFORE_RELEASE_FINDING, place, { shipped, released }))
    }
  },
}
