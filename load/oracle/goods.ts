/** What is declared, as the oracle draws it and reads it: days are `2025-09-01`, amounts decimal text. */

export interface Item {
  readonly classification: string
  /** Undefined where the tariff states none. */
  readonly unit: string | undefined
  readonly from: string
  /** Rates as the tariff writes them: `5% but not less than 4.74¢/kg`. */
  readonly mfn: string
  /** By the abbreviation of the treatment. */
  readonly preferences: ReadonlyMap<string, string>
}

/** A duty block of a line. */
export interface Block {
  readonly type: string
  readonly regime?: string
  readonly subject?: 'subject' | 'undertaking' | 'not-subject'
  readonly exporter?: string
  readonly exemption?: string
  readonly content?: string
  readonly measured?: Stated
  readonly selfDeclared?: string
}

export interface Stated {
  readonly quantity: string
  readonly unit: string
  /** So many alike, each of that quantity. */
  readonly packages?: number
}

export interface Line {
  readonly item: Item
  /** The United States by state: `UNY`. */
  readonly origin: string
  readonly treatment: string
  readonly treatmentInTransit?: true
  readonly quantity: string
  /** Instead of the unit of the tariff, another of its kind. */
  readonly unit?: string
  /** In kilograms. */
  readonly weight?: string
  readonly value: string
  readonly exportPrice?: string
  readonly tariffCode?: string
  readonly repairValue?: string
  readonly specialAuthority?: string
  readonly gstStatus?: string
  readonly duties: readonly Block[]
}

export interface Invoice {
  readonly currency: string
  readonly shippedOn: string
  readonly placeOfExport: string
  readonly lines: readonly Line[]
}

export interface Declaration {
  readonly releasedOn: string
  readonly invoices: readonly Invoice[]
}

/** When and from where goods came. */
export interface Journey {
  /** The day of release, by which they are accounted for. */
  readonly on: string
  readonly shippedOn: string
  readonly placeOfExport: string
}

export function countryOf(origin: string): string {
  return origin.length === 3 ? 'US' : origin
}
