import { expect, test } from 'vitest'
import type { Assessment } from './declaration.ts'
import { isSameAssessment } from './same-assessment.ts'
import { SHIPPED } from './testing/filing-from.ts'

const RATE = {
  currency: 'USD',
  on: SHIPPED,
  ratedOn: SHIPPED,
  status: 'published',
  revision: 1,
} as const

// By hand: 200.00 x 1.35 at 18 %, with GST of 5 %.
function assessment(rate = '1.35', duty: object = { amount: '48.60' }, edition = {}): Assessment {
  const charges = [{ type: 'customs-duty', amount: '48.60', ...duty } as const]
  const line = { valueForDuty: '270.00', charges, valueForTax: '318.60', total: '64.53' }
  const { valueForDuty, valueForTax, total } = line
  return {
    invoices: [{ exchange: { ...RATE, rate }, lines: [line], ...edition }],
    totals: { valueForDuty, charges: { 'customs-duty': '48.60' }, valueForTax, total },
    provisional: false,
  }
}

test('what earlier versions did not keep makes no difference', () => {
  const kept = assessment('1.35', { rate: '18%' }, { edition: 'T2026-2' })
  expect(isSameAssessment(assessment(), kept)).toBe(true)
  expect(isSameAssessment(kept, assessment())).toBe(true)
})

test.each([
  ['an exchange rate', assessment('1.36')],
  ['a cent of a charge', assessment('1.35', { amount: '48.61' })],
  ['a mark', { ...assessment(), provisional: true }],
])('%s does', (_what, other) => {
  expect(isSameAssessment(assessment(), other)).toBe(false)
})
