import { cents, timesRate, toCents, ZERO, type Cents, type Exact } from '../../kernel/money.ts'
import type { DutyRate } from '../tariff/index.ts'
import { CHARGE_ORDER, type Charge, type ChargeType, type Working } from './charge.ts'
import { chargeAmount, type Stated } from './charge-amount.ts'
import { lessContent } from './content.ts'
import { findFaults } from './find-faults.ts'
import { quantitiesFor } from './stated-in.ts'
import { isRelieved, selfDeclaredFor, withoutMeasure } from './instead-of-computed.ts'
import type { Exchange, LineInput, Measure, SelfDeclared, Tax } from './line-input.ts'
import type { CalculatedLine, LineResult } from './line-result.ts'
import { baseAmount, baseOf, type Values } from './measure-base.ts'
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
  const gst = charge(input, gstPlan(input.gst, valueForTax))
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
export function valueForDutyOf(input: Pick<LineInput, 'value' | 'exchange'>): Cents {
  return toCents(converted(input.value, input.exchange), ROUND_TO_CENT)
}

/** What percentages of measures may apply to. */
export function valuesOf(input: Valued, valueForDuty: Cents): Values {
  return { valueForDuty, exportPrice: exportPriceOf(input, valueForDuty) }
}

type Valued = Pick<LineInput, 'exportPrice' | 'exchange'>

/** @see sources.ts SIMA_BASE */
function exportPriceOf({ exportPrice, exchange }: Valued, valueForDuty: Cents): Cents {
  if (exportPrice === undefined) return valueForDuty
  return toCents(converted(exportPrice, exchange), ROUND_TO_CENT)
}

/** Amount in the currency x exchange rate, in Canadian dollars, not rounded. */
export function converted(amount: Cents, { rate }: Exchange): Exact {
  return timesRate(amount, rate)
}

/** Every charge but the GST. */
function dutiesOf(input: LineInput, valueForDuty: Cents): Charge[] {
  const charges = [charge(input, dutyPlan(input.dutyRate, valueForDuty))]
  const values = valuesOf(input, valueForDuty)
  for (const each of imposed(input)) {
    if ('amount' in each) charges.push(declaredAlone(each))
    else {
      charges.push(charge(input, measurePlan(each, values, charges)))
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

/** What a charge is to be computed from. */
export interface Plan {
  readonly type: ChargeType
  readonly regime: string | null
  readonly rates: DutyRate
  readonly base: Cents
  readonly measure?: Measure
}

export function dutyPlan(rates: DutyRate, valueForDuty: Cents): Plan {
  return { type: 'customs-duty', regime: null, rates, base: valueForDuty }
}

/** @param before the charges that come before it, some of which may count in its base */
export function measurePlan(measure: Measure, values: Values, before: readonly Charge[]): Plan {
  const { type, regime, deduction } = measure
  const base = lessContent(deduction, baseAmount(baseOf(measure), values, before))
  return { type, regime, rates: measure, base, measure }
}

export function gstPlan({ rate, source }: Tax, valueForTax: Cents): Plan {
  const rates = { regular: { adValorem: rate }, source }
  return { type: 'gst', regime: null, rates, base: valueForTax }
}

/** How the amount is computed; null where it is relieved, or where a quantity or a rate is missing. */
export function workingOf(input: Countable, { type, rates, base, measure }: Plan): Working | null {
  if (isRelieved(input.relief, type)) return null
  return chargeAmount(rates, base, countedBy(input, measure)) ?? null
}

type Countable = Stated & Pick<LineInput, 'relief'>

function charge(input: LineInput, plan: Plan): Charge {
  const { type, regime } = plan
  const selfDeclared = selfDeclaredFor(input.selfDeclared, type, regime)?.amount ?? null
  const relieved = isRelieved(input.relief, type)
  const working = workingOf(input, plan)
  const unrelieved = working === null ? null : toCents(working.exact, ROUND_TO_CENT)
  const computed = relieved ? ZERO : unrelieved
  const amount = selfDeclared ?? computed
  if (amount === null) throw new Error(`no amount for ${type}: its faults were not looked for`)
  return { type, regime, computed, selfDeclared, amount, working }
}

function countedBy(input: Countable, measure: Measure | undefined): Countable {
  const quantities = quantitiesFor(input, measure)
  return quantities === input.quantities ? input : { ...input, quantities }
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
