import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { filingSchema } from './filing-schema.ts'
import type { WireFiling } from './filing.ts'
import { filingFromKept, filingToWire } from './filed.ts'
import { arbitraryFiling } from './testing/arbitrary-filing.ts'
import { filingFrom } from './testing/filing-from.ts'

test('what is kept is read again as what was filed', () => {
  fc.assert(
    fc.property(arbitraryFiling, (filing) => {
      const text = JSON.stringify(filingToWire(filing))
      const kept = JSON.parse(text) as WireFiling
      expect(filingFromKept(kept)).toEqual(filing)
      expect(v.parse(filingSchema, kept)).toEqual(filing)
    }),
    { numRuns: 200 },
  )
})

test('every number that a filing may have is kept and read again', () => {
  const measured = { quantity: '0.7', unit: 'LTR', packages: 12 }
  const filing = filingFrom({
    invoice: { freight: '12.5' },
    line: {
      weight: '7.25',
      repairValue: '5.5',
      exportPrice: '190.9',
      duties: [{ type: 'excise-duty', regime: 'E', measured, content: '3.3', selfDeclared: '2.2' }],
    },
  })
  const kept = filingToWire(filing)
  expect(kept.invoices[0]).toMatchObject({
    freight: '12.50',
    lines: [
      {
        weight: '7.25',
        repairValue: '5.50',
        exportPrice: '190.90',
        duties: [{ measured, content: '3.30', selfDeclared: '2.20' }],
      },
    ],
  })
  expect(filingFromKept(kept)).toStrictEqual(filing)
})

test('what a filing leaves out is neither kept nor read', () => {
  const filing = filingFrom({ line: { duties: [{ type: 'gst' }] } })
  const kept = JSON.parse(JSON.stringify(filingToWire(filing))) as WireFiling
  expect(kept.invoices[0]).not.toHaveProperty('freight')
  const [line] = kept.invoices[0]?.lines ?? []
  for (const absent of ['weight', 'repairValue', 'exportPrice']) {
    expect(line).not.toHaveProperty(absent)
  }
  expect(line?.duties).toStrictEqual([{ type: 'gst' }])
  expect(filingFromKept(kept)).toStrictEqual(filing)
})

test('what is kept is read even where the form of today would refuse it', () => {
  const filed = filingToWire(filingFrom())
  const [invoice] = filed.invoices
  if (invoice === undefined) throw new Error('a filing without an invoice')
  const long = { ...filed, invoices: [{ ...invoice, number: 'N'.repeat(400) }] }
  expect(v.safeParse(filingSchema, long).success).toBe(false)
  expect(filingToWire(filingFromKept(long))).toEqual(long)
})

test('numbers and classifications have one spelling', () => {
  const filing = filingFrom({
    line: {
      classification: '6109100011',
      quantity: '40.500',
      weight: '7.0',
      value: '200',
      repairValue: '5',
      duties: [{ type: 'customs-duty', selfDeclared: '-0.0' }],
    },
  })
  expect(filingToWire(filing).invoices[0]?.lines[0]).toMatchObject({
    classification: '6109.10.00.11',
    quantity: '40.5',
    weight: '7',
    value: '200.00',
    repairValue: '5.00',
    duties: [{ type: 'customs-duty', selfDeclared: '0.00' }],
  })
})

test.each([
  ['S', 'subject'],
  ['U', 'undertaking'],
  ['not-subject', 'not-subject'],
])('the subject code %s has one spelling: %s', (sent, spelled) => {
  const block = { type: 'anti-dumping', regime: 'XSIMA-REBAR-KR', subject: sent }
  const filed = filingToWire(filingFrom({ line: { duties: [block] } }))
  expect(filed.invoices[0]?.lines[0]?.duties).toEqual([{ ...block, subject: spelled }])
})

