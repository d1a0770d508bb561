import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { calculateDeclaration } from './calculate-declaration.ts'
import { explainLine } from './explain-line.ts'
import { lineInputFrom } from './testing/line-input-from.ts'
import { lineText, type LineText } from './testing/line-text.ts'

/** A line at the surtax of SOR/2025-154, or one that the order does not charge. */
function melted(value: string, exchangeRate = '1'): LineText {
  const regular = { adValorem: '0.25' }
  const threshold = '5000.00'
  const measures = [{ type: 'surtax', regime: '25154A', regular, threshold } as const]
  return lineText({ value, exchangeRate, measures })
}

function counted(...lines: readonly LineText[]) {
  const result = calculateDeclaration(lines.map(lineInputFrom))
  if (result.status !== 'calculated') throw new Error('the lines can be calculated')
  return result
}

function surtaxesOf(...lines: readonly LineText[]): readonly string[] {
  return counted(...lines).lines.map(({ charges }) => {
    const surtax = charges.find(({ type }) => type === 'surtax')
    return surtax === undefined ? '-' : formatCents(surtax.amount)
  })
}

const OTHER = lineText({ value: '50000.00' })

// The published case: 3,000.00 and 2,000.00 beside 50,000.00 of other goods, and one cent more.
test('goods worth the threshold together are not charged, whatever else is on the declaration', () => {
  expect(surtaxesOf(melted('3000.00'), melted('2000.00'), OTHER)).toEqual(['-', '-', '-'])
})

test('one cent more makes every line of them liable', () => {
  expect(surtaxesOf(melted('3000.00'), melted('2000.01'), OTHER)).toEqual(['750.00', '500.00', '-'])
})

test('what counts is the value for duty in Canadian dollars', () => {
  expect(surtaxesOf(melted('4000.00', '1.25'))).toEqual(['-'])
  expect(surtaxesOf(melted('4000.00', '1.2501'))).toEqual(['1250.10'])
})

test('another measure of the same line is not touched', () => {
  const steel = melted('3000.00')
  const regular = { adValorem: '0.5' }
  const both = {
    ...steel,
    measures: [...steel.measures, { type: 'surtax', regime: '25148A', regular } as const],
  }
  expect(surtaxesOf(both)).toEqual(['1500.00'])
})

test('an amount that the filer declares stands all the same', () => {
  const selfDeclared = [{ type: 'surtax', regime: '25154A', amount: '12.34' } as const]
  expect(surtaxesOf({ ...melted('3000.00'), selfDeclared })).toEqual(['12.34'])
})

test('the explanation tells what was compared', () => {
  const [line] = counted(melted('3000.00'), melted('2000.00')).lines
  if (line === undefined) throw new Error('a declaration has a line')
  const left = explainLine(line).inputs.filter(({ code }) => code === 'not-charged')
  expect(left.map(({ amount, facts }) => ({ amount, facts }))).toEqual([
    {
      amount: '0.00',
      facts: {
        charge: 'surtax',
        regime: '25154A',
        reason: 'below-threshold',
        value: '5000.00',
        threshold: '5000.00',
      },
    },
  ])
})
