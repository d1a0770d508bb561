import { expect, test } from 'vitest'
import { rate } from '../../kernel/rate.ts'
import { assess, assessmentOf } from './assess.ts'
import type { RateFact } from './facts.ts'
import { factsOf, filingFrom, type Changes } from './testing/filing-from.ts'

/** The line of the declaration as it is counted, in Canadian dollars. */
function counted(line: NonNullable<Changes['line']>, placeOfExport: string) {
  const filing = filingFrom({ invoice: { currency: 'CAD', placeOfExport }, line })
  const facts = factsOf(filing)
  const rates = facts.rates.map(inDollars)
  const assessable = { goods: filing, lines: facts.lines, rates, measureRates: [] }
  const outcome = assess(assessable)
  if (outcome.status === 'faulty') throw new Error('the line could not be counted')
  return assessmentOf(outcome.calculated, assessable).invoices[0]?.lines[0]
}

function inDollars(fact: RateFact) {
  if (fact.status === 'missing') throw new Error('a rate is missing')
  return { ...fact.rate, rate: rate('1') }
}

function amounts({ charges }: NonNullable<ReturnType<typeof counted>>) {
  return Object.fromEntries(charges.map(({ type, amount }) => [type, amount]))
}

// T-shirts worth 1,000.00, embroidered in the United States for 200.00: 9992 is free of customs duty;
// GST 5 % of 200.00 = 10.00.
test('9992 counts the alteration alone, free of customs duty', () => {
  const line = counted(
    { origin: 'CN', treatment: '10', value: '1000.00', tariffCode: '9992', repairValue: '200.00' },
    'US',
  )
  expect(line).toMatchObject({ valueForDuty: '200.00', total: '10.00' })
  expect(line && amounts(line)).toEqual({ 'customs-duty': '0.00', gst: '10.00' })
})

// A vessel worth 250,000.00, repaired in Norway for 12,345.67: GST 5 % of 12,345.67 = 617.2835.
test('9971 counts the repair of a vessel at the rate of the treatment', () => {
  const line = counted(
    {
      classification: '8902.00.10.00',
      origin: 'JP',
      treatment: '23',
      value: '250000.00',
      tariffCode: '9971',
      repairValue: '12345.67',
    },
    'NO',
  )
  expect(line).toMatchObject({ valueForDuty: '12345.67', total: '617.28' })
})

// 1,000.00 at 18 % = 180.00, and GST 5 % of 1,180.00 = 59.00; with 9814 GST 5 % of 1,000.00 = 50.00.
test.each([
  ['nothing', {}, '239.00'],
  ['9814', { tariffCode: '9814' }, '50.00'],
  ['9813', { tariffCode: '9813' }, '50.00'],
])('goods returned under %s owe %s', (_code, codes, total) => {
  expect(counted({ value: '1000.00', ...codes }, 'US')).toMatchObject({ total })
})

// The General Tariff of chapter 99 is 35 %: 350.00, and GST 5 % of 1,350.00 = 67.50.
test('a code of chapter 99 frees nothing under the General Tariff', () => {
  const line = counted({ value: '1000.00', treatment: '3', tariffCode: '9993' }, 'CN')
  expect(line).toMatchObject({ total: '417.50' })
})