test('fields that few fill in are kept as declared, and absent where they are not', () => {
  const header = {
    gstRegistration: '700000011RT0001',
    paymentCode: 'I',
    portOfUnlading: '312',
    warehouse: '312W12',
  }
  const invoice = {
    vendor: { name: 'Example Exports', number: 'V-77', country: 'US' },
    placeOfExport: 'US',
    usPortOfExit: '0901',
    timeLimit: '12 months',
    freight: '310.5',
  }
  const line = {
    dutyReliefLicence: 'DRL-1',
    previousTransaction: { number: '10001000000028', line: 3 },
  }
  const kept = filingToWire(filingFrom({ header, invoice, line }))
  expect(kept).toMatchObject({
    ...header,
    invoices: [{ ...invoice, freight: '310.50', lines: [line] }],
  })
  expect(filingToWire(filingFromKept(kept))).toEqual(kept)
  const bare = JSON.stringify(filingToWire(filingFrom()))
  const { vendor: _vendor, placeOfExport: _place, ...optional } = invoice
  for (const field of Object.keys({ ...header, ...optional, ...line })) {
    expect(bare).not.toContain(`"${field}"`)
  }
})

test.each([
  ['gstRegistration', '700000011RM0001', 'gst-registration-invalid'],
  ['portOfUnlading', '31', 'office-code-invalid'],
])('%s is not %s', (field, value, code) => {
  const filed = { ...filingToWire(filingFrom()), [field]: value }
  const { issues } = v.safeParse(filingSchema, filed)
  expect(issues?.map(({ message }) => message)).toEqual([code])
})

test('a thousand lines are read, and one more is not, however many invoices bear them', () => {
  const { invoices, ...header } = filingToWire(filingFrom())
  const [invoice] = invoices
  const [line] = invoice?.lines ?? []
  const lines = (count: number) => Array.from({ length: count }, () => line)
  const filed = (...counts: readonly number[]) => ({
    ...header,
    invoices: counts.map((count) => ({ ...invoice, lines: lines(count) })),
  })
  expect(v.safeParse(filingSchema, filed(1000)).success).toBe(true)
  expect(v.safeParse(filingSchema, filed(400, 600)).success).toBe(true)
  expect(v.safeParse(filingSchema, filed(400, 601)).success).toBe(false)
  expect(v.safeParse(filingSchema, filed(1001)).success).toBe(false)
})

test.each<[string, unknown, string]>([
  ['no list', 'INV-1', 'invoices'],
  ['a number', 7, 'invoices'],
  ['nothing', null, 'invoices'],
  ['a list of words', ['INV-1'], 'invoices.0'],
  ['a list of nothing', [null], 'invoices.0'],
  ['lists of lists', [[]], 'invoices.0'],
  ['lines that are no list', [{ lines: 'x'.repeat(2000) }], 'invoices.0.lines'],
  ['lines that are nothing', [{ lines: null }], 'invoices.0.lines'],
])('invoices that are %s are named as the fault', (_what, invoices, place) => {
  const { issues = [] } = v.safeParse(filingSchema, { ...filingToWire(filingFrom()), invoices })
  const places = issues.map((issue) => v.getDotPath(issue) ?? '')
  expect(places.filter((each) => each.startsWith(place)).length).toBeGreaterThan(0)
})

test.each([
  ['02', '2'],
  ['2', '2'],
  ['10', '10'],
  ['00', '0'],
])('treatment %s is kept as %s', (filed, kept) => {
  const [invoice] = filingToWire(filingFrom({ line: { treatment: filed } })).invoices
  expect(invoice?.lines[0]?.treatment).toBe(kept)
})

test.each([
  ['XUS25-ALU', '25095A'],
  ['XUS25-AUTO', '25118A'],
  ['XSG19-PLATE-2', 'XSG18-PLATE'],
  ['25066A', '25066A'],
])('a surtax that an earlier version kept as %s is %s', (kept, regime) => {
  const filing = filingFrom({ line: { duties: [{ type: 'surtax', regime: kept }] } })
  const [invoice] = filingFromKept(filingToWire(filing)).invoices
  expect(invoice?.lines[0]?.duties).toEqual([{ type: 'surtax', regime }])
})
