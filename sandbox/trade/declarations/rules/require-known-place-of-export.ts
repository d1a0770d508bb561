import type { Finding } from '../../../kernel/problem.ts'
import { countryFor } from '../../reference/index.ts'
import { FORM_B3 } from '../sources.ts'
import { invoiceRule } from './rule.ts'

export const KNOWN_PLACE_OF_EXPORT_FINDING = {
  code: 'place-of-export-unknown',
  detail: {
    en: 'No country of export has the code {country}.',
    fr: 'Aucun pays d’exportation ne porte le code {country}.',
  },
  remedy: {
    en: 'Use the two letters of ISO 3166-1.',
    fr: 'Utilisez les deux lettres de la norme ISO 3166-1.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireKnownPlaceOfExport = invoiceRule(
  KNOWN_PLACE_OF_EXPORT_FINDING,
  'placeOfExport',
  ({ placeOfExport: country }) => (countryFor(country) === undefined ? { country } : undefined),
)
