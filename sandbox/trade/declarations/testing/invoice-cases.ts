import { localDate } from '../../../kernel/time.ts'
import { factsOf, filingFrom, INVOICE, LINE, SHIPPED } from './filing-from.ts'
import { DUMPED_SUGAR } from './goods-cases.ts'
import type { RuleCase, Situation } from './judged.ts'

const MISSING_USD = {
  status: 'missing',
  day: { currency: 'USD', on: SHIPPED },
  last: undefined,
} as const

const MISSING_EUR = { ...MISSING_USD, day: { currency: 'EUR', on: SHIPPED } } as const
function invoicesNumbered(...numbers: readonly string[]): Situation {
  return { invoices: numbers.map((number) => ({ ...INVOICE, number, lines: [LINE] })) }
}

/** Invoices: parties, places, currency and days. */
export const INVOICE_CASES: readonly RuleCase[] = [
  {
    code: 'invoice-number-repeated',
    at: '#/invoices/1/number',
    broken: invoicesNumbered('INV-1', 'INV-1'),
    kept: invoicesNumbered('INV-1', 'INV-2'),
  },
  {
    code: 'vendor-country-unknown',
    at: '#/invoices/0/vendor/country',
    broken: { invoice: { vendor: { name: 'Example', country: 'QQ' } } },
    kept: { invoice: { vendor: { name: 'Example', country: 'XK' } } },
  },
  {
    code: 'place-of-export-unknown',
    at: '#/invoices/0/placeOfExport',
    broken: { invoice: { placeOfExport: 'QQ' } },
    kept: { invoice: { placeOfExport: 'VN' } },
  },
  {
    code: 'us-port-of-exit-elsewhere',
    at: '#/invoices/0/usPortOfExit',
    broken: { invoice: { usPortOfExit: '0901' } },
    kept: { invoice: { usPortOfExit: '0901', placeOfExport: 'US' } },
  },
  {
    code: 'currency-unknown',
    at: '#/invoices/0/currency',
    broken: { invoice: { currency: 'QQQ' } },
    kept: { invoice: { currency: 'JPY' } },
  },
  {
    code: 'direct-shipment-date-ahead',
    at: '#/invoices/0/directShipmentOn',
    broken: {
      header: { type: 'C', releasedOn: undefined },
      invoice: { directShipmentOn: '2026-03-03' },
    },
    kept: {
      header: { type: 'C', releasedOn: undefined },
      invoice: { directShipmentOn: '2026-03-02' },
    },
  },
  {
    code: 'exchange-rate-missing',
    at: '#/invoices/0/directShipmentOn',
    broken: { facts: { missingRate: 'reject', rates: [MISSING_USD] } },
    kept: { facts: { missingRate: 'hold', rates: [MISSING_USD] } },
  },
  {
    code: 'measure-rate-missing',
    at: '#/invoices/0/directShipmentOn',
    broken: { line: DUMPED_SUGAR, facts: { missingRate: 'reject', measureRates: [[MISSING_EUR]] } },
    kept: { line: DUMPED_SUGAR, facts: { missingRate: 'hold', measureRates: [[MISSING_EUR]] } },
  },
  {
    code: 'accounting-before-records',
    at: '#/releasedOn',
    // The tariff here begins in 2018, so that such a day lacks the rates of its goods as well.
    broken: { facts: { lines: withoutGst() } },
    kept: { facts: { accountedOn: localDate('2018-01-01') } },
  },
]

function withoutGst() {
  const { lines } = factsOf(filingFrom())
  return lines.map((invoice) => invoice.map((line) => ({ ...line, gst: undefined })))
}
