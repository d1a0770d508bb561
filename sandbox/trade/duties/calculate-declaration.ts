import { cents, ZERO, type Cents } from '../../kernel/money.ts'
import type { ChargeType } from './charge.ts'
import { calculateLine } from './calculate-line.ts'
import type { LineInput } from './line-input.ts'
import type { CalculatedLine, LineFinding } from './line-result.ts'
import { aboveThresholds } from './threshold.ts'

/** Sums of the rounded amounts of the lines, in cents of Canadian dollars. */
export interface DeclarationTotals {
  readonly valueForDuty: Cents
  readonly charges: Readonly<Record<ChargeType, Cents>>
  readonly valueForTax: Cents
  /** Duties and taxes payable. */
  readonly total: Cents
}

export interface CalculatedDeclaration {
  readonly status: 'calculated'
  readonly lines: readonly CalculatedLine[]
  readonly totals: DeclarationTotals
}

export interface IncalculableDeclaration {
  readonly status: 'incalculable'
  /** `line` is the index in the lines given. */
  readonly findings: readonly (LineFinding & { readonly line: number })[]
}

export type DeclarationResult = CalculatedDeclaration | IncalculableDeclaration

/**
 * Duties and taxes of all lines and their totals. Nothing is rounded again, so that each total is
 * exactly the sum of what the lines show.
 *
 * @returns the amounts, or the findings of every line
 */
export function calculateDeclaration(inputs: readonly LineInput[]): DeclarationResult {
  const lines: CalculatedLine[] = []
  const findings: (LineFinding & { line: number })[] = []
  for (const [line, input] of aboveThresholds(inputs).entries()) {
    const result = calculateLine(input)
    if (result.status === 'calculated') lines.push(result)
    else findings.push(...result.findings.map((finding) => ({ ...finding, line })))
  }
  if (findings.length > 0) return { status: 'incalculable', findings }
  return { status: 'calculated', lines, totals: totalsOf(lines) }
}

/** For lines that were calculated apart, such as those of several invoices. */
export function totalsOf(lines: readonly CalculatedLine[]): DeclarationTotals {
  const charges: Record<ChargeType, Cents> = noCharges()
  let valueForDuty = 0n
  let valueForTax = 0n
  let total = 0n
  for (const line of lines) {
    valueForDuty += line.valueForDuty
    valueForTax += line.valueForTax
    total += line.total
    for (const { type, amount } of line.charges) charges[type] = cents(charges[type] + amount)
  }
  return {
    valueForDuty: cents(valueForDuty),
    charges,
    valueForTax: cents(valueForTax),
    total: cents(total),
  }
}

function noCharges(): Record<ChargeType, Cents> {
  return {
    'customs-duty': ZERO,
    surtax: ZERO,
    safeguard: ZERO,
    'anti-dumping': ZERO,
    countervailing: ZERO,
    'excise-duty': ZERO,
    'excise-tax': ZERO,
    'luxury-tax': ZERO,
    gst: ZERO,
  }
}
