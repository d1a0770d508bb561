import { describe, expect, test } from 'vitest'
import { tariffItems } from '../tariff/testing/look-up.ts'
import { TODAY } from './testing/filing-from.ts'
import { faultsOf } from './testing/judged.ts'

/* Field 29 and field 30 of form B3-3: a quantity in the unit that the tariff states, where it states one. */

const BARE = { quantity: undefined, unit: undefined }

function askedFor(line: object): readonly string[] {
  return faultsOf({ line: { ...line } }).filter((fault) => / (quantity|unit-of)/.test(fault))
}

describe.each([
  ['a unit', true],
  ['no unit', false],
])('of the numbers for which the tariff states %s', (_which, isStated) => {
  const numbers = tariffItems(TODAY).filter(({ unit }) => (unit !== undefined) === isStated)

  test('there are some', () => {
    expect(numbers.length).toBeGreaterThan(100)
  })

  test(`each ${isStated ? 'asks for' : 'does without'} a quantity`, () => {
    const asking = numbers.filter(({ classification }) => askedFor({ ...BARE, classification })[0])
    expect(asking).toHaveLength(isStated ? numbers.length : 0)
  })
})

test.each([
  ['no unit, though', { quantity: '1' }, '/unit unit-of-measure-missing'],
  ['a unit without a quantity', { unit: 'KGM' }, '/quantity quantity-missing'],
])('refuses what is half said: %s', (_what, stated, fault) => {
  const lipstick = { ...BARE, classification: '3304.10.00.00', ...stated }
  expect(askedFor(lipstick)).toEqual([`#/invoices/0/lines/0${fault}`])
})
