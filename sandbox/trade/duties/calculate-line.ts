import { cents, timesRate, toCents, ZERO, type Cents, type Exact } from '../../kernel/money.ts'
import type { DutyRate } from '../tariff/index.ts'
import { CHARGE_ORDER, type Charge, type ChargeType } from './charge.ts'
import { chargeAmount } from './charge-amount.ts'
import { lessContent } from './content.ts'
import { findFaults } from './find-faults.ts'
import { isRelieved, selfDeclaredFor, withoutMeasure } from './instead-of-computed.ts'
import type { Exchange, LineInput } from './line-input.ts'
import type { CalculatedLine, LineResult } from './line-result.ts'
import { AD_VALOREM_BASE, ROUND_TO_CENT } from './policies.ts'

/**
 * Duties and taxes of one line in cents of Canadian dollars. The value for duty and each charge are
 * rounded once to the nearest cent, a half away from zero; everything after goes on from the rounded
 * amounts. A self-declared amount, 0.00 included, replaces the computed one and counts wherever that
 * would.
 *
 * @returns the amounts, or every finding that keeps them from being calculated
 * @see sources.ts CALCULATION_ORDER, ROUNDING, VALUE_FOR_TAX, SELF_DECLARE, SELF_DECLARE_FLOW
 */
export function calculateLine(input: LineInput): LineResult {
  const findings = findFaults(input)
  return findings.length > 0 ? { status: 'incalculable', findings } : calculated(input)
}

function calculated(input: LineInput): CalculatedLine {
  const valueForDuty = valueForDutyOf(input)
  const charges = dutiesOf(input, valueForDuty)
  const duties = total(charges)
  const valueForTax = cents(valueForDuty + duties)
  const gst = charge(input, gstOn(input, valueForTax))
  charges.push(gst)
  return {
    status: 'calculated',
    input,
    valueForDuty,
    charges,
    valueForTax,
    total: cents(duties + gst.amount),
  }
}

/**
 * Value for duty in cents of Canadian dollars, rounded to the nearest, a half away from zero.
 *
 * @see sources.ts CURRENCY_CONVERSION, VALUATION, ROUNDING
 */
export function valueForDutyOf(input: LineInput): Cents {
  return toCents(converted(input.value, input.exchange), ROUND_TO_CENT)
}

/** @see sources.ts SIMA_BASE */
function exportPriceOf({ exportPrice, exchange }: LineInput, valueForDuty: Cents): Cents {
  if (exportPrice === undefined) return valueForDuty
  return toCents(converted(exportPrice, exchange), ROUND_TO_CENT)
}

/** Amount in the currency x exchange rate, in Canadian dollars, not rounded. */
export function converted(amount: Cents, { rate }: Exchange): Exact {
  return timesRate(amount, rate)
}

/** Every charge but the GST. */
function dutiesOf(input: LineInput, valueForDuty: Cents): Charge[] {
  const rates = input.dutyRate
  const duty = charge(input, { type: 'customs-duty', regime: null, rates, base: valueForDuty })
  const bases = {
    'value-for-duty': valueForDuty,
    'export-price': exportPriceOf(input, valueForDuty),
    'duty-paid-value': cents(valueForDuty + duty.amount),
  }
  const charges = [duty]
  for (const measure of input.measures) {
    const { type, regime } = measure
    const base = lessContent(measure.deduction, bases[AD_VALOREM_BASE[type]])
    charges.push(charge(input, { type, regime, rates: measure, base }))
  }
  for (const { type, regime, amount } of withoutMeasure(input.selfDeclared, input.measures)) {
    charges.push({ type, regime, computed: null, selfDeclared: amount, amount, working: null })
  }
  return charges.length > 2 ? charges.sort(byOrder) : charges
}

interface Plan {
  readonly type: ChargeType
  readonly regime: string | null
  readonly rates: DutyRate
  readonly base: Cents
}

function charge(input: LineInput, plan: Plan): Charge {
  const { type, regime, rates, base } = plan
  const selfDeclared = selfDeclaredFor(input.selfDeclared, type, regime)?.amount ?? null
  const relieved = isRelieved(input.relief, type)
  const working = relieved ? null : (chargeAmount(rates, base, input) ?? null)
  const unrelieved = working === null ? null : toCents(working.exact, ROUND_TO_CENT)
  const computed = relieved ? ZERO : unrelieved
  const amount = selfDeclared ?? computed
  if (amount === null) throw new Error(`no amount for ${type}: its faults were not looked for`)
  return { type, regime, computed, selfDeclared, amount, working }
}

function gstOn(input: LineInput, valueForTax: Cents): Plan {
  const { rate, source } = input.gst
  const rates = { regular: { adValorem: rate }, source }
  return { type: 'gst', regime: null, rates, base: valueForTax }
}

function total(charges: readonly Charge[]): Cents {
  let amount = 0n
  for (const each of charges) amount += each.amount
  return cents(amount)
}

function byOrder(left: Charge, right: Charge): number {
  return CHARGE_ORDER.indexOf(left.type) - CHARGE_ORDER.indexOf(right.type)
}
