import { describe, expect, test } from 'vitest'
import type { Assessment, Declaration } from './declaration.ts'
import { filingToWire } from './filed.ts'
import { invoiceRate, SHIPPED } from './testing/filing-from.ts'
import { given, refusedFor } from './testing/given.ts'

// By hand, of 270.00: 188 % = 507.60 and 81.1 % = 218.97, of which the filer declares 500.00 and nothing.
test('takes an amount of the filer for each charge of a SIMA measure', () => {
  const seat = { regime: 'XSIMA-UDS-CN', subject: 'subject' }
  const duties = [
    { ...seat, type: 'anti-dumping', selfDeclared: '500.00' },
    { ...seat, type: 'countervailing', selfDeclared: '0.00' },
  ]
  const { submitted } = given({ line: { classification: '9401.61.10.10', duties } })
  expect(assessed(submitted()).invoices[0]?.lines[0]?.charges.slice(1, 3)).toEqual([
    {
      type: 'anti-dumping',
      regime: 'XSIMA-UDS-CN',
      computed: '507.60',
      selfDeclared: '500.00',
      amount: '500.00',
    },
    {
      type: 'countervailing',
      regime: 'XSIMA-UDS-CN',
      computed: '218.97',
      selfDeclared: '0.00',
      amount: '0.00',
    },
  ])
})

// By hand: 150.00 x 1.35 = 202.50, of which 188 % = 380.70 and 81.1 % = 164.2275, half up 164.23.
test('bases both charges of a SIMA measure on the export price that the line states', () => {
  const duties = [{ type: 'anti-dumping', regime: 'XSIMA-UDS-CN', subject: 'subject' }]
  const line = { classification: '9401.61.10.10', exportPrice: '150', duties }
  const { submitted, filing } = given({ line })
  expect(assessed(submitted()).totals).toMatchObject({
    valueForDuty: '270.00',
    charges: { 'anti-dumping': '380.70', countervailing: '164.23' },
  })
  expect(filingToWire(filing).invoices[0]?.lines[0]).toMatchObject({ exportPrice: '150.00' })
})

describe('goods that bear nothing of a measure', () => {
  const seat = { type: 'anti-dumping', regime: 'XSIMA-UDS-CN' }
  const goods = (...duties: readonly object[]) =>
    given({ line: { classification: '9401.61.10.10', duties } }).submitted

  test.each(['not-subject', 'undertaking'])('have no charge of it when they are %s', (subject) => {
    const submitted = goods({ ...seat, subject, selfDeclared: '0.00' })
    const charges = assessed(submitted()).invoices[0]?.lines[0]?.charges
    expect(charges?.map(({ type }) => type)).toEqual(['customs-duty', 'gst'])
  })

  test('bear no amount that another block of the measure declares', () => {
    const other = { ...seat, type: 'countervailing', selfDeclared: '5.00' }
    expect(refusedFor(goods({ ...seat, subject: 'not-subject' }, other))).toEqual([
      '#/invoices/0/lines/0/duties/1/selfDeclared self-declared-though-not-subject',
    ])
  })

  test('may bear an amount that is declared of no measure', () => {
    const apart = { type: 'countervailing', selfDeclared: '5.00' }
    const submitted = goods({ ...seat, subject: 'not-subject' }, apart)
    expect(assessed(submitted()).totals.charges.countervailing).toBe('5.00')
  })
})

test('what exempts goods of a surtax exempts them of an amount that is declared of it', () => {
  const surtax = { type: 'surtax', regime: '25066A', exemption: 'casual', selfDeclared: '5.00' }
  const line = { origin: 'UNY', treatment: '2', duties: [surtax] }
  const header = { releasedOn: '2025-08-01' }
  const invoice = { directShipmentOn: '2025-07-30', usPortOfExit: '0901' }
  expect(refusedFor(given({ header, invoice, line }).submitted)).toContain(
    '#/invoices/0/lines/0/duties/0/selfDeclared self-declared-though-not-subject',
  )
})

const SUGAR = {
  classification: '1701.99.90.20',
  origin: 'DE',
  unit: 'TNE',
  quantity: '1',
  weight: '1000',
  duties: [{ type: 'countervailing', regime: 'XSIMA-SUGAR-EU', subject: 'subject' }],
}

function euros(text: string, status: 'published' | 'carried-forward' = 'published') {
  return invoiceRate({ currency: 'EUR', on: SHIPPED }, text, status)
}

const EUR_MISSING = { status: 'missing', day: { currency: 'EUR', on: SHIPPED } } as const

