import type { Source } from '../../kernel/source.ts'

const CONSOLIDATION = 'CBSA, Customs Tariff, departmental consolidation'

/** An edition as the source of the rates of a day, by what it proves of that day. */
export const EDITION_BY_GRADE = {
  guide: {
    id: 'customs-tariff-edition',
    instrument: CONSOLIDATION,
    authority: 'guide',
    note: 'The edition in force on that day; of the excerpt that comes with the sandbox two public transcriptions, both of one author, agreed.',
  },
  reported: {
    id: 'customs-tariff-same-year',
    instrument: CONSOLIDATION,
    authority: 'reported',
    note: 'A later edition of the same calendar year; few rates move between two editions of one year.',
  },
  assumed: {
    id: 'customs-tariff-carried-back',
    instrument: CONSOLIDATION,
    authority: 'assumed',
    note: 'An edition of a later year carried back: rates may have stood otherwise on that day.',
  },
} as const satisfies Record<string, Source>

export const CLASSIFICATIONS = {
  id: 'list-of-classifications',
  instrument: 'This sandbox’s list of classification numbers, with their units and rates',
  authority: 'assumed',
  note: 'An excerpt unless the whole tariff was imported, and carried back to the days before its first edition. Each number and rate has a grade of its own, by the day.',
} as const satisfies Source

export const GENERAL_TARIFF = {
  id: 'general-tariff',
  instrument: 'Customs Tariff, S.C. 1997, c. 36',
  section: 's. 29(2)',
  authority: 'law',
  note: 'The General Tariff is 35 % unless the MFN rate is as high or higher, or a note or the tariff item says otherwise. That an MFN rate per unit counts as less is assumed.',
} as const satisfies Source

export const GENERAL_TARIFF_AS_MFN = {
  id: 'general-tariff-as-mfn',
  instrument: 'Customs Tariff, S.C. 1997, c. 36',
  section: 's. 29(2)',
  authority: 'law',
  note: 'The MFN rate where it is 35 % or more, and in chapter 98 by its notes. The rate itself is as good as its edition.',
} as const satisfies Source

export const MFN_WHERE_LOWER = {
  id: 'mfn-where-lower',
  instrument: 'Customs Tariff, S.C. 1997, c. 36',
  section: 's. 25',
  authority: 'law',
  note: 'The MFN rate applies where it is lower than the preference claimed. The rate itself is as good as its edition.',
} as const satisfies Source

export const TREATMENT_BY_ORIGIN = {
  id: 'treatment-by-origin',
  instrument: 'CBSA Customs Notice 23-21',
  url: 'https://www.cbsa-asfc.gc.ca/publications/cn-ad/cn23-21-eng.html',
  authority: 'notice',
  note: 'Treatment 10 only for US, 11 only for Mexican origin; the list of each treatment has a source of its own.',
} as const satisfies Source

export const TARIFF_WEB_SERVICE = {
  id: 'tariff-web-service',
  instrument: 'CARM tariff data API, as used in public client code',
  authority: 'reported',
  note: 'OData 2 in Atom, its entity sets, the properties and key of customsDuties, the key of exciseTaxes. The other names of properties, that keys alone are filtered by, pages and errors are assumed.',
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
