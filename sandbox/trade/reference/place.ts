import type { CarrierCode, OfficeCode } from '../../kernel/identifiers.ts'
import type { Authority } from '../../kernel/source.ts'
import { parseAuthority } from './authority.ts'
import { bilingual, type Bilingual } from './bilingual.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'
import type { RawCarrier, RawOffice } from './raw.ts'

export interface Office {
  readonly code: string
  readonly name: Bilingual
  /** The mode by which most goods come there. */
  readonly mode: string
  /** Two letters; the office keeps its holidays. */
  readonly province: string
  /** That code and place belong together. */
  readonly authority: Authority
}

export interface Carrier {
  readonly code: string
  readonly name: string
  readonly mode: string
}

/** @returns undefined for a code of which no CBSA office is held */
export function officeFor(code: OfficeCode): Office | undefined {
  return offices().get(code)
}

export function allOffices(): readonly Office[] {
  return [...offices().values()]
}

/** @returns undefined for a code that is given to no carrier here */
export function carrierFor(code: CarrierCode): Carrier | undefined {
  return carriers().get(code)
}

export function allCarriers(): readonly Carrier[] {
  return [...carriers().values()]
}

const offices = lazily(
  () =>
    new Map(REFERENCE_DATA.offices.map((raw): [string, Office] => [raw.code, parseOffice(raw)])),
)

const carriers = lazily(
  () =>
    new Map(REFERENCE_DATA.carriers.map((raw): [string, Carrier] => [raw.code, parseCarrier(raw)])),
)

function parseOffice(raw: RawOffice): Office {
  const { code, mode, province, grade } = raw
  return { code, name: bilingual(raw), mode, province, authority: parseAuthority(grade) }
}

function parseCarrier({ code, name, mode }: RawCarrier): Carrier {
  return { code, name, mode }
}
