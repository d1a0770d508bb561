import { Big } from 'big.js'
import { sumOf, toCent } from '../decimal.ts'
import type { Invoice, Line } from '../goods.ts'
import { dutyOf } from '../law/duty.ts'
import { gstOn } from '../law/gst.ts'
import { exciseDues } from '../law/excise.ts'
import { simaDues } from '../law/sima.ts'
import { surtaxDues } from '../law/surtaxes.ts'
import { countedValue, freesOfDuty } from '../law/tariff-codes.ts'
import { readRate } from '../read/rate-text.ts'
import { ORDER, type Charge, type ChargeType, type Due, type Standing } from './due.ts'
import { quantitiesOf, quantityIn, withMeasured } from './quantities.ts'
import { percent } from './rate.ts'

/** Canadian dollars for one unit of the currency on that day. */
export type DollarsPer = (currency: string, day: string) => Big

/** A line with all that the law lays on it on the day of release. */
export interface Faced {
  readonly line: Line
  readonly on: string
  readonly valueForDuty: Big
  readonly exportPrice: Big
  readonly dues: readonly Due[]
  readonly dollarsPer: (currency: string) => Big
}

/** The exchange rate goes by the day of direct shipment, all else by that of release. */
export function face(line: Line, { currency, shippedOn }: Invoice, at: Day): Faced {
  const dollarsPer = (money: string) => (money === 'CAD' ? Big(1) : at.dollarsPer(money, shippedOn))
  const value = countedValue(line)
  const inDollars = (amount: string) => toCent(Big(amount).times(dollarsPer(currency)))
  const { on } = at
  return {
    line,
    on,
    valueForDuty: inDollars(value),
    exportPrice: inDollars(line.exportPrice ?? value),
    dues: [dutyDue(line), ...surtaxDues(line, on), ...simaDues(line, on), ...exciseDues(line, on)],
    dollarsPer,
  }
}

export interface Day {
  readonly on: string
  readonly dollarsPer: DollarsPer
}

export interface CountedLine {
  readonly valueForDuty: Big
  readonly charges: readonly Charge[]
  readonly valueForTax: Big
}

/** Each charge in turn, rounded to the cent; tax is on the value with all of them but the luxury tax. */
export function countLine(faced: Faced): CountedLine {
  const { line, on, valueForDuty } = faced
  const dues = [...faced.dues, ...volunteered(faced)].toSorted(byOrder)
  let before: readonly Charge[] = []
  for (const due of dues) before = [...before, charged(faced, due, before)]
  const taxed = before.filter(({ type }) => type !== 'luxury-tax')
  const valueForTax = sumOf([valueForDuty, ...taxed.map(({ amount }) => amount)])
  const rate = percent(gstOn(line.item, on, line.gstStatus))
  const tax: Due = {
    type: 'gst',
    regime: undefined,
    amount: (standing) => rate({ ...standing, value: valueForTax }),
  }
  return { valueForDuty, charges: [...before, charged(faced, tax, before)], valueForTax }
}

function byOrder(one: { type: ChargeType }, other: { type: ChargeType }): number {
  return ORDER.indexOf(one.type) - ORDER.indexOf(other.type)
}

function dutyDue(line: Line): Due {
  const text = dutyOf(line.item, line.treatment)
  if (text === undefined) throw new Error('a line that is counted has a rate')
  const rate = readRate(text)
  return {
    type: 'customs-duty',
    regime: undefined,
    amount: (standing) => {
      const full = rate({ ...standing, value: standing.valueForDuty })
      return freesOfDuty(line) ? Big(0) : full
    },
  }
}

/** What a line declares itself stands, whatever would be counted. */
function charged(faced: Faced, due: Due, before: readonly Charge[]): Charge {
  const { type, regime } = due
  const own = faced.line.duties.find(
    (block) =>
      block.selfDeclared !== undefined &&
      block.type === type &&
      (block.regime === undefined || regime === undefined || block.regime === regime),
  )
  const counted = due.amount(standingOf(faced, due, before))
  return { type, regime, amount: toCent(Big(own?.selfDeclared ?? counted)) }
}

function standingOf(faced: Faced, { measured }: Due, before: readonly Charge[]): Standing {
  const { line, valueForDuty, exportPrice, dollarsPer } = faced
  const stated = withMeasured(quantitiesOf(line), measured)
  return { valueForDuty, exportPrice, before, dollarsPer, in: (unit) => quantityIn(stated, unit) }
}

/** Amounts that the line declares although nothing of the kind is laid on it. */
function volunteered({ line, dues }: Faced): readonly Due[] {
  return line.duties.flatMap(({ type, regime, selfDeclared }) => {
    const known = ORDER.find((each) => each === type)
    if (known === undefined || known === 'gst' || selfDeclared === undefined) return []
    const isLaid = dues.some(
      (due) =>
        due.type === type &&
        (regime === undefined || due.regime === undefined || due.regime === regime),
    )
    return isLaid ? [] : [{ type: known, regime, amount: () => Big(selfDeclared) }]
  })
}
