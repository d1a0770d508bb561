import { Big } from 'big.js'
import { hundredth, sumOf } from '../decimal.ts'
import type { Quantity } from './quantities.ts'

/** What a rate is of. */
export interface Rated {
  /** In Canadian dollars. */
  readonly value: Big
  in(unit: string): Quantity
}

/** What a rate comes to, in dollars that are not rounded. A rate is the sum it prescribes, not its parts. */
export type Rate = (goods: Rated) => Big

export const free: Rate = () => Big(0)

export function percent(written: string): Rate {
  return ({ value }) => value.times(hundredth(written))
}

export function perUnit(dollars: Big | string, unit: string): Rate {
  return (goods) => {
    const { each, packages } = goods.in(unit)
    return each.times(packages).times(dollars)
  }
}

/** So many dollars for each lot that is begun, in every package. */
export function perLot(dollars: string, unit: string, begun: (content: Big) => Big): Rate {
  return (goods) => {
    const { each, packages } = goods.in(unit)
    return begun(each).times(packages).times(dollars)
  }
}

/** A percentage of what the value is above so many dollars an item. */
export function percentAbove(written: string, threshold: string): Rate {
  return (goods) => {
    const above = goods.value.minus(perUnit(threshold, 'NMB')(goods))
    return above.lt(0) ? Big(0) : above.times(hundredth(written))
  }
}

export function both(...rates: readonly Rate[]): Rate {
  return (goods) => sumOf(rates.map((rate) => rate(goods)))
}

export function greaterOf(one: Rate, other: Rate): Rate {
  return (goods) => {
    const [first, second] = [one(goods), other(goods)]
    return first.gt(second) ? first : second
  }
}

export function lesserOf(one: Rate, other: Rate): Rate {
  return (goods) => {
    const [first, second] = [one(goods), other(goods)]
    return first.lt(second) ? first : second
  }
}
