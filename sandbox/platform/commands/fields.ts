import * as v from 'valibot'
import {
  parseBusinessNumber,
  parseCargoControlNumber,
  parseCarrierCode,
  parseClassification,
  parseGstRegistration,
  parseOfficeCode,
  parseProgramAccountNumber,
  parseTransactionNumber,
} from '../../kernel/identifiers.ts'
import { parseUnsignedCents } from '../../kernel/money.ts'
import { parseQuantity } from '../../kernel/quantity.ts'
import { parseRate } from '../../kernel/rate.ts'
import { parseInstant, parseLocalDate } from '../../kernel/time.ts'
import { named, nameOf } from './named.ts'
import { shortcut } from './shortcut.ts'

export { named } from './named.ts'
export { record } from './record.ts'
export * from './told-fields.ts'

/** Fields that several slices share: a text on the wire, a branded value inside. */

interface ParsedField {
  readonly name: string
  /** The code of the finding where it cannot be read. */
  readonly finding: string
  readonly description: string
  readonly example: string
  /** What a text is sure to be refused without; the description tells the rest, such as check digits. */
  readonly pattern?: string
  readonly format?: 'date' | 'date-time'
}

function parsed<Output>(
  parse: (text: string) => Output | undefined,
  { name, finding, example, ...described }: ParsedField,
) {
  const schema = v.pipe(
    v.string(),
    v.metadata({
      title: name,
      examples: [example],
      ...described,
      // Which finding tells of its form, also where it is missing.
      form: finding,
    }),
    v.rawTransform<string, Output>(({ dataset, addIssue, NEVER }) => {
      const output = parse(dataset.value)
      if (output !== undefined) return output
      addIssue({ message: finding })
      return NEVER
    }),
  )
  return shortcut(schema, parse)
}

export const businessNumber = parsed(parseBusinessNumber, {
  name: 'BusinessNumber',
  finding: 'business-number-invalid',
  description: 'Business number (BN9): nine digits with a Luhn check digit.',
  example: '800000010',
  pattern: '^[0-9]{9}$',
})
export const programAccountNumber = parsed(parseProgramAccountNumber, {
  name: 'ProgramAccountNumber',
  finding: 'program-account-invalid',
  description: 'Program account number (BN15): BN9, RM and four digits.',
  example: '800000010RM0001',
  pattern: '^[0-9]{9}RM[0-9]{4}$',
})
export const gstRegistration = parsed(parseGstRegistration, {
  name: 'GstRegistration',
  finding: 'gst-registration-invalid',
  description: 'GST registration number: BN9, RT and four digits.',
  example: '888316171RT0001',
  pattern: '^[0-9]{9}RT[0-9]{4}$',
})
export const transactionNumber = parsed(parseTransactionNumber, {
  name: 'TransactionNumber',
  finding: 'transaction-number-invalid',
  description: 'Transaction number: fourteen digits, the first five the account security number.',
  example: '12345000000017',
  pattern: '^[0-9]{14}$',
})
export const cargoControlNumber = parsed(parseCargoControlNumber, {
  name: 'CargoControlNumber',
  finding: 'cargo-control-number-invalid',
  description: 'Cargo control number: carrier code and 1 to 21 further characters.',
  example: 'MSCU1234567',
  pattern: '^[0-9A-Z]{4}[0-9A-Z-]{1,21}$',
})
export const officeCode = parsed(parseOfficeCode, {
  name: 'OfficeCode',
  finding: 'office-code-invalid',
  description: 'CBSA office: three digits.',
  example: '453',
  pattern: '^[0-9]{3}$',
})
export const carrierCode = parsed(parseCarrierCode, {
  name: 'CarrierCode',
  finding: 'carrier-code-invalid',
  description: 'Carrier code: four capital letters or digits.',
  example: 'MSCU',
  pattern: '^[0-9A-Z]{4}$',
})
export const classificationNumber = parsed(parseClassification, {
  name: 'ClassificationNumber',
  finding: 'classification-invalid',
  description: 'Classification number: ten digits, with or without points.',
  example: '6109.10.00.11',
  pattern: '^[0-9]{4}[.]?[0-9]{2}[.]?[0-9]{2}[.]?[0-9]{2}$',
})
export const amount = parsed(parseUnsignedCents, {
  name: 'Amount',
  finding: 'amount-invalid',
  description: 'Amount: a text with at most two decimals and no sign; "-0.00" is zero.',
  example: '1250.00',
})
export const quantity = parsed(parseQuantity, {
  name: 'Quantity',
  finding: 'quantity-invalid',
  description: 'Quantity: a text with at most six decimals and no sign.',
  example: '12.5',
})
export const rateText = parsed(parseRate, {
  name: 'Rate',
  finding: 'rate-invalid',
  description: 'Rate: a text with at most ten decimals and no sign.',
  example: '1.3725',
})
export const localDateText = parsed(parseLocalDate, {
  name: 'LocalDate',
  finding: 'date-invalid',
  description: 'A day in America/Toronto, YYYY-MM-DD.',
  example: '2026-02-27',
  format: 'date',
})
export const instantText = parsed(parseInstant, {
  name: 'InstantText',
  finding: 'instant-invalid',
  description: 'An instant, ISO 8601 with an offset.',
  example: '2026-02-27T19:00:00-05:00',
  format: 'date-time',
})

const PRINTABLE = /^[^\x00-\x1f\x7f-\x9f]*$/

/** Free text of a person: trimmed of nothing, but bounded and without control characters. */
export function text(limit: number, description: string) {
  const schema = v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(limit),
    v.regex(PRINTABLE),
    v.metadata({ description }),
  )
  return shortcut(schema, (value) =>
    value.length > 0 && value.length <= limit && PRINTABLE.test(value) ? value : undefined,
  )
}

/** A short code of some list, of which only the form is looked at here. */
export function code(pattern: RegExp, description: string, example: string) {
  const schema = v.pipe(
    v.string(),
    v.regex(pattern),
    v.metadata({ description, examples: [example] }),
  )
  return shortcut(schema, (value) => (pattern.test(value) ? value : undefined))
}

/** A short code of which leading zeros say nothing: `02` is `2`. */
export function unpadded(pattern: RegExp, description: string, example: string) {
  const plain = (value: string) => value.replace(/^0+(?=\d)/, '')
  const schema = v.pipe(
    v.string(),
    v.regex(pattern),
    v.metadata({ description, examples: [example] }),
    v.transform(plain),
  )
  return shortcut(schema, (value) => (pattern.test(value) ? plain(value) : undefined))
}

const DEFAULT_PAGE = 50
const LARGEST_PAGE = 200

function parseLimit(text: string): number | undefined {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= LARGEST_PAGE ? limit : undefined
}

/** The query of every list. */
export const page = {
  limit: v.optional(
    parsed(parseLimit, {
      name: 'Limit',
      finding: 'limit-invalid',
      pattern: '^[0-9]{1,3}$',
      description: `Items a page, 1 to ${String(LARGEST_PAGE)}.`,
      example: String(DEFAULT_PAGE),
    }),
    String(DEFAULT_PAGE),
  ),
  after: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(200),
      v.metadata({ description: 'The "next" of the page before.' }),
    ),
  ),
}

/** A page on the wire; of what has a name, with a name. */
export function pageOf<Item extends v.GenericSchema>(item: Item) {
  const schema = v.object({ items: v.array(item), next: v.optional(v.string()) })
  const name = nameOf(item)
  return name === undefined ? schema : named(`${name}Page`, schema)
}
