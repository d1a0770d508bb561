import { Big } from 'big.js'
import { expect, test } from 'vitest'
import { lesserOf, percent, percentAbove, type Rate } from './count/rate.ts'
import { countDeclaration } from './count/count-declaration.ts'
import { toCent } from './decimal.ts'
import type { Block, Line } from './goods.ts'
import { ITEMS } from './read/items.ts'
import { readRate } from './read/rate-text.ts'

/** The oracle is judged by examples of others, as nothing else can judge it. */

function duty(rate: Rate, value: string, quantity = '0'): string {
  const each = Big(quantity)
  return toCent(rate({ value: Big(value), in: () => ({ each, packages: 1 }) })).toFixed(2)
}

test.each([
  ['245.5% but not less than $4.52/kg', '1500.00', '1000', '4520.00'],
  ['245.5% but not less than $4.52/kg', '1841.14', '1000', '4520.00'],
  ['245.5% but not less than $4.52/kg', '1841.15', '1000', '4520.02'],
  ['3.32¢/kg', '1.00', '15', '0.50'],
  ['3.32¢/kg', '1.00', '137.5', '4.57'],
  // 100 kg bear 1.88 by weight, 4 % of 100.00 are more, and 4.00 come on top.
  ['1.88¢/kg but not less than 4% plus 4%', '100.00', '100', '8.00'],
  // By 10 kg between 0.47 and 0.95, by 100 kg between 4.74 and 9.48.
  ['5% but not less than 4.74¢/kg or more than 9.48¢/kg', '10.00', '10', '0.50'],
  ['5% but not less than 4.74¢/kg or more than 9.48¢/kg', '1.00', '10', '0.47'],
  ['5% but not less than 4.74¢/kg or more than 9.48¢/kg', '1000.00', '100', '9.48'],
])('%s of %s for %s kg is %s', (rate, value, ...[quantity, owed]) => {
  expect(duty(readRate(rate), value, quantity)).toBe(owed)
})

test.each([
  ['110000.00', '2000.00'],
  ['150000.00', '10000.00'],
  ['200000.00', '20000.00'],
  ['250000.00', '25000.00'],
])('the luxury tax on a vehicle of %s is %s', (value, owed) => {
  expect(duty(lesserOf(percent('10'), percentAbove('20', '100000')), value, '1')).toBe(owed)
})

function line(classification: string, given: Partial<Line>): Line {
  const item = ITEMS.find((each) => each.classification === classification)
  if (item === undefined) throw new Error(`not in the excerpt: ${classification}`)
  return { item, origin: 'UMI', treatment: '2', quantity: '1', value: '0', duties: [], ...given }
}

function surtaxesOf(releasedOn: string, lines: readonly Line[]): readonly string[] {
  const invoice = { currency: 'CAD', shippedOn: releasedOn, placeOfExport: 'US', lines }
  return countDeclaration({ releasedOn, invoices: [invoice] }, () => Big(1)).flatMap(
    ({ charges }) =>
      charges.filter(({ type }) => type === 'surtax').map(({ amount }) => amount.toFixed(2)),
  )
}

const vehicle: Block = { type: 'surtax', regime: '25118A', subject: 'subject' }

test.each([
  [{}, '8500.00'],
  [{ content: '12000.00' }, '7000.00'],
  [{ content: '4000.00' }, '8500.00'],
])('a vehicle of 40,000.00 of the United States with %j bears %s', (claimed, owed) => {
  const goods = { treatment: '10', value: '40000.00', duties: [{ ...vehicle, ...claimed }] }
  expect(surtaxesOf('2025-05-01', [line('8703.23.00.92', goods)])).toEqual([owed])
})

const melted: Block = { type: 'surtax', regime: '25154A', subject: 'subject' }
const steel = (value: string) =>
  line('7214.20.00.22', { origin: 'VN', unit: 'KGM', value, duties: [melted] })

test('5,000.00 of steel melted in China bear none, a cent more all', () => {
  expect(surtaxesOf('2026-01-15', [steel('3000.00'), steel('2000.00')])).toEqual([])
  const passed = [steel('3000.00'), steel('2000.01')]
  expect(surtaxesOf('2026-01-15', passed)).toEqual(['750.00', '500.00'])
})
