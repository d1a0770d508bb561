import type { Big } from 'big.js'
import type { Stated } from '../goods.ts'
import type { Quantity } from './quantities.ts'

/** In the order of the form; each may count in those before it. */
export const ORDER = [
  'customs-duty',
  'surtax',
  'safeguard',
  'anti-dumping',
  'countervailing',
  'excise-duty',
  'excise-tax',
  'luxury-tax',
  'gst',
] as const

export type ChargeType = (typeof ORDER)[number]

export interface Charge {
  readonly type: ChargeType
  readonly regime: string | undefined
  /** In dollars, rounded to the cent. */
  readonly amount: Big
}

/** A line as far as it is counted; values in Canadian dollars, rounded to the cent. */
export interface Standing {
  readonly valueForDuty: Big
  readonly exportPrice: Big
  readonly before: readonly Charge[]
  in(unit: string): Quantity
  readonly dollarsPer: (currency: string) => Big
}

/** What the law lays on a line. */
export interface Due {
  readonly type: ChargeType
  readonly regime: string | undefined
  /** What its block measures, which goes before what the line states. */
  readonly measured?: Stated | undefined
  /** Nothing is due where the lines that bear it are worth this or less together. */
  readonly threshold?: Big
  /** Not rounded. */
  amount(standing: Standing): Big
}
