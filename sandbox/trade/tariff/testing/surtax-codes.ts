import type { ClassificationNumber } from '../../../kernel/identifiers.ts'
import { localDate } from '../../../kernel/time.ts'
import { TARIFF_DATA } from '../data.ts'
import { surtaxMeasuresOn } from '../surtax.ts'
import { tariffItems } from '../tariff-item.ts'

/** Every code of every surtax order, with the first day of its rows and the last, if each has one. */
export function surtaxCodes() {
  const byCode = Map.groupBy(TARIFF_DATA.surtaxes, ({ code }) => code)
  return [...byCode].map(([code, rows]) => {
    const last = rows.map(({ to }) => to).toSorted()
    return {
      order: rows[0]?.order,
      code,
      first: rows.map(({ from }) => from).toSorted()[0],
      last: last.includes(undefined) ? undefined : last.at(-1),
    }
  })
}

interface Pair {
  readonly code: string
  readonly to: string
  readonly from: string
}

/** Each code that yields to another, and since when. */
export function yieldingPairs(): readonly Pair[] {
  return TARIFF_DATA.surtaxYields.flatMap(({ code, to, from }) =>
    to.map((other) => ({ code, to: other, from })),
  )
}

const ORIGINS = ['CN', 'TR', 'UOH'] as const

/** Goods of the excerpt that both codes name on that day; undefined where no goods are of both. */
export function goodsOfBoth({ code, to, from }: Pair) {
  const on = localDate(from)
  const named = (classification: ClassificationNumber, origin: string) =>
    surtaxMeasuresOn(classification, origin, on).map(({ regime }) => regime)
  return tariffItems(on)
    .flatMap(({ classification }) => ORIGINS.map((origin) => ({ classification, origin })))
    .find(({ classification, origin }) => {
      const codes = named(classification, origin)
      return codes.includes(code) && codes.includes(to)
    })
}
