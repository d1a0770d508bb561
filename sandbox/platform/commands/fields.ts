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
import { shortcut } from './shortcut.ts'

export { record } from './record.ts'

/** Fields that several slices share: a text on the wire, a branded value inside. */

function parsed<Output>(
  parse: (text: string) => Output | undefined,
  described: { readonly finding: string; readonly description: string; readonly example: string },
) {
  const schema = v.pipe(
    v.string(),
    v.metadata({
      description: described.description,
      examples: [described.example],
      // Which finding tells of its form, also where it is missing.
      form: described.finding,
    }),
    v.rawTransform<string, Output>(({ dataset, addIssue, NEVER }) => {
      const output = parse(dataset.value)
      if (output !== undefined) return output
      addIssue({ message: described.finding })
      return NEVER
    }),
  )
  return shortcut(schema, parse)
}

export const businessNumber = parsed(parseBusinessNumber, {
  finding: 'business-number-invalid',
  description: 'Business number (BN9): nine digits with a Luhn check digit.',
  example: '800000010',
})
export const programAccountNumber = parsed(parseProgramAccountNumber, {
  finding: 'program-account-invalid',
  description: 'Program account number (BN15): BN9, RM and four digits.',
  example: '800000010RM0001',
})
export const gstRegistration = parsed(parseGstRegistration, {
  finding: 'gst-registration-invalid',
  description: 'GST registration number: BN9, RT and four digits.',
  example: '888316171RT0001',
})
export const transactionNumber = parsed(parseTransactionNumber, {
  finding: 'transaction-number-invalid',
  description: 'Transaction number: fourteen digits, the first five the account security number.',
  example: '12345000000017',
})
export const cargoControlNumber = parsed(parseCargoControlNumber, {
  finding: 'cargo-control-number-invalid',
  description: 'Cargo control number: carrier code and 1 to 21 further characters.',
  example: 'MSCU1234567',
})
export const officeCode = parsed(parseOfficeCode, {
  finding: 'office-code-invalid',
  description: 'CBSA office: three digits.',
  example: '453',
})
export const carrierCode = parsed(parseCarrierCode, {
  finding: 'carrier-code-invalid',
  description: 'Carrier code: four capital letters or digits.',
  example: 'MSCU',
})
export const classificationNumber = parsed(parseClassification, {
  finding: 'classification-invalid',
  description: 'Classification number: ten digits, with or without points.',
  example: '6109.10.00.11',
})
export const amount = parsed(parseUnsignedCents, {
  finding: 'amount-invalid',
  description: 'Amount: a text with at most two decimals and no sign; "-0.00" is zero.',
  example: '1250.00',
})
export const quantity = parsed(parseQuantity, {
  finding: 'quantity-invalid',
  description: 'Quantity: a text with at most six decimals and no sign.',
  example: '12.5',
})
export const rateText = parsed(parseRate, {
  finding: 'rate-invalid',
  description: 'Rate: a text with at most ten decimals and no sign.',
  example: '1.3725',
})
export const localDateText = parsed(parseLocalDate, {
  finding: 'date-invalid',
  description: 'A day in America/Toronto, YYYY-MM-DD.',
  example: '2026-02-27',
})
export const instantText = parsed(parseInstant, {
  finding: 'instant-invalid',
  description: 'An instant, ISO 8601 with an offset.',
  example: '2026-02-27T19:00:00-05:00',
})

const PRINTABLE = /^[^\p{Cc}]*$/u

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
      finding: 'limit-invalid',
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

/** A page on the wire. */
export function pageOf<Item extends v.GenericSchema>(item: Item) {
  return v.object({ items: v.array(item), next: v.optional(v.string()) })
}
