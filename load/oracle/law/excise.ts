import { Big } from 'big.js'
import * as v from 'valibot'
import type { ChargeType, Due, Standing } from '../count/due.ts'
import {
  greaterOf,
  lesserOf,
  percent,
  percentAbove,
  perLot,
  perUnit,
  type Rate,
} from '../count/rate.ts'
import { isInForce } from '../day.ts'
import { sumOf } from '../decimal.ts'
import type { Item, Line } from '../goods.ts'
import { closeness } from '../read/classifications.ts'
import { readFixture } from '../read/fixture.ts'
import { exciseAmount } from './excise-rates.ts'

const named = { code: v.string(), classifications: v.array(v.string()) }

/** Which numbers an act's goods have is a reading of this repository; only that is taken from the fixture. */
const { excise: GOODS, luxury: LUXURY } = readFixture(
  'tariff/excise.json',
  v.object({
    excise: v.array(
      v.object({
        ...named,
        declaredFor: v.optional(v.array(v.string()), []),
        selection: v.picklist(['always', 'declared']),
        choice: v.optional(v.string()),
        unit: v.string(),
      }),
    ),
    luxury: v.array(v.object(named)),
  }),
)

export interface Excise {
  readonly code: string
  readonly type: ChargeType
  /** Whether it is due on all such goods, named or not. */
  readonly isAlwaysDue: boolean
  /** Of one choice a line bears one. */
  readonly choice: string | undefined
  readonly unit: string
  /** How closely it names the goods: the closest of a choice is the one that is due unnamed. */
  readonly closeness: number
}

export const EXCISE_CODES = [...GOODS, ...LUXURY].map(({ code }) => code)

export function exciseOn(item: Item, on: string): readonly Excise[] {
  const excise = GOODS.filter(({ code }) => exciseAmount(code, on) !== undefined).flatMap(
    (goods) => {
      const { code, classifications, declaredFor, selection, choice, unit } = goods
      const [due, possible] = [closeness(classifications, item), closeness(declaredFor, item)]
      if (due < 0 && possible < 0) return []
      const isAlwaysDue = selection === 'always' && due >= 0 && due >= possible
      return [
        { code, type: typeOf(code), isAlwaysDue, choice, unit, closeness: Math.max(due, possible) },
      ]
    },
  )
  return [...excise, ...luxuryOn(item, on)].toSorted(
    (one, other) => other.closeness - one.closeness,
  )
}

function typeOf(code: string): ChargeType {
  return code.startsWith('XET') ? 'excise-tax' : 'excise-duty'
}

/** Select Luxury Items Tax Act, ss. 1.1 and 9: on aircraft and vessels no more since 5 November 2025. */
const LUXURY_TAX: Readonly<Record<string, { threshold: string; from: string; to?: string }>> = {
  'XLT-VEHICLE': { threshold: '100000', from: '2022-09-01' },
  'XLT-AIRCRAFT': { threshold: '100000', from: '2022-09-01', to: '2025-11-04' },
  'XLT-VESSEL': { threshold: '250000', from: '2022-09-01', to: '2025-11-04' },
}

function luxuryOn(item: Item, on: string): readonly Excise[] {
  return LUXURY.filter(({ code }) => isInForce(LUXURY_TAX[code] ?? { to: '' }, on))
    .map(({ code, classifications }) => ({ code, closeness: closeness(classifications, item) }))
    .filter((luxury) => luxury.closeness >= 0)
    .map((luxury) => ({
      ...luxury,
      type: 'luxury-tax',
      isAlwaysDue: false,
      choice: undefined,
      unit: 'NMB',
    }))
}

/** What the blocks name, and what is due unnamed unless another of its choice is named, or is closer. */
export function exciseBorne(all: readonly Excise[], codes: readonly string[]): readonly Excise[] {
  return all.filter((each) => {
    if (codes.includes(each.code)) return true
    if (!each.isAlwaysDue) return false
    const rivals = all.filter(({ choice }) => choice !== undefined && choice === each.choice)
    if (rivals.some(({ code }) => codes.includes(code))) return false
    return rivals.length === 0 || rivals.find(({ isAlwaysDue }) => isAlwaysDue) === each
  })
}

export function exciseDues({ item, duties }: Line, on: string): readonly Due[] {
  const codes = duties.flatMap(({ regime = [] }) => regime)
  return exciseBorne(exciseOn(item, on), codes).map(({ code, type, unit }) => ({
    type,
    regime: code,
    measured: duties.find(({ regime }) => regime === code)?.measured,
    amount: (standing) => rateOf(code, unit, on)({ ...standing, value: baseOf(code, standing) }),
  }))
}

/** The cigar's duty of Schedule 2 is on the duty-paid value with that of Schedule 1, luxury tax on all before. */
function baseOf(code: string, { valueForDuty, before }: Standing): Big {
  const counted = before.filter(({ type }) => {
    if (code === 'XED-CIGARS-ADDED') return type === 'customs-duty' || type === 'excise-duty'
    return code.startsWith('XLT')
  })
  return sumOf([valueForDuty, ...counted.map(({ amount }) => amount)])
}

/** Five cigarettes, 50 grams of tobacco, and so much of a vaping product; each begun counts whole. */
const LOTS: ReadonlyMap<string, (content: Big) => Big> = new Map([
  ['XED-CIGARETTES', (content: Big) => begun(content, '5')],
  ['XED-TOBACCO', (content: Big) => begun(content, '0.05')],
  ['XED-VAPING-LIQUID', vapingLots],
  ['XED-VAPING-SOLID', vapingLots],
])

const HUNDRED_LITRES = Big('0.01')
const THOUSAND = Big('0.001')

function rateOf(code: string, unit: string, on: string): Rate {
  const luxury = LUXURY_TAX[code]
  if (luxury !== undefined) return lesserOf(percent('10'), percentAbove('20', luxury.threshold))
  const amount = exciseAmount(code, on) ?? '0'
  const lots = LOTS.get(code)
  if (lots !== undefined) return perLot(amount, unit, lots)
  if (code === 'XED-CIGARS') return perUnit(THOUSAND.times(amount), unit)
  if (code.startsWith('XED-BEER')) return perUnit(HUNDRED_LITRES.times(amount), unit)
  const flat = perUnit(amount, unit)
  if (code === 'XED-CIGARS-ADDED') return greaterOf(flat, percent('88'))
  const isByValue = code.startsWith('XED-CANNABIS') && code !== 'XED-CANNABIS-THC'
  return isByValue ? greaterOf(flat, percent('2.5')) : flat
}

function begun(content: Big, lot: string): Big {
  return content.div(lot).round(0, Big.roundUp)
}

/** For each 2 of the first 10 or part of them, and then for each 10 or part of them. */
function vapingLots(content: Big): Big {
  const first = content.gt(10) ? Big(10) : content
  return begun(first, '2').plus(begun(content.minus(first), '10'))
}
