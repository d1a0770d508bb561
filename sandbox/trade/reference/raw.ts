/** The shapes of `fixtures/{places,codes,calendar}/*.json` as they lie there. */

export interface RawCode {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly grade: string
  readonly supported?: boolean | undefined
}

export interface RawCountry {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly currency: string
  readonly temporary?: boolean | undefined
}

export interface RawUsState {
  readonly code: string
  readonly en: string
  readonly fr: string
}

export interface RawCurrency {
  readonly code: string
  readonly minorUnits: number
  readonly number: number
  readonly maintainedBy: string
  readonly reference?: string | undefined
  readonly volatility?: string | undefined
  readonly en: string
  readonly fr: string
}

export interface RawHoliday {
  readonly holiday: string
  readonly en: string
  readonly fr: string
  readonly instrument: string
  readonly section: string
  readonly grade: string
  readonly inForce?: string | undefined
  readonly note?: string | undefined
}

export interface RawHolidayDay {
  readonly holiday: string
  readonly on: string
  /** One or more, with spaces between. */
  readonly provinces?: string | undefined
}

export interface RawClosing {
  readonly holiday: string
  readonly on: string
  readonly en: string
  readonly fr: string
}

export interface RawOffice {
  readonly code: string
  readonly en: string
  readonly fr: string
  readonly mode: string
  readonly province: string
  readonly grade: string
}

export interface RawCarrier {
  readonly code: string
  readonly name: string
  readonly mode: string
  readonly invented: boolean
}

export interface RawUnitDefinition {
  readonly unit: string
  readonly of: string
  readonly times: string
  readonly source: string
}

export type CodeList =
  | 'cadTypes'
  | 'dutyTypes'
  | 'paymentCodes'
  | 'simaCodes'
  | 'specialAuthorities'
  | 'transportModes'
  | 'units'
  | 'vfdCodes'
