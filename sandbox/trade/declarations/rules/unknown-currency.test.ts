import { expect, test } from 'vitest'
import { SHIPPED } from '../testing/filing-from.ts'
import { given, refusedFor } from '../testing/given.ts'

test('a currency that nobody knows is one fault, and says nothing of a rate that will come', () => {
  const day = { currency: 'QQQ', on: SHIPPED }
  const { submitted } = given(
    { invoice: { currency: day.currency } },
    { rates: [{ status: 'missing', day, last: undefined }] },
  )
  expect(refusedFor(submitted)).toEqual(['#/invoices/0/currency currency-unknown'])
})
