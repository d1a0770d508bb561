import * as v from 'valibot'
import { counted, fields } from '../../platform/http/index.ts'
import { dutyBlock } from './duty-block-schema.ts'
import { onForm } from './form-schema.ts'

/** Of all invoices together; more lines than this go into several declarations. Assumed. */
const MOST_LINES = 1000
const MOST_INVOICES = 200
const MOST_DUTIES = 20

const LARGEST_LINE = 99_999

const WHERE_ASKED = 'asked for where the tariff states a unit for the classification.'

const previousTransaction = v.strictObject({
  number: onForm('invoices.lines.previousTransaction.number', fields.transactionNumber),
  line: onForm(
    'invoices.lines.previousTransaction.line',
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_LINE)),
  ),
})

const line = v.strictObject({
  description: onForm(
    'invoices.lines.description',
    fields.text(500, 'Narrative description of the goods.'),
  ),
  classification: onForm('invoices.lines.classification', fields.classificationNumber),
  origin: onForm(
    'invoices.lines.origin',
    fields.code(
      /^[A-Z]{2,3}$/,
      'Country of origin; for the United States U and the state, as UNY.',
      'BD',
    ),
  ),
  treatment: onForm(
    'invoices.lines.treatment',
    fields.unpadded(/^(\d{1,2}|[A-Z]{2,5})$/, 'Tariff treatment code; 02 is 2.', '2'),
  ),
  treatmentInTransit: v.optional(
    onForm(
      'invoices.lines.treatmentInTransit',
      v.pipe(
        v.boolean(),
        v.metadata({
          description:
            'Claims the treatment for goods that were in transit to Canada when their country lost it.',
        }),
      ),
    ),
  ),
  quantity: v.optional(
    onForm(
      'invoices.lines.quantity',
      v.pipe(fields.quantity, v.metadata({ description: `Quantity, ${WHERE_ASKED}` })),
    ),
  ),
  unit: v.optional(
    onForm(
      'invoices.lines.unit',
      fields.code(/^[A-Z0-9]{2,4}$/, `Unit of measure code, ${WHERE_ASKED}`, 'NMB'),
    ),
  ),
  weight: v.optional(onForm('invoices.lines.weight', fields.quantity)),
  value: onForm('invoices.lines.value', fields.amount),
  repairValue: v.optional(onForm('invoices.lines.repairValue', fields.amount)),
  exportPrice: v.optional(
    onForm(
      'invoices.lines.exportPrice',
      v.pipe(
        fields.amount,
        v.metadata({
          description:
            'Export price of the goods in the currency of the invoice, to which percentages of SIMA measures apply; the value where absent.',
        }),
      ),
    ),
  ),
  valueForDutyCode: onForm(
    'invoices.lines.valueForDutyCode',
    fields.code(/^\d{2}$/, 'Relationship and valuation method.', '13'),
  ),
  tariffCode: v.optional(
    onForm(
      'invoices.lines.tariffCode',
      fields.code(/^\d{4}$/, 'Tariff code of chapters 98 and 99.', '9993'),
    ),
  ),
  specialAuthority: v.optional(
    onForm(
      'invoices.lines.specialAuthority',
      fields.code(/^[0-9A-Z./-]{1,16}$/, 'Order in council or other authority.', 'SOR/2025-122'),
    ),
  ),
  dutyReliefLicence: v.optional(
    onForm(
      'invoices.lines.dutyReliefLicence',
      fields.code(
        /^[0-9A-Z-]{1,20}$/,
        'Licence for relief of duties, which is not simulated.',
        'DRL-12345',
      ),
    ),
  ),
  previousTransaction: v.optional(fields.named('PreviousTransaction', previousTransaction)),
  gstStatus: v.optional(
    onForm(
      'invoices.lines.gstStatus',
      fields.code(
        /^[0-9A-Z-]{1,20}$/,
        'GST status code; absent: what the classification tells.',
        '5',
      ),
    ),
  ),
  duties: v.optional(
    counted(
      v.pipe(v.array(fields.named('DutyBlock', dutyBlock)), v.maxLength(MOST_DUTIES)),
      MOST_DUTIES,
    ),
    [],
  ),
})

