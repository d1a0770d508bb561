import type { Source } from '../../kernel/source.ts'

export const US_STATE_OF_ORIGIN = {
  id: 'us-state-of-origin',
  instrument: 'CBSA Memorandum D17-1-10',
  url: 'http://www.cbsa-asfc.gc.ca/publications/dm-md/d17/d17-1-10-eng.html',
  authority: 'guide',
  note: 'UNY is an example there; that the other states follow U + postal abbreviation is assumed.',
} as const satisfies Source

const STATUTORY_HOLIDAYS = {
  id: 'statutory-holidays',
  instrument: 'Interpretation Act, R.S.C. 1985, c. I-21',
  section: '35',
  authority: 'law',
  note: 'Easter Monday is one, Boxing Day is not, and none moves from a weekend; only Canada Day of a Sunday is kept on 2 July (Holidays Act, s. 2). Each holiday has a source of its own: those of provinces are assumed.',
} as const satisfies Source

export const BANK_OF_CANADA_CLOSINGS = {
  id: 'bank-of-canada-closings',
  instrument: 'Holiday schedule of the Bank of Canada, recalled',
  authority: 'assumed',
  note: 'Closed on Boxing Day and the Civic Holiday, open on Easter Monday; a holiday of a weekend moves to the next free weekday. No rate is published then.',
} as const satisfies Source

export const WEIGHTS_AND_MEASURES = {
  id: 'weights-and-measures-act',
  instrument: 'Weights and Measures Act, R.S.C. 1985, c. W-6',
  section: 'Schedule I, Parts IV and V',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/W-6/',
  authority: 'law',
  note: 'A tonne is 1,000 kilograms and a litre a thousandth of a cubic metre; hecto, kilo, mega.',
} as const satisfies Source

export const NUMBER_WORDS = {
  id: 'number-words',
  instrument: 'none found',
  authority: 'assumed',
  note: 'A dozen is 12, a gross 144, a metric carat 0.2 g; conversions are rounded to a millionth of the unit.',
} as const satisfies Source

export const REFERENCE_SOURCES: readonly Source[] = [
  US_STATE_OF_ORIGIN,
  STATUTORY_HOLIDAYS,
  BANK_OF_CANADA_CLOSINGS,
  WEIGHTS_AND_MEASURES,
  NUMBER_WORDS,
]
