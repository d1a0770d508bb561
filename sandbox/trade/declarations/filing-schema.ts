import * as v from 'valibot'
import { CHARGE_ORDER } from '../duties/index.ts'
import { counted, fields } from '../../platform/http/index.ts'
import { SUBJECT_LETTERS, SUBJECTS, type Subject } from './filing.ts'

/** Of all invoices together; more lines than this go into several declarations. Assumed. */
const MOST_LINES = 1000
const MOST_INVOICES = 200
const MOST_DUTIES = 20

/** Kept as a word, whichever way it was sent. */
const subject = v.pipe(
  v.picklist([...SUBJECTS, 'S', 'U']),
  v.metadata({ description: 'A word, or the letter S or U of the SIMA subject code.' }),
  v.transform((sent): Subject => (sent === 'S' || sent === 'U' ? SUBJECT_LETTERS[sent] : sent)),
)

const dutyBlock = v.strictObject({
  type: v.picklist(CHARGE_ORDER),
  regime: v.optional(fields.code(/^[0-9A-Z-]{1,20}$/, 'Code of the measure.')),
  subject: v.optional(subject),
  exporter: v.optional(fields.text(120, 'Exporter named by a SIMA measure.')),
  selfDeclared: v.optional(fields.amount),
})

const line = v.strictObject({
  description: fields.text(500, 'Narrative description of the goods.'),
  classification: fields.classificationNumber,
  origin: fields.code(
    /^[A-Z]{2,3}$/,
    'Country of origin; for the United States U and the state, as UNY.',
  ),
  treatment: fields.digits(2, 'Tariff treatment code; 02 is 2.'),
  treatmentInTransit: v.optional(
    v.pipe(
      v.boolean(),
      v.metadata({
        description:
          'Claims the treatment for goods that were in transit to Canada when their country lost it.',
      }),
    ),
  ),
  quantity: fields.quantity,
  unit: fields.code(/^[A-Z0-9]{2,4}$/, 'Unit of measure code.'),
  weight: v.optional(fields.quantity),
  value: fields.amount,
  repairValue: v.optional(fields.amount),
  exportPrice: v.optional(
    v.pipe(
      fields.amount,
      v.metadata({
        description:
          'Export price of the goods in the currency of the invoice, to which percentages of SIMA measures apply; the value where absent.',
      }),
    ),
  ),
  valueForDutyCode: fields.code(/^\d{2}$/, 'Relationship and valuation method.'),
  tariffCode: v.optional(fields.code(/^\d{4}$/, 'Tariff code of chapters 98 and 99.')),
  specialAuthority: v.optional(
    fields.code(/^[0-9A-Z./-]{1,16}$/, 'Order in council or other authority.'),
  ),
  duties: v.optional(
    counted(v.pipe(v.array(dutyBlock), v.maxLength(MOST_DUTIES)), MOST_DUTIES),
    [],
  ),
})

const invoice = v.strictObject({
  number: fields.text(35, 'Commercial invoice number.'),
  vendor: v.strictObject({
    name: fields.text(120, 'Vendor.'),
    country: fields.code(/^[A-Z]{2}$/, 'Country of the vendor.'),
  }),
  currency: fields.code(/^[A-Z]{3}$/, 'ISO 4217 currency of the values.'),
  directShipmentOn: fields.localDateText,
  placeOfExport: fields.code(/^[A-Z]{2}$/, 'Country from which the goods were exported.'),
  lines: counted(v.pipe(v.array(line), v.minLength(1), v.maxLength(MOST_LINES)), MOST_LINES),
})

function linesIn(invoices: unknown): number {
  if (!Array.isArray(invoices)) return 0
  return invoices.reduce<number>((sum, invoice) => sum + lengthOf(invoice), 0)
}

function lengthOf(invoice: unknown): number {
  const isInvoice = typeof invoice === 'object' && invoice !== null && 'lines' in invoice
  return isInvoice && Array.isArray(invoice.lines) ? invoice.lines.length : 0
}

/** A CAD as it is submitted. */
export const filingSchema = v.strictObject({
  type: fields.code(/^[0-9A-Z]{1,2}$/, 'CAD type: AB or C.'),
  transactionNumber: fields.transactionNumber,
  importer: fields.programAccountNumber,
  office: fields.officeCode,
  cargoControlNumber: fields.cargoControlNumber,
  carrier: fields.carrierCode,
  modeOfTransport: fields.code(/^\d$/, 'Mode of transport code.'),
  releasedOn: v.optional(fields.localDateText),
  firstTimeImporter: v.optional(
    v.strictObject({
      name: fields.text(120, 'Name of the importer without a business number.'),
      address: fields.text(300, 'Address of the importer without a business number.'),
    }),
  ),
  invoices: counted(
    counted(
      v.pipe(
        v.array(invoice),
        v.minLength(1),
        v.maxLength(MOST_INVOICES),
        v.metadata({ description: `At most ${String(MOST_LINES)} lines in all.` }),
      ),
      MOST_LINES,
      linesIn,
    ),
    MOST_INVOICES,
  ),
})

/** What the duties and taxes calculator needs; goods without a release date are released today. */
export const calculationSchema = v.strictObject({
  releasedOn: filingSchema.entries.releasedOn,
  invoices: filingSchema.entries.invoices,
})
