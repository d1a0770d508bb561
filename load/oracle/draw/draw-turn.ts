import type { Draw } from '../../lib/draw.ts'
import { beside, type Validity } from '../day.ts'
import { EXCISE_DAYS } from '../law/excise-rates.ts'
import { BREAK, breakNumbers } from '../law/gst.ts'
import { SURTAXES } from '../law/surtax-orders.ts'
import { TREATMENTS } from '../law/treatments.ts'
import { FIRST, LAST } from './draw-days.ts'
import { exciseGoods, goodsNamed, goodsUnder, surtaxGoods, type Theme } from './draw-goods.ts'

/** Days at which the law on some goods changes: the last and first on either side. */
interface Turn {
  readonly days: readonly string[]
  readonly goods: Theme
}

function turnsOf(validity: Validity, goods: Theme): readonly Turn[] {
  const days = beside(validity).filter((on) => on >= FIRST && on <= LAST)
  return days.length === 0 ? [] : [{ days, goods }]
}

const TURNS: readonly Turn[] = [
  ...SURTAXES.flatMap((surtax) => turnsOf(surtax, surtaxGoods(surtax))),
  ...turnsOf(BREAK, goodsNamed(breakNumbers())),
  ...EXCISE_DAYS.flatMap((from) => turnsOf({ from }, exciseGoods)),
  ...TREATMENTS.flatMap(({ entitled = [], withdrawn = [], ...treatment }) =>
    [...entitled, ...withdrawn].flatMap((period) =>
      turnsOf({ ...treatment, ...period }, goodsUnder(treatment.code, period.countries)),
    ),
  ),
]

export function randomTurn(draw: Draw): { readonly on: string; readonly goods: Theme } {
  const { days, goods } = draw.oneOf(TURNS)
  return { on: draw.oneOf(days), goods }
}
