import type { Source } from '../../kernel/source.ts'

const US_STATE_OF_ORIGIN = {
  id: 'us-state-of-origin',
  instrument: 'CBSA Memorandum D17-1-10',
  url: 'http://www.cbsa-asfc.gc.ca/publications/dm-md/d17/d17-1-10-eng.html',
  authority: 'guide',
  note: 'UNY is an example there; that the other states follow U + postal abbreviation is assumed.',
} as const satisfies Source

const FEDERAL_HOLIDAYS = {
  id: 'federal-holidays',
  instrument:
    'Canada Labour Code, general holidays, with National Day for Truth and Reconciliation from 2021',
  authority: 'assumed',
  note: 'As recalled; a holiday on a weekend is observed on the next free weekday; Easter Monday and the Civic Holiday are no business-day holidays.',
} as const satisfies Source

const CODE_LISTS = {
  id: 'code-lists',
  instrument: 'Form B3-3 and public pages named in fixtures/codes',
  url: 'https://cbsa-asfc.gc.ca/publications/forms-formulaires/b3-3-eng.html',
  authority: 'reported',
  note: 'The lists are not complete; each code carries its own grade.',
} as const satisfies Source

const OFFICES_AND_CARRIERS = {
  id: 'offices-and-carriers',
  instrument: 'Directory of CBSA offices, recalled; carriers invented',
  authority: 'assumed',
} as const satisfies Source

export const REFERENCE_SOURCES: readonly Source[] = [
  US_STATE_OF_ORIGIN,
  FEDERAL_HOLIDAYS,
  CODE_LISTS,
  OFFICES_AND_CARRIERS,
]
