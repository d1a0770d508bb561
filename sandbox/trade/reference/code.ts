import type { Authority } from '../../kernel/source.ts'
import { parseAuthority } from './authority.ts'
import { bilingual, type Bilingual } from './bilingual.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'
import type { CodeList, RawCode } from './raw.ts'

/** A code of a closed list of the declaration. */
export interface Code {
  readonly code: string
  readonly name: Bilingual
  readonly authority: Authority
  /** Known, but refused by name while false. */
  readonly supported: boolean
}

type ByCode = ReadonlyMap<string, Code>

const lists = lazily((): Readonly<Record<CodeList, ByCode>> => ({
  cadTypes: parseList('cadTypes'),
  dutyTypes: parseList('dutyTypes'),
  paymentCodes: parseList('paymentCodes'),
  simaCodes: parseList('simaCodes'),
  specialAuthorities: parseList('specialAuthorities'),
  transportModes: parseList('transportModes'),
  units: parseList('units'),
  vfdCodes: parseList('vfdCodes'),
}))

/** @returns undefined for a code that the list does not hold */
export function codeIn(list: CodeList, code: string): Code | undefined {
  return lists()[list].get(code)
}

/** Every code of the list, in its order. */
export function codesOf(list: CodeList): readonly Code[] {
  return [...lists()[list].values()]
}

function parseList(list: CodeList): ByCode {
  return new Map(REFERENCE_DATA.codes[list].map((raw) => [raw.code, parseCode(raw)]))
}

function parseCode(raw: RawCode): Code {
  const { code, grade, supported = true } = raw
  return { code, name: bilingual(raw), authority: parseAuthority(grade), supported }
}
