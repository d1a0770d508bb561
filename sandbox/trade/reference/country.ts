import { bilingual, type Bilingual } from './bilingual.ts'
import { REFERENCE_DATA } from './data.ts'
import { lazily } from './lazily.ts'
import type { RawCountry } from './raw.ts'

/** A country, or a US state of origin such as `UNY`. */
export interface Place {
  readonly code: string
  readonly name: Bilingual
  /** ISO 4217. */
  readonly currency: string
}

const UNITED_STATES = 'US'

const countries = lazily(
  () => new Map(REFERENCE_DATA.countries.map((raw): [string, Place] => [raw.code, parse(raw)])),
)

const states = lazily(
  () =>
    new Map(
      REFERENCE_DATA.usStates.map((raw): [string, Place] => [
        raw.code,
        parse({ ...raw, currency: 'USD' }),
      ]),
    ),
)

/** @returns undefined unless the code is ISO 3166-1 alpha-2, or `XK` for Kosovo */
export function countryFor(code: string): Place | undefined {
  return countries().get(code)
}

/**
 * A country or US state that may be named as origin. US origin uses state-level codes.
 *
 * @see sources.ts US_STATE_OF_ORIGIN
 */
export function originFor(code: string): Place | undefined {
  return countries().get(code) ?? states().get(code)
}

/** `US` for a US state of origin; any other code as it is. */
export function countryOf(origin: string): string {
  return origin.length === 3 && states().has(origin) ? UNITED_STATES : origin
}

/** Every country, in order of its code, `XK` last. */
export function allCountries(): readonly Place[] {
  return [...countries().values()]
}

/** Every US state of origin. */
export function usStates(): readonly Place[] {
  return [...states().values()]
}

function parse(raw: RawCountry): Place {
  return { code: raw.code, name: bilingual(raw), currency: raw.currency }
}
