import { describe, expect, test } from 'vitest'
import { LINE } from './testing/filing-from.ts'
import { given, refusedFor } from './testing/given.ts'

describe('lines that are zero', () => {
  const ZERO = { value: '0.00', quantity: '0' }

  test('are refused in an original', () => {
    expect(refusedFor(given({ line: ZERO }).submitted)).toEqual([
      '#/invoices/0/lines/0/quantity quantity-zero',
    ])
  })

  test('are allowed in a later version, and owe nothing', () => {
    const before = given({}).submitted()
    const { recalculated } = given({
      lines: [
        { ...LINE, ...ZERO },
        { ...LINE, ...ZERO },
      ],
    })
    const nothing = { valueForDuty: '0.00', charges: {}, valueForTax: '0.00', total: '0.00' }
    expect(recalculated(before, {})).toMatchObject({ version: 2, assessment: { totals: nothing } })
  })

  test('of value alone are legal in an original', () => {
    expect(given({ line: { value: '0.00' } }).submitted()).toMatchObject({ status: 'accepted' })
  })
})
