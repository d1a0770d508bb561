import { expect, test } from 'vitest'
import type { RateFact } from './facts.ts'
import { invoiceRate, INVOICE, LINE, SHIPPED } from './testing/filing-from.ts'
import { given } from './testing/given.ts'

// Amounts stay provisional for as long as any rate that they were counted by is only carried forward.

const DAY = { currency: 'USD', on: SHIPPED }
const PUBLISHED: RateFact = { status: 'found', rate: invoiceRate(DAY, '1.35') }
const CARRIED: RateFact = {
  status: 'missing',
  day: DAY,
  last: invoiceRate(DAY, '1.35', 'carried-forward'),
}

const TWO_INVOICES = {
  invoices: ['INV-1', 'INV-2'].map((number) => ({ ...INVOICE, number, lines: [LINE] })),
}

test.each<[string, readonly RateFact[], boolean]>([
  ['no rate', [PUBLISHED, PUBLISHED], false],
  ['the first rate', [CARRIED, PUBLISHED], true],
  ['the second rate', [PUBLISHED, CARRIED], true],
  ['either rate', [CARRIED, CARRIED], true],
])('with %s carried forward', (_which, rates, provisional) => {
  expect(given(TWO_INVOICES, { rates }).submitted()).toMatchObject({ assessment: { provisional } })
})

test('with the rate of a measure alone carried forward', () => {
  const measureRates = [[], [PUBLISHED, CARRIED]]
  const known = { rates: [PUBLISHED, PUBLISHED], measureRates }
  expect(given(TWO_INVOICES, known).submitted()).toMatchObject({
    assessment: { provisional: true },
  })
})
