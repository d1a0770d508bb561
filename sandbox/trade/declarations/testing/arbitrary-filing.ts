import fc from 'fast-check'
import type { Filing } from '../filing.ts'
import { filingFrom, INVOICE } from './filing-from.ts'

/* Declarations that break no rule: goods of every shape of rate, values and amounts at random. */

const GOODS = [
  { classification: '6109.10.00.11', origin: 'CN', treatment: '2', unit: 'NMB' },
  { classification: '3304.10.00.00', origin: 'CN', treatment: '2', quantity: undefined },
  { classification: '6109.10.00.11', origin: 'MX', treatment: '11', unit: 'NMB' },
  { classification: '0406.10.10.90', origin: 'FR', treatment: '2', unit: 'KGM' },
  { classification: '0704.10.11.00', origin: 'MX', treatment: '2', unit: 'KGM' },
  { classification: '0207.13.91.00', origin: 'BR', treatment: '2', unit: 'KGM' },
  { classification: '2208.60.00.00', origin: 'CN', treatment: '2', unit: 'LPA' },
  {
    classification: '2204.21.21.00',
    origin: 'FR',
    treatment: '2',
    unit: 'LTR',
    gstStatus: 'XGST-NT-WARRANTY',
    duties: [
      {
        type: 'excise-duty',
        regime: 'XED-WINE-LOW',
        measured: { quantity: '0.75', unit: 'LTR', packages: 12 },
      },
    ],
  },
  {
    classification: '8712.00.00.50',
    origin: 'CN',
    treatment: '2',
    unit: 'NMB',
    tariffCode: '9993',
  },
  {
    classification: '7601.10.00.20',
    origin: 'UNY',
    treatment: '10',
    unit: 'KGM',
    duties: [{ type: 'surtax', regime: '25095A', subject: 'subject' }],
  },
  {
    classification: '7601.10.00.20',
    origin: 'AE',
    treatment: '2',
    unit: 'KGM',
    duties: [{ type: 'surtax', regime: '25154A', subject: 'subject' }],
  },
  {
    classification: '8703.23.00.22',
    origin: 'UMI',
    treatment: '10',
    unit: 'NMB',
    duties: [{ type: 'surtax', regime: '25118A', subject: 'subject', content: '12000.00' }],
  },
  {
    classification: '1701.99.90.20',
    origin: 'DE',
    treatment: '2',
    unit: 'TNE',
    duties: [{ type: 'anti-dumping', regime: 'XSIMA-SUGAR-EU', subject: 'subject' }],
  },
] as const

const amount = fc
  .integer({ min: 0, max: 9_999_999 })
  .map((cents) => `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`)

const quantity = fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => {
  const text = String(thousandths).padStart(4, '0')
  return `${text.slice(0, -3)}.${text.slice(-3)}`
})

const selfDeclared = fc.option(
  fc.record({
    type: fc.constantFrom('customs-duty', 'gst'),
    selfDeclared: fc.oneof(fc.constant('0.00'), amount),
  }),
)

const line = fc
  .record({
    goods: fc.constantFrom(...GOODS),
    value: amount,
    exportPrice: fc.option(amount),
    quantity,
    own: selfDeclared,
  })
  .map(({ goods, own, exportPrice, ...numbers }) => ({
    description: 'Goods',
    valueForDutyCode: '13',
    ...numbers,
    ...goods,
    ...(exportPrice !== null && { exportPrice }),
    duties: [...('duties' in goods ? goods.duties : []), ...(own === null ? [] : [own])],
  }))

const invoice = fc.record({
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'CAD'),
  directShipmentOn: fc.constantFrom('2026-02-24', '2026-02-25', '2026-02-26'),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
})

export const arbitraryFiling: fc.Arbitrary<Filing> = fc
  .array(invoice, { minLength: 1, maxLength: 3 })
  .map((invoices) =>
    filingFrom({
      invoices: invoices.map((one, index) => ({
        ...INVOICE,
        ...one,
        number: `INV-${String(index)}`,
      })),
    }),
  )

/** Canadian dollars per unit, four decimals. */
export const arbitraryRate = fc
  .integer({ min: 1, max: 99_999 })
  .map((units) => (units / 10_000).toFixed(4))
