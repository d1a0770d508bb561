import * as v from 'valibot'
import {
  businessNumberFrom,
  parseAccountSecurityNumber,
  parseTransactionNumber,
  programAccount,
  type TransactionNumber,
} from '../../../kernel/identifiers.ts'
import { rate } from '../../../kernel/rate.ts'
import { localDate } from '../../../kernel/time.ts'
import type { RateDay } from '../declaration.ts'
import type { FilingFacts, ImporterFacts, InvoiceRate, SubmitterFacts } from '../facts.ts'
import { filingSchema } from '../filing-schema.ts'
import type { Filing } from '../filing.ts'
import { measureRateDays } from '../measure-currencies.ts'
import { accountingDay, resolveGoods } from '../resolve.ts'

export const IMPORTER = businessNumberFrom('70000001')
export const ACCOUNT = programAccount(IMPORTER, 1)
export const BROKER = businessNumberFrom('80000001')
export const TODAY = localDate('2026-03-02')
export const SHIPPED = localDate('2026-02-26')

type Json = Readonly<Record<string, unknown>>

/** Cotton T-shirts of China: 18 %, no measure in force. */
export const LINE: Json = {
  description: 'T-shirts',
  classification: '6109.10.00.11',
  origin: 'CN',
  treatment: '2',
  quantity: '40',
  unit: 'NMB',
  value: '200.00',
  valueForDutyCode: '13',
}

/** Of Germany, whose subsidy is stated in euros a kilogram: 40 tonnes. */
export const SUGAR: Json = {
  ...LINE,
  classification: '1701.99.90.20',
  origin: 'DE',
  unit: 'TNE',
  weight: '40000',
  duties: [{ type: 'countervailing', regime: 'XSIMA-SUGAR-EU', subject: 'subject' }],
}

export const INVOICE: Json = {
  number: 'INV-1',
  vendor: { name: 'Example Exports', country: 'CN' },
  currency: 'USD',
  directShipmentOn: SHIPPED,
  placeOfExport: 'CN',
}

export const HEADER: Json = {
  type: 'AB',
  transactionNumber: '10001000000010',
  importer: ACCOUNT,
  office: '312',
  cargoControlNumber: '1001REHEARSAL1',
  carrier: '1001',
  modeOfTransport: '2',
  releasedOn: TODAY,
}

export interface Changes {
  readonly header?: Json
  readonly invoice?: Json
  readonly line?: Json
  /** Instead of the one line. */
  readonly lines?: readonly Json[]
  /** Instead of the one invoice. */
  readonly invoices?: readonly Json[]
}

/** A declaration that breaks no rule, but for the changes. */
export function filingFrom(changes: Changes = {}): Filing {
  const { header, invoice, line, lines = [{ ...LINE, ...line }] } = changes
  const { invoices = [{ ...INVOICE, ...invoice, lines }] } = changes
  return v.parse(filingSchema, { ...HEADER, ...header, invoices })
}

export const REGISTERED_IMPORTER: ImporterFacts = {
  registered: true,
  active: true,
  accountType: 'importer',
  internalAdmin: false,
}

export const LICENSED_BROKER: SubmitterFacts = {
  business: BROKER,
  isImporter: false,
  isLicensedBroker: true,
}

/** All that must be known for that filing, with nothing wrong in it, but for the changes. */
export function factsOf(filing: Filing, changes: Partial<FilingFacts> = {}): FilingFacts {
  const { accountedOn = accountingDay(filing, TODAY) } = changes
  const lines = resolveGoods(filing, accountedOn)
  return {
    today: TODAY,
    accountedOn,
    actor: 'person',
    standing: { name: 'software-editor', business: BROKER },
    importer: REGISTERED_IMPORTER,
    securityNumbers: [securityNumber('10001')],
    submitter: LICENSED_BROKER,
    usedOn: undefined,
    switches: { CS0015769: false, CS0016172: false },
    missingRate: 'carry-forward',
    lines,
    rates: filing.invoices.map(({ currency, directShipmentOn: on }) => ({
      status: 'found',
      rate: invoiceRate({ currency, on }, '1.35'),
    })),
    measureRates: measureRateDays(filing, lines).map((days) =>
      days.map((day) => ({ status: 'found', rate: invoiceRate(day, '1.35') })),
    ),
    ...changes,
  }
}

export function invoiceRate(
  day: RateDay,
  text: string,
  status: InvoiceRate['status'] = 'published',
): InvoiceRate {
  return { ...day, rate: rate(text), ratedOn: day.on, status, revision: 1 }
}

export function securityNumber(text: string) {
  const parsed = parseAccountSecurityNumber(text)
  if (parsed === undefined) throw new Error(`not an account security number: ${text}`)
  return parsed
}

export function numbered(text: string): TransactionNumber {
  const number = parseTransactionNumber(text)
  if (number === undefined) throw new Error(`not a transaction number: ${text}`)
  return number
}
