import type { GradedList } from '../../kernel/graded-list.ts'
import { worst, type Authority, type Source } from '../../kernel/source.ts'
import { parseAuthority } from './authority.ts'
import type { Bilingual } from './bilingual.ts'
import { codesOf } from './code.ts'
import { REFERENCE_DATA } from './data.ts'
import { allOffices } from './place.ts'
import type { CodeList } from './raw.ts'

/** The lists in which rules look codes up, each with the grades of its rows. */
const LISTS = {
  cadTypes: codes('cadTypes', { en: 'CAD types', fr: 'types de DDC' }),
  dutyTypes: codes('dutyTypes', { en: 'types of duty', fr: 'types de droits' }),
  paymentCodes: codes('paymentCodes', { en: 'payment codes', fr: 'codes de paiement' }),
  simaCodes: codes('simaCodes', { en: 'SIMA codes', fr: 'codes de la LMSI' }),
  specialAuthorities: codes('specialAuthorities', {
    en: 'special authorities',
    fr: 'autorisations spéciales',
  }),
  transportModes: codes('transportModes', { en: 'modes of transport', fr: 'modes de transport' }),
  units: codes('units', { en: 'units of measure', fr: 'unités de mesure' }),
  vfdCodes: codes('vfdCodes', {
    en: 'value for duty codes',
    fr: 'codes de valeur en douane',
  }),
  offices: {
    name: { en: 'CBSA offices', fr: 'bureaux de l’ASFC' },
    grades: () => gradesOf(allOffices()),
  },
  countries: {
    name: { en: 'countries and US states', fr: 'pays et États américains' },
    grades: () => ungraded('countries', [...REFERENCE_DATA.countries, ...REFERENCE_DATA.usStates]),
  },
  carriers: {
    name: {
      en: 'carriers, all of them invented',
      fr: 'transporteurs, tous inventés',
    },
    grades: () => ungraded('carriers', REFERENCE_DATA.carriers),
  },
  currencies: {
    name: { en: 'currencies with a rate', fr: 'monnaies ayant un taux' },
    grades: () => ungraded('currencies', REFERENCE_DATA.currencies),
  },
} as const satisfies Readonly<Record<string, OwnList>>

interface OwnList {
  readonly name: Bilingual
  readonly grades: () => readonly Authority[]
}

type Name = keyof typeof LISTS

/**
 * The lists as sources: a rule that says that there is no such code can be trusted no further than the
 * worst row of the list.
 */
export const lists = {
  cadTypes: () => sourceOf('cadTypes'),
  dutyTypes: () => sourceOf('dutyTypes'),
  paymentCodes: () => sourceOf('paymentCodes'),
  simaCodes: () => sourceOf('simaCodes'),
  specialAuthorities: () => sourceOf('specialAuthorities'),
  transportModes: () => sourceOf('transportModes'),
  units: () => sourceOf('units'),
  vfdCodes: () => sourceOf('vfdCodes'),
  offices: () => sourceOf('offices'),
  countries: () => sourceOf('countries'),
  carriers: () => sourceOf('carriers'),
  currencies: () => sourceOf('currencies'),
} as const satisfies Readonly<Record<Name, () => Source>>

export function listSources(): readonly Source[] {
  return Object.values(lists).map((list) => list())
}

export function gradedCodeLists(): readonly GradedList[] {
  return Object.entries(LISTS).map(([list, { name, grades }]) => ({
    id: idOf(list),
    name,
    grades: grades(),
  }))
}

function codes(list: CodeList, name: Bilingual): OwnList {
  return { name, grades: () => gradesOf(codesOf(list)) }
}

/** Of a list whose rows have no grades of their own. */
function ungraded(
  list: keyof typeof REFERENCE_DATA.grades,
  rows: readonly unknown[],
): readonly Authority[] {
  const grade = parseAuthority(REFERENCE_DATA.grades[list])
  return rows.map(() => grade)
}

function gradesOf(rows: readonly { readonly authority: Authority }[]): readonly Authority[] {
  return rows.map(({ authority }) => authority)
}

function idOf(list: string): string {
  return `list-of-${list.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`
}

function sourceOf(list: Name): Source {
  const { name, grades } = LISTS[list]
  return {
    id: idOf(list),
    instrument: `This sandbox’s list of ${name.en}`,
    authority: worst('law', ...grades()),
    note: 'Not complete; graded by the worst of its rows. Its file under fixtures/ says where they come from.',
  }
}
