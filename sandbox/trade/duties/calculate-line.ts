import { cents, timesRate, toCents, ZERO, type Cents, type Exact } from '../../kernel/money.ts'
import type { DutyRate } from '../tariff/index.ts'
import { CHARGE_ORDER, type Charge, type ChargeType } from './charge.ts'
import { chargeAmount } from './charge-amount.ts'
import { lessContent } from './content.ts'
import { findFaults } from './find-faults.ts'
import { quantitiesFor } from './stated-in.ts'
import { isRelieved, selfDeclaredFor, withoutMeasure } from './instead-of-computed.ts'
import type { Exchange, LineInput, Measure, SelfDeclared } from './line-input.ts'
import type { CalculatedLine, LineResult } from './line-result.ts'
import { baseAmount, baseOf } from './measure-base.ts'
import { countsInValueForTax, ROUND_TO_CENT } from './policies.ts'

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
  const valueForTax = cents(valueForDuty + taxedDuties(charges))
  const gst = charge(input, gstOn(input, valueForTax))
  charges.push(gst)
  return {
    status: 'calculated',
    input,
    valueForDuty,
    charges,
    valueForTax,
    total: total(charges),
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
  const values = { valueForDuty, exportPrice: exportPriceOf(input, valueForDuty) }
  const charges = [duty]
  for (const each of imposed(input)) {
    if ('amount' in each) charges.push(declaredAlone(each))
    else {
      const base = baseAmount(baseOf(each), values, charges)
      charges.push(measureCharge(input, each, lessContent(each.deduction, base)))
    }
  }
  return charges
}

/** Measures and what is declared without one, in the order in which they count in each other's bases. */
function imposed({ measures, selfDeclared }: LineInput): readonly (Measure | SelfDeclared)[] {
  const alone = withoutMeasure(selfDeclared, measures)
  const all = alone.length === 0 ? measures : [...measures, ...alone]
  return areInOrder(all) ? all : all.toSorted(byOrder)
}

/** Nearly always: a line has few, and the tariff gives them in this order. */
function areInOrder(all: readonly Typed[]): boolean {
  let before = all[0]
  for (const each of all) {
    if (before !== undefined && byOrder(before, each) > 0) return false
    before = each
  }
  return true
}

function declaredAlone({ type, regime, amount }: SelfDeclared): Charge {
  return { type, regime, computed: null, selfDeclared: amount, amount, working: null }
}

function measureCharge(input: LineInput, measure: Measure, base: Cents): Charge {
  const { type, regime } = measure
  return charge(input, { type, regime, rates: measure, base, measure })
}

interface Plan {
  readonly type: ChargeType
  readonly regime: string | null
  readonly rates: DutyRate
  readonly base: Cents
  readonly measure?: Measure
}

function charge(input: LineInput, plan: Plan): Charge {
  const { type, regime, rates, base, measure } = plan
  const selfDeclared = selfDeclaredFor(input.selfDeclared, type, regime)?.amount ?? null
  const relieved = isRelieved(input.relief, type)
  const working = relieved ? null : (chargeAmount(rates, base, countedBy(input, measure)) ?? null)
  const unrelieved = working === null ? null : toCents(working.exact, ROUND_TO_CENT)
  const computed = relieved ? ZERO : unrelieved
  const amount = selfDeclared ?? computed
  if (amount === null) throw new Error(`no amount for ${type}: its faults were not looked for`)
  return { type, regime, computed, selfDeclared, amount, working }
}

function countedBy(input: LineInput, measure: Measure | undefined): LineInput {
  const quantities = quantitiesFor(input, measure)
  return quantities === input.quantities ? input : { ...input, quantities }
}

function gstOn(input: LineInput, valueForTax: Cents): Plan {
  const { rate, source } = input.gst
  const rates = { regular: { adValorem: rate }, source }
  return { type: 'gst', regime: null, rates, base: valueForTax }
}

function taxedDuties(charges: readonly Charge[]): Cents {
  let amount = 0n
  for (const each of charges) if (countsInValueForTax(each.type)) amount += each.amount
  return cents(amount)
}

function total(charges: readonly Charge[]): Cents {
  let amount = 0n
  for (const each of charges) amount += each.amount
  return cents(amount)
}

interface Typed {
  readonly type: ChargeType
}

function byOrder(left: Typed, right: Typed): number {
  return CHARGE_ORDER.indexOf(left.type) - CHARGE_ORDER.indexOf(right.type)
}
