import { expect, test } from 'vitest'
import { formatQuantity, readQuantity } from '../../kernel/quantity.ts'
import { codeIn } from './code.ts'
import { REFERENCE_DATA } from './data.ts'
import { convert } from './unit.ts'

test.each([
  ['2.5', 'TNE', 'KGM', '2500'],
  ['2500', 'KGM', 'TNE', '2.5'],
  ['750', 'GRM', 'KGM', '0.75'],
  ['1', 'TNE', 'GRM', '1000000'],
  ['5', 'CTM', 'GRM', '1'],
  ['0.4', 'HLT', 'LTR', '40'],
  ['0.03', 'LTR', 'MLT', '30'],
  ['3', 'MTQ', 'HLT', '30'],
  ['2', 'TMQ', 'MTQ', '2000'],
  ['1.5', 'MWH', 'KWH', '1500'],
  ['2', 'GRO', 'DZN', '24'],
  ['3', 'DPR', 'PAR', '36'],
  ['7', 'KGM', 'KGM', '7'],
  // A third of a dozen has no end: to a millionth, a half away from zero.
  ['4', 'NMB', 'DZN', '0.333333'],
  ['8', 'NMB', 'DZN', '0.666667'],
])('%s %s are so many %s: %s', (...[quantity, from, to, expected]) => {
  const converted = convert({ quantity: readQuantity(quantity), unit: from }, to)
  expect(converted && formatQuantity(converted.quantity)).toBe(expected)
})

test.each([
  ['KGM', 'LTR'],
  ['PAR', 'NMB'],
  ['KSD', 'KGM'],
  ['KNS', 'KGM'],
  ['LPA', 'LTR'],
  ['QQQ', 'QQQ'],
])('no definition leads from %s to %s', (from, to) => {
  expect(convert({ quantity: readQuantity('1'), unit: from }, to)).toBeUndefined()
})

test('a conversion names its source', () => {
  expect(convert({ quantity: readQuantity('1'), unit: 'TNE' }, 'KGM')?.source).toMatchObject({
    authority: 'law',
  })
  expect(convert({ quantity: readQuantity('1'), unit: 'CTM' }, 'KGM')?.source).toMatchObject({
    authority: 'assumed',
  })
})

test('every unit that is defined is a unit of the list', () => {
  const units = REFERENCE_DATA.unitDefinitions.flatMap(({ unit, of }) => [unit, of])
  expect(units.filter((unit) => codeIn('units', unit) === undefined)).toEqual([])
})
