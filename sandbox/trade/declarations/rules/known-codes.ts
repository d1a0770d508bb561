import {
  carrierFor,
  codeIn,
  countryFor,
  currencyFor,
  lists,
  officeFor,
  originFor,
} from '../../reference/index.ts'
import { tariffLists } from '../../tariff/index.ts'
import { CAD_TYPES, DEPARTMENTAL_CONSOLIDATION, DIRECT_SHIPMENT, FORM_B3 } from '../sources.ts'
import { headerRule, invoiceRule, lineRule } from './rule.ts'

// Each code must be on its list; what is said when it is not, where, and how it is looked up.

/** AB and C exist here; the other types are known and refused by name until they do. */
export const requireSupportedType = headerRule(
  {
    code: 'cad-type-unsupported',
    detail: {
      en: 'CAD type {type} ({en}) is not accepted.',
      fr: 'Le type de DDC {type} ({fr}) n’est pas accepté.',
    },
    remedy: { en: 'Declare type AB or C.', fr: 'Déclarez le type AB ou C.' },
    source: CAD_TYPES,
    list: lists.cadTypes,
  },
  'type',
  ({ type }) => {
    const known = codeIn('cadTypes', type)
    if (known?.supported === true) return undefined
    return { type, ...(known?.name ?? { en: 'no such type', fr: 'type inexistant' }) }
  },
)

export const requireKnownOffice = headerRule(
  {
    code: 'office-unknown',
    detail: {
      en: 'No CBSA office has the code {office}.',
      fr: 'Aucun bureau de l’ASFC ne porte le code {office}.',
    },
    remedy: {
      en: 'Use the office of release, such as 453 or 497.',
      fr: 'Utilisez le bureau de mainlevée, par exemple 453 ou 497.',
    },
    source: FORM_B3,
    list: lists.offices,
  },
  'office',
  ({ office }) => (officeFor(office) === undefined ? { office } : undefined),
)

export const requireKnownCarrier = headerRule(
  {
    code: 'carrier-unknown',
    detail: {
      en: 'No carrier has the code {carrier}.',
      fr: 'Aucun transporteur ne porte le code {carrier}.',
    },
    remedy: {
      en: 'Use the four-character code that the CBSA gave to the carrier.',
      fr: 'Utilisez le code de quatre caractères attribué au transporteur par l’ASFC.',
    },
    source: FORM_B3,
    list: lists.carriers,
  },
  'carrier',
  ({ carrier }) => (carrierFor(carrier) === undefined ? { carrier } : undefined),
)

export const requireKnownMode = headerRule(
  {
    code: 'mode-of-transport-unknown',
    detail: {
      en: 'No mode of transport has the code {mode}.',
      fr: 'Aucun mode de transport ne porte le code {mode}.',
    },
    remedy: {
      en: 'Use 1 air, 2 highway, 6 rail, 7 pipeline or 9 marine.',
      fr: 'Utilisez 1 aérien, 2 routier, 6 ferroviaire, 7 pipeline ou 9 maritime.',
    },
    source: FORM_B3,
    list: lists.transportModes,
  },
  'modeOfTransport',
  ({ modeOfTransport: mode }) =>
    codeIn('transportModes', mode) === undefined ? { mode } : undefined,
)

export const requireKnownVendorCountry = invoiceRule(
  {
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
    list: lists.countries,
  },
  'vendor/country',
  ({ vendor }) =>
    countryFor(vendor.country) === undefined ? { country: vendor.country } : undefined,
)

export const requireKnownPlaceOfExport = invoiceRule(
  {
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
    list: lists.countries,
  },
  'placeOfExport',
  ({ placeOfExport: country }) => (countryFor(country) === undefined ? { country } : undefined),
)

export const requireKnownCurrency = invoiceRule(
  {
    code: 'currency-unknown',
    detail: {
      en: 'No exchange rate is kept for the currency {currency}.',
      fr: 'Aucun taux de change n’est tenu pour la devise {currency}.',
    },
    remedy: {
      en: 'Convert to a currency for which rates are published, such as USD.',
      fr: 'Convertissez dans une devise dont le taux est publié, par exemple USD.',
    },
    source: DIRECT_SHIPMENT,
    list: lists.currencies,
  },
  'currency',
  ({ currency }) => (currencyFor(currency) === undefined ? { currency } : undefined),
)

export const requireKnownOrigin = lineRule(
  {
    code: 'origin-unknown',
    detail: {
      en: 'No country of origin has the code {origin}.',
      fr: 'Aucun pays d’origine ne porte le code {origin}.',
    },
    remedy: {
      en: 'Use a country of ISO 3166-1, or U and the state for the United States, such as UNY.',
      fr: 'Utilisez un pays de la norme ISO 3166-1, ou U et l’État pour les États-Unis, par exemple UNY.',
    },
    source: FORM_B3,
    list: lists.countries,
  },
  'origin',
  ({ origin }) => (origin !== 'US' && originFor(origin) === undefined ? { origin } : undefined),
)

export const requireKnownTreatment = lineRule(
  {
    code: 'tariff-treatment-unknown',
    detail: {
      en: 'No tariff treatment has the code {treatment}.',
      fr: 'Aucun traitement tarifaire ne porte le code {treatment}.',
    },
    remedy: {
      en: 'Use a code such as 2 (MFN) or 10 (UST).',
      fr: 'Utilisez un code tel que 2 (NPF) ou 10 (TÉU).',
    },
    source: DEPARTMENTAL_CONSOLIDATION,
    list: tariffLists.treatments,
  },
  'treatment',
  (line, { treatment }) => (treatment === undefined ? { treatment: line.treatment } : undefined),
)

export const requireKnownVfdCode = lineRule(
  {
    code: 'value-for-duty-code-unknown',
    detail: {
      en: 'No value for duty code is {code}.',
      fr: 'Aucun code de valeur en douane n’est {code}.',
    },
    remedy: {
      en: 'Use 1 or 2 for the relationship and 3 to 9 for the method, such as 13.',
      fr: 'Utilisez 1 ou 2 pour le lien et de 3 à 9 pour la méthode, par exemple 13.',
    },
    source: FORM_B3,
    list: lists.vfdCodes,
  },
  'valueForDutyCode',
  ({ valueForDutyCode: code }) => (codeIn('vfdCodes', code) === undefined ? { code } : undefined),
)
