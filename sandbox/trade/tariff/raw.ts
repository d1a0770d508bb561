/** The shapes of `fixtures/tariff/*.json` as they lie there; nothing outside this slice sees them. */

export interface RawAmount {
  readonly value: string
  /** 1 dollars per unit, 2 cents per unit, 3 percent. */
  readonly qualifier: string
}

export interface RawLimb {
  readonly free?: boolean | undefined
  readonly adValorem?: RawAmount | undefined
  readonly specific?: RawAmount | undefined
}

export interface RawValidity {
  readonly from: string
  readonly to?: string | undefined
}

export interface RawEntitlement {
  /** One or more, with spaces between. */
  readonly country: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly inTransit?: boolean | undefined
  readonly exceptItems?: readonly string[] | undefined
}

export interface RawSource {
  readonly instrument: string
  readonly section?: string | undefined
  readonly grade: string
  readonly note?: string | undefined
}

export interface RawTreatment extends Partial<RawValidity> {
  readonly code: string
  readonly abbreviation: string
  readonly en: string
  readonly fr: string
  readonly grade: string
  /** `*` is any country. */
  readonly countries: string | readonly RawEntitlement[]
  readonly exceptCountries?: readonly RawEntitlement[] | undefined
  readonly countriesSource: RawSource
  /** Instead of a first day, where none is set. */
  readonly awaited?: { readonly en: string; readonly fr: string; readonly instead: string }
}

/** What all measures have in common. */
export interface RawMeasure extends RawValidity {
  readonly code: string
  readonly regime: string
  readonly en: string
  readonly fr: string
  readonly classifications: readonly string[]
  readonly grade: string
  readonly note?: string | undefined
}

export interface RawSurtaxOrder {
  readonly id: string
  readonly en: string
  readonly fr: string
  readonly url: string
  readonly exemptions: readonly RawExemption[]
}

export interface RawExemption {
  readonly claim: string
  readonly on?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly classifications?: readonly string[] | undefined
  readonly countries?: readonly string[] | undefined
  readonly exceptCountries?: readonly string[] | undefined
  readonly authority?: string | undefined
}

export interface RawSurtax extends Omit<RawMeasure, 'classifications'> {
  readonly dutyType: string
  /** The id of its order. */
  readonly order: string
  readonly countries: readonly string[]
  readonly exceptCountries?: readonly string[] | undefined
  readonly classifications?: readonly string[] | undefined
  /** Names of lists of goods. */
  readonly goods?: readonly string[] | undefined
  readonly alsoUnder?: readonly string[] | undefined
  readonly content?: { readonly treatment: string; readonly least: string } | undefined
  readonly threshold?: string | undefined
  readonly rate: RawLimb
  readonly part?: string | undefined
  readonly codeGrade: string
}

export interface RawYield {
  readonly code: string
  readonly to: readonly string[]
  readonly from: string
  readonly order: string
  readonly section?: string | undefined
  readonly grade: string
  readonly note?: string | undefined
}

export interface RawSimaAmount {
  readonly kind: string
  readonly exporter?: string | undefined
  readonly amount: RawLimb
  readonly unit?: string | undefined
  /** Of a specific amount; absent: Canadian dollars. */
  readonly currency?: string | undefined
}

export interface RawSima extends RawMeasure {
  readonly countries: readonly string[]
  readonly amounts: readonly RawSimaAmount[]
}

interface RawNamed {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly classifications: readonly string[]
  readonly instrument: string
  readonly section: string
  readonly grade: string
  readonly note?: string | undefined
}

export interface RawStep {
  readonly from: string
  readonly amount: string
  readonly indexed?: boolean | undefined
  readonly grade?: string | undefined
  readonly note?: string | undefined
}

export interface RawLot {
  readonly of: string
  readonly upTo?: string | undefined
}

export interface RawExcise extends RawNamed {
  readonly regime: string
  readonly declaredFor?: readonly string[] | undefined
  readonly selection: string
  readonly choice?: string | undefined
  readonly unit: string
  readonly per?: string | undefined
  readonly lots?: readonly RawLot[] | undefined
  readonly orPercent?: string | undefined
  readonly base?: string | undefined
  readonly indexing?: string | undefined
  readonly steps: readonly RawStep[]
}

export interface RawLuxury extends RawNamed, RawValidity {
  readonly threshold: string
}

export interface RawGstRate extends RawValidity {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly percent: string
}

export interface RawGstClass extends RawValidity {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly section: string
  readonly note?: string | undefined
  readonly sure: readonly string[]
  readonly possible: readonly string[]
}

export interface RawTariffCode {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly relief: string
  readonly repair?: boolean | undefined
  /** Each one or more codes, with spaces between. */
  readonly treatments?:
    readonly (Partial<RawValidity> & { readonly treatment: string })[] | undefined
  readonly incompatible?: readonly string[] | undefined
  readonly only?: readonly string[] | undefined
  readonly grade: string
  readonly note?: string | undefined
}
