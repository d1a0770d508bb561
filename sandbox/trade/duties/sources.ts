import type { Source } from '../../kernel/source.ts'

export const CALCULATION_ORDER = {
  id: 'duties-calculation-order',
  instrument: 'Form B3-3, Canada Customs Coding Form',
  section: 'fields 36 to 42',
  url: 'https://cbsa-asfc.gc.ca/publications/forms-formulaires/b3-3-eng.html',
  authority: 'guide',
  note: 'The order of the form. The agency\'s "CARM Duties and Taxes" calculation document is not at hand.',
} as const satisfies Source

export const CURRENCY_CONVERSION = {
  id: 'duties-currency-conversion',
  instrument: 'Currency Exchange for Customs Valuation Regulations, SOR/85-900',
  section: '3',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-85-900/',
  authority: 'law',
  note: 'The rate is that of the date of direct shipment.',
} as const satisfies Source

export const VALUATION = {
  id: 'duties-valuation',
  instrument: 'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)',
  section: 's. 44',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/C-52.6/section-44.html',
  authority: 'law',
  note: 'A percentage rate of duty applies to the value for duty (ss. 45 to 55).',
} as const satisfies Source

export const ROUNDING = {
  id: 'duties-rounding',
  instrument: 'none found',
  authority: 'assumed',
  note: 'Each charge is rounded once to the nearest cent, a half away from zero. Published examples agree; no rule was found.',
} as const satisfies Source

export const RATE_LIMITS = {
  id: 'duties-rate-limits',
  instrument: 'Customs Tariff, departmental consolidation of the CBSA',
  authority: 'guide',
  note: 'A rate of “not less than” one amount “or more than” another: at least the minimum, at most the maximum. That the maximum prevails where the two cross is assumed.',
} as const satisfies Source

export const RELIEF = {
  id: 'duties-relief',
  instrument: 'Customs Tariff, S.C. 1997, c. 36, Schedule, chapter 99',
  authority: 'assumed',
  note: 'A tariff code frees the charges that it names wholly; partial relief is not simulated.',
} as const satisfies Source

export const SURTAX_ON_VFD = {
  id: 'duties-surtax-on-vfd',
  instrument: 'CBSA message TCC18-077',
  url: 'http://cscb.ca/article/cbsa-message-tcc18-077-surtaxes-imposed-certain-products-originating-united-states',
  inForce: '2018-06-29',
  authority: 'notice',
  note: 'A percentage of the value for duty, beside the customs duty and not on top of it.',
} as const satisfies Source

export const CONTENT_DEDUCTION = {
  id: 'duties-content-deduction',
  instrument: 'United States Surtax Order (Motor Vehicles 2025), SOR/2025-118',
  section: '2(2)',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2025-118/',
  inForce: '2025-04-09',
  authority: 'law',
  note: 'Of vehicles entitled to the United States Tariff the value of Canadian and Mexican goods is taken off where more than 15 % is claimed, else 15 %. That the amount is rounded to the cent, and never more than the value, is assumed.',
} as const satisfies Source

export const SAFEGUARD_ON_VFD = {
  id: 'duties-safeguard-on-vfd',
  instrument: 'Memorandum D16-1-1',
  url: 'https://www.cbsa-asfc.gc.ca/publications/dm-md/d16/d16-1-1-eng.html',
  authority: 'guide',
  note: 'In addition to the customs duty.',
} as const satisfies Source

export const SIMA_BASE = {
  id: 'duties-sima-base',
  instrument: 'Special Import Measures Act, R.S.C. 1985, c. S-15',
  authority: 'assumed',
  note: 'A percentage of the export price, which is the value for duty unless the line states one, or an amount a unit. Normal values are not modelled: the margin is that of the measure. Recalled.',
} as const satisfies Source

export const EXCISE_BASE = {
  id: 'duties-excise-base',
  instrument: 'Excise Act, 2001, S.C. 2002, c. 22',
  section: 's. 2, "duty-paid value"',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/E-14.1/',
  authority: 'law',
  note: 'Of imported cigars: the value for duty, the duty of s. 42 and that of s. 20 of the Customs Tariff; surtax, safeguard and SIMA amounts are not named.',
} as const satisfies Source

export const LUXURY_TAX_BASE = {
  id: 'duties-luxury-tax-base',
  instrument: 'Select Luxury Items Tax Act, S.C. 2022, c. 10, s. 135',
  section: 'ss. 20 and 34',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/S-8.35/',
  inForce: '2022-09-01',
  authority: 'law',
  note: 'Of an import: the value for duty with every duty and tax but the GST; due is the lesser of 10 % of it and 20 % of what is over the threshold.',
} as const satisfies Source

export const VALUE_FOR_TAX = {
  id: 'duties-value-for-tax',
  instrument: 'Excise Tax Act, R.S.C. 1985, c. E-15',
  section: 's. 215(1)',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/E-15/section-215.html',
  authority: 'law',
  note: 'Value for duty plus the duties and taxes under the Customs Tariff, the excise acts and the Special Import Measures Act; the luxury tax is not named.',
} as const satisfies Source

export const SELF_DECLARE = {
  id: 'duties-self-declare',
  instrument: 'GlobalETrade knowledge base: the China Surtax Order on the CAD',
  url: 'https://knowledge-base.globaletrade.services/portal/en/kb/articles/how-do-we-add-the-china-surtax-order-on-the-cad-and-the-iid-26-11-2024',
  authority: 'reported',
  note: 'A self-declare flag and a payment amount override the calculation of that duty type.',
} as const satisfies Source

export const SELF_DECLARE_FLOW = {
  id: 'duties-self-declare-flow',
  instrument: 'none found',
  authority: 'assumed',
  note: 'A self-declared amount, 0.00 included (incident CS0015769), counts in the duty paid value and the value for tax; it stands without a measure too, and recalculation keeps it.',
} as const satisfies Source

export const KEPT_RATE = {
  id: 'duties-kept-rate',
  instrument: 'The rate that was kept when the declaration was assessed',
  authority: 'reported',
  note: 'Another edition of the tariff is served by now; the one named was served when the declaration was assessed.',
} as const satisfies Source

export const KEPT_AMOUNT = {
  id: 'duties-kept-amount',
  instrument: 'The amount that was kept when the declaration was assessed',
  authority: 'assumed',
  note: 'Its rate was not kept, and what the tariff says by now does not give it. A recalculation counts anew.',
} as const satisfies Source

export const DUTIES_SOURCES: readonly Source[] = [
  CALCULATION_ORDER,
  CURRENCY_CONVERSION,
  VALUATION,
  ROUNDING,
  RATE_LIMITS,
  RELIEF,
  SURTAX_ON_VFD,
  CONTENT_DEDUCTION,
  SAFEGUARD_ON_VFD,
  SIMA_BASE,
  EXCISE_BASE,
  LUXURY_TAX_BASE,
  VALUE_FOR_TAX,
  SELF_DECLARE,
  SELF_DECLARE_FLOW,
  KEPT_RATE,
  KEPT_AMOUNT,
]
