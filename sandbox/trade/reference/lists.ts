import { worst, type Authority, type Source } from '../../kernel/source.ts'
import { parseAuthority } from './authority.ts'
import { codesOf } from './code.ts'
import { REFERENCE_DATA } from './data.ts'
import { allOffices } from './place.ts'
import type { CodeList } from './raw.ts'

/**
 * The lists in which rules look codes up, as sources: a rule that says that there is no such code can be
 * trusted no further than the worst row of the list.
 */
export const lists = {
  cadTypes: () => codes('cadTypes', 'CAD types'),
  dutyTypes: () => codes('dutyTypes', 'types of duty'),
  paymentCodes: () => codes('paymentCodes', 'payment codes'),
  simaCodes: () => codes('simaCodes', 'SIMA codes'),
  specialAuthorities: () => codes('specialAuthorities', 'special authorities'),
  transportModes: () => codes('transportModes', 'modes of transport'),
  units: () => codes('units', 'units of measure'),
  vfdCodes: () => codes('vfdCodes', 'value for duty codes'),
  offices: () => sourceOfList('offices', 'CBSA offices', gradesOf(allOffices())),
  countries: () => ungraded('countries', 'countries and US states'),
  carriers: () => ungraded('carriers', 'carriers, all of them invented'),
  currencies: () => ungraded('currencies', 'currencies with a rate'),
} as const satisfies Readonly<Record<string, () => Source>>

export function listSources(): readonly Source[] {
  return Object.values(lists).map((list) => list())
}

function codes(list: CodeList, of: string): Source {
  return sourceOfList(list, of, gradesOf(codesOf(list)))
}

/** A list whose rows have no grades of their own. */
function ungraded(list: keyof typeof REFERENCE_DATA.grades, of: string): Source {
  return sourceOfList(list, of, [parseAuthority(REFERENCE_DATA.grades[list])])
}

function gradesOf(rows: readonly { readonly authority: Authority }[]): readonly Authority[] {
  return rows.map(({ authority }) => authority)
}

function sourceOfList(list: string, of: string, grades: readonly Authority[]): Source {
  const name = list.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
  return {
    id: `list-of-${name}`,
    instrument: `This sandbox’s list of ${of}`,
    authority: worst('law', ...grades),
    note: 'Not complete; graded by the worst of its rows. Its file under fixtures/ says where they come from.',
  }
}
