import { Big } from 'big.js'
import type { Line, Stated } from '../goods.ts'

export interface Quantity {
  /** Of one package. */
  readonly each: Big
  readonly packages: number
}

/** How many of the first unit of its kind each unit is; quantities are kept to a millionth. */
const KINDS: readonly Readonly<Record<string, string>>[] = [
  { KGM: '1', TNE: '1000', GRM: '0.001', CTM: '0.0002' },
  { LTR: '1', MLT: '0.001', HLT: '100', MTQ: '1000', TMQ: '1000000' },
  { KWH: '1', MWH: '1000' },
  { NMB: '1', DZN: '12', GRO: '144', MIL: '1000' },
  { PAR: '1', DPR: '12' },
]
const DECIMALS = 6

function timesOf(unit: string, wanted: string): Big | undefined {
  if (unit === wanted) return Big(1)
  const kind = KINDS.find((each) => unit in each)
  const [times, divisor] = [kind?.[unit], kind?.[wanted]]
  return times === undefined || divisor === undefined ? undefined : Big(times).div(divisor)
}

/** The other units in which the same may be stated. */
export function unitsBeside(unit: string): readonly string[] {
  const kind = KINDS.find((each) => unit in each) ?? {}
  return Object.keys(kind).filter((other) => other !== unit)
}

export function isOfOneKind(unit: string, other: string): boolean {
  return timesOf(unit, other) !== undefined
}

/** The tariff states no unit for some goods, which are then counted by number. */
export const NO_UNIT = 'NMB'

/** The weight counts beside a quantity that is no mass itself. */
export function quantitiesOf({ item, quantity, weight, unit = item.unit ?? NO_UNIT }: Line) {
  const own: Stated = { quantity, unit }
  const isMass = isOfOneKind(unit, 'KGM')
  return weight === undefined || isMass ? [own] : [own, { quantity: weight, unit: 'KGM' }]
}

/** What a block measures stands for what its line states of that kind. */
export function withMeasured(stated: readonly Stated[], measured: Stated | undefined) {
  if (measured === undefined) return stated
  return [measured, ...stated.filter(({ unit }) => !isOfOneKind(unit, measured.unit))]
}

export class NoQuantity extends Error {}

/** @throws NoQuantity where nothing is stated of that kind */
export function quantityIn(stated: readonly Stated[], wanted: string): Quantity {
  const same = stated.find(({ unit }) => unit === wanted)
  const found = same ?? stated.find(({ unit }) => isOfOneKind(unit, wanted))
  const times = found && timesOf(found.unit, wanted)
  if (times === undefined) throw new NoQuantity(`nothing is stated in ${wanted}`)
  const each = Big(found?.quantity ?? '0')
    .times(times)
    .round(DECIMALS, Big.roundHalfUp)
  return { each, packages: found?.packages ?? 1 }
}
