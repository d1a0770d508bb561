import type { Authority } from '../../kernel/source.ts'
import { localDate, type LocalDate } from '../../kernel/time.ts'
import { countryOf } from '../reference/index.ts'
import { parseAuthority } from '../reference/index.ts'
import { bilingual, type Bilingual } from '../reference/index.ts'
import { TARIFF_DATA } from './data.ts'
import { lazily } from '../reference/index.ts'
import type { RawEntitlement, RawTreatment } from './raw.ts'
import { isInForce, parseValidity, type Validity } from './validity.ts'

/** Days without bound where the agreement's own days are the bound. */
const ALWAYS = localDate('0001-01-01')

type Entitlements = ReadonlyMap<string, Validity>

export interface Treatment extends Validity {
  /** One or two digits: `2` is MFN. */
  readonly code: string
  readonly abbreviation: string
  readonly name: Bilingual
  /** Of code and name; the lists of countries are recalled throughout. */
  readonly authority: Authority
  /** Undefined is any country. */
  readonly countries: Entitlements | undefined
  readonly exceptCountries: Entitlements
}

/** @returns undefined for a code that is no tariff treatment */
export function treatmentFor(code: string): Treatment | undefined {
  return byCode().get(code)
}

/** Every tariff treatment, in order of its code. */
export function treatments(): readonly Treatment[] {
  return [...byCode().values()]
}

/**
 * Whether goods of that origin may claim the treatment on that day, all bounds inclusive.
 * Rules of origin are not looked at.
 *
 * @param origin ISO 3166-1 alpha-2, or a US state of origin such as `UNY`
 * @see sources.ts TREATMENT_BY_ORIGIN
 */
export function isTreatmentValidFor(treatment: Treatment, origin: string, on: LocalDate): boolean {
  if (!isInForce(treatment, on)) return false
  const country = countryOf(origin)
  if (isEntitled(treatment.exceptCountries, country, on)) return false
  return treatment.countries === undefined || isEntitled(treatment.countries, country, on)
}

function isEntitled(entitlements: Entitlements, country: string, on: LocalDate): boolean {
  const validity = entitlements.get(country)
  return validity !== undefined && isInForce(validity, on)
}

const byCode = lazily(
  () => new Map(TARIFF_DATA.treatments.map((raw) => [raw.code, parseTreatment(raw)])),
)

function parseTreatment(raw: RawTreatment): Treatment {
  const { code, abbreviation, countries, exceptCountries } = raw
  return {
    code,
    abbreviation,
    name: bilingual(raw),
    authority: parseAuthority(raw.grade),
    countries: typeof countries === 'string' ? undefined : parseEntitlements(countries),
    exceptCountries: parseEntitlements(exceptCountries ?? []),
    ...parseValidity(raw),
  }
}

function parseEntitlements(raws: readonly RawEntitlement[]): Entitlements {
  return new Map(
    raws.map(({ country, from = ALWAYS, to }) => [country, parseValidity({ from, to })]),
  )
}
