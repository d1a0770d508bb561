import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { Authority, Source } from '../../kernel/source.ts'
import { localDate, type LocalDate } from '../../kernel/time.ts'
import { countryOf } from '../reference/index.ts'
import { parseAuthority } from '../reference/index.ts'
import { bilingual, type Bilingual } from '../reference/index.ts'
import { beginsWithAny } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { lazily } from '../reference/index.ts'
import type { RawEntitlement, RawTreatment } from './raw.ts'
import { isInForce, parseValidity, type Validity } from './validity.ts'

/** Days without bound where the agreement's own days are the bound. */
const ALWAYS = localDate('0001-01-01')
/** First day of what nobody may claim yet. */
const NOT_YET = localDate('9999-12-31')

interface Entitlement extends Validity {
  /** Whether goods on their way when it changed stay as they were. */
  readonly inTransit: boolean
  /** Beginnings of the classification numbers that are left out. */
  readonly exceptItems: ReadonlySet<string>
}

/** A country may come and go, so that it has a period for each time. */
type Entitlements = ReadonlyMap<string, readonly Entitlement[]>

/** What keeps a known treatment from being claimed, and what goods of it may claim meanwhile. */
interface Awaited {
  readonly because: Bilingual
  /** The code of another treatment. */
  readonly instead: string
}

export interface Treatment extends Validity {
  /** One or two digits: `2` is MFN. The abbreviation where no digits are known. */
  readonly code: string
  readonly abbreviation: string
  readonly name: Bilingual
  /** Of code and name. */
  readonly authority: Authority
  /** Of its list of countries. */
  readonly source: Source
  /** Undefined is any country. */
  readonly countries: Entitlements | undefined
  readonly exceptCountries: Entitlements
  /** Of a treatment that has no first day yet. */
  readonly awaited: Awaited | undefined
}

/** What of the goods decides whether they may have a treatment. */
export interface TreatedGoods {
  /** ISO 3166-1 alpha-2, or a US state of origin such as `UNY`. */
  readonly origin: string
  readonly classification: ClassificationNumber
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
 * @see sources.ts TREATMENT_BY_ORIGIN, and the source of each treatment
 */
export function isTreatmentValidFor(
  treatment: Treatment,
  { origin, classification }: TreatedGoods,
  on: LocalDate,
): boolean {
  if (!isInForce(treatment, on)) return false
  const country = countryOf(origin)
  const excepted = periodOn(treatment.exceptCountries, country, on)
  if (excepted !== undefined && !beginsWithAny(classification, excepted.exceptItems)) return false
  return treatment.countries === undefined || isEntitled(treatment.countries, country, on)
}

/**
 * Whether goods that left for Canada on a day when their country had the treatment, and which it has lost
 * since, keep it by the order that took it away.
 *
 * @param days of accounting and of direct shipment
 */
export function isTreatmentKeptInTransit(
  treatment: Treatment,
  origin: string,
  { on, shippedOn }: { readonly on: LocalDate; readonly shippedOn: LocalDate },
): boolean {
  const country = countryOf(origin)
  const isLost = (period: Entitlement) =>
    period.inTransit &&
    period.validTo !== undefined &&
    shippedOn <= period.validTo &&
    period.validTo < on
  const isExcepted = (period: Entitlement) =>
    period.inTransit && shippedOn < period.validFrom && period.validFrom <= on
  return (
    (treatment.countries?.get(country)?.some(isLost) ?? false) ||
    (treatment.exceptCountries.get(country)?.some(isExcepted) ?? false)
  )
}

/** The countries entitled, or excepted, on that day. */
export function countriesOn(entitlements: Entitlements, on: LocalDate): readonly string[] {
  return [...entitlements.keys()].filter((country) => isEntitled(entitlements, country, on))
}

function isEntitled(entitlements: Entitlements, country: string, on: LocalDate): boolean {
  return periodOn(entitlements, country, on) !== undefined
}

function periodOn(
  entitlements: Entitlements,
  country: string,
  on: LocalDate,
): Entitlement | undefined {
  return entitlements.get(country)?.find((period) => isInForce(period, on))
}

const byCode = lazily(
  () => new Map(TARIFF_DATA.treatments.map((raw) => [raw.code, parseTreatment(raw)])),
)

function parseTreatment(raw: RawTreatment): Treatment {
  const { code, abbreviation, countries, exceptCountries, from = NOT_YET, to, awaited } = raw
  return {
    code,
    abbreviation,
    name: bilingual(raw),
    authority: parseAuthority(raw.grade),
    source: sourceOf(raw),
    countries: typeof countries === 'string' ? undefined : parseEntitlements(countries),
    exceptCountries: parseEntitlements(exceptCountries ?? []),
    awaited: awaited && { because: bilingual(awaited), instead: awaited.instead },
    ...parseValidity({ from, to }),
  }
}

function sourceOf({ abbreviation, from, countriesSource }: RawTreatment): Source {
  const { instrument, section, grade, note } = countriesSource
  return {
    id: `treatment-${abbreviation.toLowerCase()}`,
    instrument,
    ...(section !== undefined && { section }),
    ...(from !== undefined && { inForce: from }),
    authority: parseAuthority(grade),
    ...(note !== undefined && { note }),
  }
}

function parseEntitlements(raws: readonly RawEntitlement[]): Entitlements {
  const periods = raws.flatMap((raw) =>
    raw.country.split(' ').map((country) => ({ country, period: parseEntitlement(raw) })),
  )
  return new Map(
    [...Map.groupBy(periods, ({ country }) => country)].map(([country, same]) => [
      country,
      same.map(({ period }) => period),
    ]),
  )
}

function parseEntitlement({
  from = ALWAYS,
  to,
  inTransit,
  exceptItems,
}: RawEntitlement): Entitlement {
  return {
    ...parseValidity({ from, to }),
    inTransit: inTransit ?? false,
    exceptItems: new Set(exceptItems),
  }
}
