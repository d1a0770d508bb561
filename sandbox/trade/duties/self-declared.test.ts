import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { amountsOf, calculated } from './testing/calculated.ts'
import { lineText, type LineText, type SelfDeclaredText } from './testing/line-text.ts'

/** The inputs of TCC18-077 example 2: duty 12.00, surtax 15.00, value for tax 177.00. */
const SURTAXED = lineText({
  value: '150.00',
  duty: { regular: { adValorem: '0.08' } },
  measures: [{ type: 'surtax', regime: 'US1', regular: { adValorem: '0.1' } }],
})

function declaring(...selfDeclared: readonly SelfDeclaredText[]): LineText {
  return { ...SURTAXED, selfDeclared }
}

test('takes exactly 0.00 for the amount (incident CS0015769)', () => {
  const line = calculated(declaring({ type: 'surtax', regime: 'US1', amount: '0.00' }))
  const [surtax] = line.charges.filter(({ type }) => type === 'surtax')

  expect(surtax).toMatchObject({ computed: 1500n, selfDeclared: 0n, amount: 0n })
  expect(formatCents(line.valueForTax)).toBe('162.00')
  expect(amountsOf(line, 'gst')).toEqual(['8.10'])
})

test('counts a self-declared amount in value for tax and GST', () => {
  const line = calculated(declaring({ type: 'surtax', regime: 'US1', amount: '35.00' }))

  expect(formatCents(line.valueForTax)).toBe('197.00')
  expect(amountsOf(line, 'gst')).toEqual(['9.85'])
  expect(formatCents(line.total)).toBe('56.85')
})

test('keeps the self-declared amount when the line is calculated at another exchange rate', () => {
  const text = declaring({ type: 'surtax', regime: 'US1', amount: '0.00' })
  const line = calculated({ ...text, exchangeRate: '2' })

  expect(formatCents(line.valueForDuty)).toBe('300.00')
  expect(amountsOf(line, 'surtax')).toEqual(['0.00'])
  expect(amountsOf(line, 'gst')).toEqual(['16.20'])
})

test('leaves the calculation to stand where nothing is self-declared', () => {
  const [surtax] = calculated(SURTAXED).charges.filter(({ type }) => type === 'surtax')

  expect(surtax).toMatchObject({ computed: 1500n, selfDeclared: null, amount: 1500n })
})

test('takes an amount without a regime for the only measure of its type', () => {
  const line = calculated(declaring({ type: 'surtax', regime: null, amount: '1.00' }))

  expect(amountsOf(line, 'surtax')).toEqual(['1.00'])
})

test('adds a declared amount of a regime that does not apply as a charge of its own', () => {
  const line = calculated(declaring({ type: 'surtax', regime: 'OTHER', amount: '1.00' }))

  expect(line.charges.filter(({ type }) => type === 'surtax')).toMatchObject([
    { regime: 'US1', amount: 1500n },
    { regime: 'OTHER', computed: null, amount: 100n },
  ])
})

test('bases excise on the self-declared customs duty', () => {
  const line = calculated({
    ...declaring({ type: 'customs-duty', regime: null, amount: '50.00' }),
    measures: [{ type: 'excise-tax', regime: 'E', regular: { adValorem: '0.1' } }],
  })

  expect(amountsOf(line, 'excise-tax')).toEqual(['20.00'])
})

test('takes a self-declared GST without touching the value for tax', () => {
  const line = calculated(declaring({ type: 'gst', regime: null, amount: '0.00' }))

  expect(formatCents(line.valueForTax)).toBe('177.00')
  expect(formatCents(line.total)).toBe('27.00')
})

test('stands above the relief of a tariff code', () => {
  const line = calculated({
    ...declaring({ type: 'customs-duty', regime: null, amount: '3.00' }),
    relieves: ['customs-duty'],
  })

  expect(amountsOf(line, 'customs-duty')).toEqual(['3.00'])
})