const invoice = v.strictObject({
  number: onForm('invoices.number', fields.text(35, 'Commercial invoice number.')),
  vendor: v.strictObject({
    name: onForm('invoices.vendor.name', fields.text(120, 'Vendor.')),
    number: v.optional(
      onForm('invoices.vendor.number', fields.text(35, 'Number by which the vendor is known.')),
    ),
    country: onForm(
      'invoices.vendor.country',
      fields.code(/^[A-Z]{2}$/, 'Country of the vendor.', 'BD'),
    ),
  }),
  currency: onForm(
    'invoices.currency',
    fields.code(/^[A-Z]{3}$/, 'ISO 4217 currency of the values.', 'USD'),
  ),
  directShipmentOn: onForm('invoices.directShipmentOn', fields.localDateText),
  placeOfExport: onForm(
    'invoices.placeOfExport',
    fields.code(/^[A-Z]{2}$/, 'Country from which the goods were exported.', 'BD'),
  ),
  usPortOfExit: v.optional(
    onForm(
      'invoices.usPortOfExit',
      fields.code(/^\d{3,4}$/, 'Port by which the goods left the United States.', '0901'),
    ),
  ),
  timeLimit: v.optional(
    onForm('invoices.timeLimit', fields.text(20, 'Time limit of a temporary import.')),
  ),
  freight: v.optional(onForm('invoices.freight', fields.amount)),
  lines: counted(
    v.pipe(v.array(fields.named('Line', line)), v.minLength(1), v.maxLength(MOST_LINES)),
    MOST_LINES,
  ),
})

function linesIn(invoices: unknown): number {
  if (!Array.isArray(invoices)) return 0
  return invoices.reduce<number>((sum, invoice) => sum + lengthOf(invoice), 0)
}

function lengthOf(invoice: unknown): number {
  const isInvoice = typeof invoice === 'object' && invoice !== null && 'lines' in invoice
  return isInvoice && Array.isArray(invoice.lines) ? invoice.lines.length : 0
}

const filing = v.strictObject({
  type: onForm('type', fields.code(/^[0-9A-Z]{1,2}$/, 'CAD type: AB or C.', 'AB')),
  transactionNumber: onForm('transactionNumber', fields.transactionNumber),
  importer: onForm('importer', fields.programAccountNumber),
  gstRegistration: v.optional(onForm('gstRegistration', fields.gstRegistration)),
  office: onForm('office', fields.officeCode),
  cargoControlNumber: onForm('cargoControlNumber', fields.cargoControlNumber),
  carrier: onForm('carrier', fields.carrierCode),
  modeOfTransport: onForm('modeOfTransport', fields.code(/^\d$/, 'Mode of transport code.', '2')),
  paymentCode: v.optional(
    onForm(
      'paymentCode',
      fields.code(/^[A-Z]$/, 'Who pays; none for the account of the filer.', 'I'),
    ),
  ),
  portOfUnlading: v.optional(onForm('portOfUnlading', fields.officeCode)),
  warehouse: v.optional(
    onForm(
      'warehouse',
      fields.code(
        /^\d{3}W\d{1,6}$/,
        'Bonded warehouse: code of its office, W and its number.',
        '453W12',
      ),
    ),
  ),
  releasedOn: v.optional(onForm('releasedOn', fields.localDateText)),
  firstTimeImporter: v.optional(
    v.strictObject({
      name: onForm(
        'firstTimeImporter.name',
        fields.text(120, 'Name of the importer without a business number.'),
      ),
      address: onForm(
        'firstTimeImporter.address',
        fields.text(300, 'Address of the importer without a business number.'),
      ),
    }),
  ),
  invoices: counted(
    counted(
      v.pipe(
        v.array(fields.named('Invoice', invoice)),
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

/** A CAD as it is submitted. */
export const filingSchema = fields.named('Filing', filing)

/** What the duties and taxes calculator needs; goods without a release date are released today. */
export const calculationSchema = fields.named(
  'WantedCalculation',
  v.strictObject({
    releasedOn: filing.entries.releasedOn,
    invoices: filing.entries.invoices,
  }),
)
