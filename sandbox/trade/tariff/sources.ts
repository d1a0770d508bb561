import type { Source } from '../../kernel/source.ts'

export const CUSTOMS_TARIFF_SCHEDULE = {
  id: 'customs-tariff-schedule',
  instrument: 'Customs Tariff, S.C. 1997, c. 36, Schedule',
  authority: 'assumed',
  note: 'Rates as recalled from the published Customs Tariff, not checked against it; do not file with them.',
} as const satisfies Source

export const GENERAL_TARIFF = {
  id: 'general-tariff',
  instrument: 'Customs Tariff, S.C. 1997, c. 36',
  section: '29',
  authority: 'assumed',
  note: 'The General Tariff is 35 % where the Schedule states no other rate; recalled.',
} as const satisfies Source

export const TREATMENT_BY_ORIGIN = {
  id: 'treatment-by-origin',
  instrument: 'CBSA Customs Notice 23-21',
  url: 'https://www.cbsa-asfc.gc.ca/publications/cn-ad/cn23-21-eng.html',
  authority: 'notice',
  note: 'Treatment 10 only for US, 11 only for Mexican origin; the list of each treatment has a source of its own.',
} as const satisfies Source

export const RATE_QUALIFIERS = {
  id: 'rate-qualifiers',
  instrument: 'CARM tariff data API, customsDuties, as used in public client code',
  authority: 'reported',
  note: '1 dollars, 3 percent, 4 free; that 2 is cents is assumed.',
} as const satisfies Source

export const EXPORTER_NAMES = {
  id: 'sima-exporter-names',
  instrument: 'none found',
  authority: 'assumed',
  note: 'An exporter’s own amount needs its name, compared by letters and digits alone. A name with at most one letter in five wrong, or that begins with the other, is asked back; any other one pays as all other exporters.',
} as const satisfies Source

export const TARIFF_CODES = {
  id: 'tariff-codes',
  instrument: 'Customs Tariff, S.C. 1997, c. 36, Schedule, chapters 98 and 99',
  authority: 'assumed',
  note: 'Which classifications do not go with a code is this sandbox’s own; that some pairs are refused is reported. Each code has a source of its own.',
} as const satisfies Source

export const GST_RATE = {
  id: 'gst-rate',
  instrument: 'Excise Tax Act, R.S.C. 1985, c. E-15',
  section: 's. 212',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/E-15/section-212.html',
  inForce: '2008-01-01',
  authority: 'law',
  note: '5 % of the value for tax, unless the goods are of a class on which none is paid.',
} as const satisfies Source
