import { expect, test } from 'vitest'
import { formatQuantity, parseQuantity, type Quantity } from '../../kernel/quantity.ts'
import { lotsBegun } from './lots-begun.ts'

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text)
  if (parsed === undefined) throw new Error(`not a quantity: ${text}`)
  return parsed
}

/** Vaping products, Excise Act, 2001, schedule 8: for every 2 ml up to 10 ml, then for every 10 ml. */
const VAPING = [{ of: quantity('2'), upTo: quantity('10') }, { of: quantity('10') }]

test.each([
  ['0', []],
  ['0.001', ['1 of 2']],
  ['2', ['1 of 2']],
  ['2.001', ['2 of 2']],
  ['10', ['5 of 2']],
  ['10.001', ['5 of 2', '1 of 10']],
  ['20', ['5 of 2', '1 of 10']],
  ['30', ['5 of 2', '2 of 10']],
])('%s ml begin %j', (content, begun) => {
  const told = lotsBegun(quantity(content), VAPING)
  expect(told.map(({ count, of }) => `${String(count)} of ${formatQuantity(of)}`)).toEqual(begun)
})