describe('an amount that a measure states in euros', () => {
  // By hand: 1,000 kg x 0.22 x 1.60 = 352.00, whatever the currency of the invoice.
  test('is converted by the rate of the day of direct shipment, which is kept', () => {
    const known = { measureRates: [[{ status: 'found', rate: euros('1.6') }]] } as const
    const { submitted } = given({ line: SUGAR }, known)
    const { invoices, totals, provisional } = assessed(submitted())
    expect(totals.charges.countervailing).toBe('352.00')
    expect(invoices[0]?.measureExchange).toMatchObject([
      { currency: 'EUR', on: SHIPPED, rate: '1.6', status: 'published' },
    ])
    expect(provisional).toBe(false)
  })

  // By hand: 900 kg in 30 bags of 30 kg, x 0.22 x 1.60 = 316.80.
  test('is for what a block of the measure says that it counts by, whichever block says so', () => {
    const measured = { quantity: '0.03', unit: 'TNE', packages: 30 }
    const duties = [
      { type: 'anti-dumping', regime: 'XSIMA-SUGAR-EU', subject: 'subject', measured },
      { type: 'countervailing', regime: 'XSIMA-SUGAR-EU' },
    ]
    const known = { measureRates: [[{ status: 'found', rate: euros('1.6') }]] } as const
    const { submitted } = given({ line: { ...SUGAR, duties } }, known)
    expect(assessed(submitted()).totals.charges.countervailing).toBe('316.80')
  })

  // By hand: 800 kg x 0.22 x 1.60 = 281.60, and not the 900 kg of the other block.
  test.each([
    ['before', 0],
    ['behind', 1],
  ])('is for what its own block says, where another one stands %s it', (_where, at) => {
    const block = { regime: 'XSIMA-SUGAR-EU', subject: 'subject' }
    const other = { ...block, type: 'anti-dumping', measured: { quantity: '900', unit: 'KGM' } }
    const own = { ...block, type: 'countervailing', measured: { quantity: '800', unit: 'KGM' } }
    const known = { measureRates: [[{ status: 'found', rate: euros('1.6') }]] } as const
    const duties = [own].toSpliced(at, 0, other)
    const { submitted } = given({ line: { ...SUGAR, duties } }, known)
    expect(assessed(submitted()).totals.charges.countervailing).toBe('281.60')
  })

  test('leaves no trace on a declaration that has none', () => {
    const { submitted } = given({})
    expect(assessed(submitted()).invoices[0]).not.toHaveProperty('measureExchange')
  })

  test('is provisional by a rate carried forward', () => {
    const last = euros('1.6', 'carried-forward')
    const known = { measureRates: [[{ ...EUR_MISSING, last }]] }
    const { submitted } = given({ line: SUGAR }, known)
    expect(assessed(submitted())).toMatchObject({
      totals: { charges: { countervailing: '352.00' } },
      provisional: true,
    })
  })

  test('waits for its rate under the policy hold', () => {
    const measureRates = [[{ ...EUR_MISSING, last: undefined }]]
    const { submitted } = given({ line: SUGAR }, { missingRate: 'hold', measureRates })
    expect(submitted()).toMatchObject({
      status: 'held',
      awaits: [{ currency: 'EUR', on: SHIPPED }],
    })
  })

  test('is refused under the policy reject', () => {
    const measureRates = [[{ ...EUR_MISSING, last: undefined }]]
    const { submitted } = given({ line: SUGAR }, { missingRate: 'reject', measureRates })
    expect(refusedFor(submitted)).toEqual(['#/invoices/0/directShipmentOn measure-rate-missing'])
  })
})

test('lets one of two blocks speak for the measure', () => {
  const duties = [
    { type: 'countervailing', regime: 'XSIMA-UDS-CN', selfDeclared: '1.00' },
    { type: 'anti-dumping', regime: 'XSIMA-UDS-CN', subject: 'subject' },
  ]
  const { submitted } = given({ line: { classification: '9401.61.10.10', duties } })
  expect(assessed(submitted()).totals.charges).toMatchObject({
    'anti-dumping': '507.60',
    countervailing: '1.00',
  })
})

describe('the exporter of a measure', () => {
  const blocks = (...exporters: readonly (string | undefined)[]) => {
    const [dumped, subsidized] = exporters
    const measure = { regime: 'XSIMA-SINK-CN', subject: 'subject' }
    const duties = [
      { ...measure, type: 'anti-dumping', exporter: dumped },
      { ...measure, type: 'countervailing', exporter: subsidized },
    ]
    const line = { classification: '7324.10.00.10', quantity: '10', duties }
    return given({ line }).submitted
  }
  const FOSHAN = 'Example Kitchens Foshan Co., Ltd. (invented exporter)'

  // By hand, of 270.00 and ten sinks: 48 % = 129.60 and 10 x 3.20; 103.1 % = 278.37 and 10 x 12.50.
  const OWN = { 'anti-dumping': '129.60', countervailing: '32.00' }
  const ALL_OTHERS = { 'anti-dumping': '278.37', countervailing: '125.00' }
  test.each([
    ['in the first block', [FOSHAN, undefined], OWN],
    ['in the second block', [undefined, FOSHAN], OWN],
    ['in both', [FOSHAN, FOSHAN], OWN],
    ['nowhere', [undefined, undefined], ALL_OTHERS],
  ])('is named %s', (_where, exporters, owed) => {
    expect(assessed(blocks(...exporters)()).totals.charges).toMatchObject(owed)
  })

  test('is refused where two blocks name two', () => {
    expect(refusedFor(blocks(FOSHAN, 'Nobody Limited'))).toEqual([
      '#/invoices/0/lines/0/duties/1/exporter measure-blocks-disagree',
    ])
  })

  test('is asked back at each block that nearly names one', () => {
    const near = 'Example Kitchens Foshan'
    expect(refusedFor(blocks(near, near))).toEqual([
      '#/invoices/0/lines/0/duties/0/exporter exporter-near-a-listed-one',
      '#/invoices/0/lines/0/duties/1/exporter exporter-near-a-listed-one',
    ])
  })
})

function assessed(declaration: Declaration): Assessment {
  if (declaration.status === 'accepted') return declaration.assessment
  throw new Error('the declaration is held')
}
