import type { Finding } from '../../../kernel/problem.ts'
import { countryFor } from '../../reference/index.ts'
import { FORM_B3 } from '../sources.ts'
import { invoiceRule } from './rule.ts'

export const KNOWN_VENDOR_COUNTRY_FINDING = {
  code: 'vendor-country-unknown',
  detail: {
    en: 'No country has the code {country}.',
    fr: 'Aucun pays ne porte le code {country}.',
  },
  remedy: {
    en: 'Use the two letters of ISO 3166-1.',
    fr: 'Utilisez les deux lettres de la norme ISO 3166-1.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireKnownVendorCountry = invoiceRule(
  KNOWN_VENDOR_COUNTRY_FINDING,
  'vendor/country',
  ({ vendor }) =>
    countryFor(vendor.country) === undefined ? { country: vendor.country } : undefined,
)
