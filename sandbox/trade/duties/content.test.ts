import { describe, expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { explainLine } from './explain-line.ts'
import { calculated } from './testing/calculated.ts'
import { evaluateFormula } from './testing/evaluate-formula.ts'
import { lineText, type LineText } from './testing/line-text.ts'

/** A vehicle of the United States that is entitled to its tariff, at the surtax of SOR/2025-118. */
function vehicle(value: string, claimed?: string): LineText {
  const deduction = { least: '0.15', ...(claimed !== undefined && { claimed }) }
  const regular = { adValorem: '0.25' }
  return lineText({ value, measures: [{ type: 'surtax', regime: '25118A', regular, deduction }] })
}

function surtaxOn(value: string, claimed?: string): string {
  const { charges } = calculated(vehicle(value, claimed))
  const surtax = charges.find(({ type }) => type === 'surtax')
  return formatCents(surtax?.amount ?? fail())
}

function fail(): never {
  throw new Error('the vehicle bears a surtax')
}

describe('the surtax on the value less Canadian and Mexican content', () => {
  // By hand, of 40,000.00: 25 % of 34,000.00, of 28,000.00, and of 34,000.00 where 10 % is claimed.
  test.each([
    ['40000.00', undefined, '8500.00'],
    ['40000.00', '12000.00', '7000.00'],
    ['40000.00', '4000.00', '8500.00'],
    ['40000.00', '6000.00', '8500.00'],
    ['40000.00', '6000.01', '8500.00'],
    ['40000.00', '6000.04', '8499.99'],
    ['40000.00', '40000.01', '0.00'],
    // 15 % of 0.10 is 0.015, half up 0.02; 25 % of 0.08.
    ['0.10', undefined, '0.02'],
  ])('of %s, %s claimed, is %s', (value, claimed, expected) => {
    expect(surtaxOn(value, claimed)).toBe(expected)
  })

  test('is of the whole value where nothing is to be taken off', () => {
    const regular = { adValorem: '0.25' }
    const measures = [{ type: 'surtax', regime: '25118A', regular } as const]
    const { charges } = calculated(lineText({ value: '40000.00', measures }))
    expect(charges.map(({ amount }) => formatCents(amount))).toContain('10000.00')
  })
})

describe('its explanation', () => {
  function nodesOf(value: string, claimed?: string) {
    const explained = explainLine(calculated(vehicle(value, claimed)))
    const surtax = explained.inputs.find(({ code }) => code === 'surtax')
    const base = surtax?.inputs.find(({ code }) => code === 'value-less-content')
    return { surtax, base, content: base?.inputs.find(({ code }) => code === 'content') }
  }

  test('leads from the surtax to the part that is always taken off', () => {
    const { surtax, base, content } = nodesOf('40000.00')
    expect(surtax?.formula).toBe('34000.00 CAD × 25%')
    expect(base?.formula).toBe('40000.00 - 6000.00')
    expect(content?.formula).toBe('40000.00 CAD × 15%')
    expect(evaluateFormula(base?.formula ?? '').toFixed(2)).toBe(base?.amount)
  })

  // SOR/2025-118, s. 2(2): what is claimed counts where it is more than 15 %.
  test('which content of just that much does not replace', () => {
    expect(nodesOf('40000.00', '6000.00').content?.formula).toBe('40000.00 CAD × 15%')
    expect(nodesOf('40000.00', '6000.01').content?.formula).toBeNull()
  })

  test('or to the content that was claimed', () => {
    const { content } = nodesOf('40000.00', '12000.00')
    expect(content?.formula).toBeNull()
    expect(content?.inputs.map(({ code, amount }) => [code, amount])).toEqual([
      ['claimed-content', '12000.00'],
    ])
  })
})
