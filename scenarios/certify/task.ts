import * as v from 'valibot'

/*
 * What a candidate is given to do: business words and data, never how. Its schema is published as
 * fixtures/certification/task.schema.json.
 */

const text = v.pipe(v.string(), v.minLength(1))
const decimal = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/))
const day = v.pipe(v.string(), v.isoDate())

const measure = v.strictObject({
  charge: text,
  measure: v.optional(text),
  subject: v.optional(text),
})

const item = v.strictObject({
  description: text,
  classification: text,
  origin: text,
  treatment: text,
  quantity: decimal,
  unit: text,
  /** In the currency of the invoice; the value is quantity times unit price to the cent, a half up. */
  unitPrice: decimal,
  valuationCode: text,
  /** Declared by the filer itself; absent where nothing is, which 0.00 is not. */
  declaredGst: v.optional(decimal),
  measures: v.optional(v.array(measure)),
})

const invoice = v.strictObject({
  number: text,
  seller: v.strictObject({ name: text, country: text }),
  currency: text,
  shippedOn: day,
  placeOfExport: text,
  items: v.pipe(v.array(item), v.minLength(1)),
})

/** What a clerk answers to a refusal: where that is found, this member of the line is to be that. */
const correction = v.strictObject({ finding: text, member: text, value: text })

const filing = v.strictObject({
  transactionNumber: text,
  type: text,
  importer: v.strictObject({ account: text, legalName: text }),
  office: text,
  cargoControlNumber: text,
  carrier: text,
  modeOfTransport: text,
  releasedOn: day,
  invoices: v.pipe(v.array(invoice), v.minLength(1)),
  corrections: v.optional(v.array(correction)),
})

export const taskSchema = v.strictObject({
  version: v.literal(1),
  /** To file each of these declarations, once, in this order. */
  task: v.literal('file'),
  filings: v.pipe(v.array(filing), v.minLength(1)),
})

export type Task = v.InferOutput<typeof taskSchema>
export type WantedFiling = Task['filings'][number]
export type WantedInvoice = WantedFiling['invoices'][number]
export type WantedItem = WantedInvoice['items'][number]
