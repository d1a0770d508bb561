import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, parseCents, sum, type Cents } from '../../kernel/money.ts'
import { calculateDeclaration, type CalculatedDeclaration } from './calculate-declaration.ts'
import { CHARGE_ORDER } from './charge.ts'
import { arbitraryDeclaration, arbitraryLine } from './testing/arbitrary-line.ts'
import { calculated } from './testing/calculated.ts'
import { lineInputFrom } from './testing/line-input-from.ts'
import type { LineText } from './testing/line-text.ts'

function declaration(lines: readonly LineText[]): CalculatedDeclaration {
  const result = calculateDeclaration(lines.map(lineInputFrom))
  if (result.status !== 'calculated') throw new Error('the lines can be calculated')
  return result
}

test('has totals that are exactly the sums of its lines', () => {
  fc.assert(
    fc.property(arbitraryDeclaration, (texts) => {
      const { lines, totals } = declaration(texts)

      expect(totals.total).toBe(sum(lines.map(({ total }) => total)))
      expect(totals.valueForDuty).toBe(sum(lines.map(({ valueForDuty }) => valueForDuty)))
      expect(totals.valueForTax).toBe(sum(lines.map(({ valueForTax }) => valueForTax)))
      expect(sum(CHARGE_ORDER.map((type) => totals.charges[type]))).toBe(totals.total)
    }),
    { numRuns: 200 },
  )
})

test('is nothing without lines', () => {
  expect(declaration([]).totals.total).toBe(0n)
})

test('adds up on each line: value for tax is value for duty and all charges but GST and luxury tax', () => {
  fc.assert(
    fc.property(arbitraryLine, (text) => {
      const { charges, valueForDuty, valueForTax, total } = calculated(text)
      const amounts = charges.map(({ amount }) => amount)

      const taxed = charges.filter(({ type }) => type !== 'luxury-tax' && type !== 'gst')

      expect(sum([valueForDuty, ...taxed.map(({ amount }) => amount)])).toBe(valueForTax)
      expect(sum(amounts)).toBe(total)
    }),
  )
})

test('rounds no charge by more than half a cent', () => {
  const halfACent = exact(1n as Cents) / 2n
  fc.assert(
    fc.property(arbitraryLine, (text) => {
      for (const { computed, working } of calculated(text).charges) {
        if (computed === null || working === null) continue
        const error = exact(computed) - working.exact

        expect(error > -halfACent && error <= halfACent).toBe(true)
      }
    }),
  )
})

test('charges nothing ad valorem on a value of zero', () => {
  fc.assert(
    fc.property(arbitraryLine, (text) => {
      const measures = text.measures.map(({ type, regime, regular }) => ({
        type,
        regime,
        regular: onlyAdValorem(regular),
      }))
      const duty = { regular: onlyAdValorem(text.duty.regular) }
      const nothing = { value: '0.00', exportPrice: '0.00' }
      const line = { ...text, ...nothing, duty, measures, selfDeclared: [] }

      expect(calculated(line).total).toBe(0n)
    }),
  )
})

test('never falls when the value rises', () => {
  fc.assert(
    fc.property(arbitraryLine, fc.integer({ min: 0, max: 100_000 }), (text, more) => {
      const line = lineInputFrom(text)
      const raised = { ...line, value: ((parseCents(text.value) ?? 0n) + BigInt(more)) as Cents }
      const before = calculateDeclaration([line])
      const after = calculateDeclaration([raised])
      if (before.status !== 'calculated' || after.status !== 'calculated') throw new Error()

      expect(after.totals.total >= before.totals.total).toBe(true)
    }),
  )
})

function onlyAdValorem({ adValorem }: LineText['duty']['regular']): LineText['duty']['regular'] {
  return adValorem === undefined ? {} : { adValorem }
}
