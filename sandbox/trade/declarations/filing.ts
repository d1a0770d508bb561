import type { ChargeType } from '../duties/index.ts'
import type { ExemptionClaim } from '../tariff/index.ts'
import type {
  CargoControlNumber,
  CarrierCode,
  ClassificationNumber,
  GstRegistration,
  OfficeCode,
  ProgramAccountNumber,
  TransactionNumber,
} from '../../kernel/identifiers.ts'
import type { Cents } from '../../kernel/money.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import type { LocalDate } from '../../kernel/time.ts'

/** What a filer declares: a CAD before anything is known of rates or rules. Numbers are form B3-3's. */
export interface Filing {
  readonly type: string
  readonly transactionNumber: TransactionNumber
  readonly importer: ProgramAccountNumber
  readonly office: OfficeCode
  readonly cargoControlNumber: CargoControlNumber
  readonly carrier: CarrierCode
  readonly modeOfTransport: string
  /** Absent on a C-type, which is presented to obtain the release. */
  readonly releasedOn?: LocalDate | undefined
  readonly gstRegistration?: GstRegistration | undefined
  /** Who pays. */
  readonly paymentCode?: string | undefined
  readonly portOfUnlading?: OfficeCode | undefined
  /** Of the bonded warehouse: the code of its office, W and a number. */
  readonly warehouse?: string | undefined
  /** The first-time importer for whom an officer files on an internal admin account. */
  readonly firstTimeImporter?: { readonly name: string; readonly address: string } | undefined
  readonly invoices: readonly Invoice[]
}

/** What is declared of the goods and their release: all that the calculator is given. */
export type Goods = Pick<Filing, 'invoices' | 'releasedOn'>

export interface Invoice {
  readonly number: string
  readonly vendor: {
    readonly name: string
    readonly number?: string | undefined
    readonly country: string
  }
  readonly currency: string
  /** Picks the exchange rate; the tariff is that of the day of accounting. */
  readonly directShipmentOn: LocalDate
  readonly placeOfExport: string
  readonly usPortOfExit?: string | undefined
  /** Of a temporary import. */
  readonly timeLimit?: string | undefined
  /** In hundredths of Canadian dollars. */
  readonly freight?: Cents | undefined
  readonly lines: readonly Line[]
}

export interface Line {
  readonly description: string
  readonly classification: ClassificationNumber
  /** ISO 3166-1 alpha-2, or `U` and a state for goods of the United States: `UNY`. */
  readonly origin: string
  /** One or two digits, without a leading zero. */
  readonly treatment: string
  /** Claims the treatment for goods that were in transit when their country lost it. */
  readonly treatmentInTransit?: boolean | undefined
  /** With its unit; both may be absent where the tariff states no unit for the classification. */
  readonly quantity?: Quantity | undefined
  readonly unit?: string | undefined
  /** In kilograms. */
  readonly weight?: Quantity | undefined
  /** Value for currency conversion, in hundredths of the invoice's currency. */
  readonly value: Cents
  /** What the repair alone cost, for goods returned after it; in the same currency. */
  readonly repairValue?: Cents | undefined
  /** To which percentages of SIMA measures apply, as the value; absent: the value itself. */
  readonly exportPrice?: Cents | undefined
  readonly valueForDutyCode: string
  readonly tariffCode?: string | undefined
  readonly specialAuthority?: string | undefined
  readonly dutyReliefLicence?: string | undefined
  /** The line of another declaration from which the goods come, such as that into a warehouse. */
  readonly previousTransaction?:
    { readonly number: TransactionNumber; readonly line: number } | undefined
  /** Field 35; absent: what follows from the classification. */
  readonly gstStatus?: string | undefined
  readonly duties: readonly DutyBlock[]
}

/** Whether the line says how much it is, and in what. */
export function statesQuantity(line: Line): line is Line & Pick<Measured, 'quantity' | 'unit'> {
  return line.quantity !== undefined && line.unit !== undefined
}

/** The repeating duty and tax block of a line. */
export interface DutyBlock {
  readonly type: ChargeType
  /** The code of the surtax order, SIMA measure or excise. */
  readonly regime?: string | undefined
  /** Whether the goods are as the measure describes them. */
  readonly subject?: Subject | undefined
  /** The exporter named by a SIMA measure. */
  readonly exporter?: string | undefined
  /** What the filer claims that frees the goods of the surtax of the order. */
  readonly exemption?: ExemptionClaim | undefined
  /** Canadian and Mexican content of a motor vehicle, in Canadian dollars. */
  readonly content?: Cents | undefined
  /** What the measure counts by, where that is not the quantity of the line. */
  readonly measured?: Measured | undefined
  /** Overrides the calculation of this charge, 0.00 included. */
  readonly selfDeclared?: Cents | undefined
}

/** So much of the goods in each of the packages that are alike; absent: one package. */
export interface Measured {
  readonly quantity: Quantity
  readonly unit: string
  readonly packages?: number | undefined
}

export const SUBJECTS = ['subject', 'undertaking', 'not-subject'] as const
export type Subject = (typeof SUBJECTS)[number]

/** The agency's letters; that of goods which are not subject is not known. */
export const SUBJECT_LETTERS = { S: 'subject', U: 'undertaking' } as const satisfies Readonly<
  Record<string, Subject>
>

/** The same with its numbers as decimal texts, as it is sent and kept. */
export type Wire<T> = T extends bigint
  ? string
  : T extends string
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Wire<T[Key]> }
        : T

export type WireFiling = Wire<Filing>
