import { expect, test } from 'vitest'
import { CHARGE_ORDER } from './charge.ts'
import { countsInValueForTax } from './policies.ts'

// Excise Tax Act, s. 215(1): the duties and taxes under the acts that it names, not the GST on them itself.
test('every charge but the luxury tax counts in the value for tax, and GST in none', () => {
  const left = CHARGE_ORDER.filter((type) => !countsInValueForTax(type))
  expect(left).toEqual(['luxury-tax', 'gst'])
})
