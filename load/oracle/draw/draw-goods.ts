import type { Draw } from '../../lib/draw.ts'
import { dayBeside, isInForce } from '../day.ts'
import type { Item } from '../goods.ts'
import { exciseOn } from '../law/excise.ts'
import { SIMA } from '../law/sima.ts'
import { SURTAXES, type Surtax } from '../law/surtax-orders.ts'
import { namedBy } from '../law/surtaxes.ts'
import { TREATMENTS } from '../law/treatments.ts'
import { isNamed } from '../read/classifications.ts'
import { ITEMS } from '../read/items.ts'

export interface Goods {
  readonly item: Item
  readonly origin: string
  /** To be claimed, where it can be. */
  readonly treatment?: string
}

/** Against whose goods there are measures, and others; the United States by state. */
const ORIGINS = [
  ...['CN', 'UNY', 'UCA', 'MX', 'KR', 'TR', 'TW', 'VN', 'DE', 'DK', 'NL', 'GB', 'JP', 'BD', 'IN'],
  ...['AU', 'NZ', 'CH', 'NO', 'IL', 'CL', 'CR', 'PE', 'CO', 'UA', 'RU', 'KP', 'HT', 'BR'],
  ...['LB', 'VU', 'GE', 'JO', 'MC', 'PS', 'JE', 'BY', 'PR', 'BN'],
]

export function randomOrigin(draw: Draw): string {
  return draw.oneOf(ORIGINS)
}

export interface Released {
  readonly on: string
  /** Where the goods came from, which may be their origin. */
  readonly place: string
}

/** Goods of the tariff of that day: any, or such as some measure or agreement has in view. */
export function randomGoods(draw: Draw, released: Released): Goods {
  const themes = [anyGoods, anyGoods, surtaxedGoods, simaGoods, exciseGoods, treatedGoods, vessels]
  return draw.oneOf(themes)(draw, released) ?? anyGoods(draw, released)
}

/** @returns undefined where there are no such goods on that day */
export type Theme = (draw: Draw, released: Released) => Goods | undefined

const anyGoods = (draw: Draw, { on, place }: Released): Goods => ({
  item: draw.oneOf(among(ITEMS, on)),
  origin: draw.isOneIn(2) ? place : randomOrigin(draw),
})

const SEASON = 60

/** Goods that an order names, in its days, shortly before or shortly after. */
const surtaxedGoods: Theme = (draw, { on, place }) => {
  const about = SURTAXES.filter(({ from, to = on }) =>
    isInForce({ from: dayBeside(from, -SEASON), to: dayBeside(to, SEASON) }, on),
  )
  if (about.length === 0) return undefined
  return surtaxGoods(draw.oneOf(about))(draw, { on, place })
}

export function surtaxGoods(surtax: Surtax): Theme {
  return (draw, { on, place }) => {
    const item = oneNamed(draw, on, namedBy(surtax))
    if (item === undefined) return undefined
    if (surtax.of === 'US') return { item, origin: draw.oneOf(['UNY', 'UCA', 'UMI']) }
    return { item, origin: surtax.of ?? (draw.isOneIn(2) ? place : randomOrigin(draw)) }
  }
}

export function goodsNamed(beginnings: readonly string[]): Theme {
  return (draw, { on, place }) => {
    const item = oneNamed(draw, on, beginnings)
    return item && { item, origin: place }
  }
}

/** @param countries with spaces between them */
export function goodsUnder(treatment: string, countries: string): Theme {
  return (draw, released) => {
    const country = draw.oneOf(countries.split(' '))
    const origin = country === 'US' ? 'UNY' : country
    return { ...anyGoods(draw, released), origin, treatment }
  }
}

const simaGoods: Theme = (draw, { on }) => {
  const { countries, classifications } = draw.oneOf(SIMA)
  const origin = draw.oneOf(countries)
  const item = oneNamed(draw, on, classifications)
  return item && { item, origin: origin === 'US' ? 'UNY' : origin }
}

const EXCISED = ITEMS.filter((item) => exciseOn(item, '2024-12-31').length > 0)

/** What the acts have in view; most are in few numbers, so that one of a heading comes as often as its neighbour. */
export const exciseGoods: Theme = (draw, { on, place }) => {
  const items = among(EXCISED, on).filter((item) => exciseOn(item, on).length > 0)
  const headings = Map.groupBy(items, ({ classification }) => classification.slice(0, 4))
  if (headings.size === 0) return undefined
  const ofHeading = draw.oneOf([...headings.values()])
  return { item: draw.oneOf(ofHeading), origin: place }
}

/** Of a country that is entitled to some treatment, or was. */
const treatedGoods: Theme = (draw, released) => {
  const { code, entitled } = draw.oneOf(TREATMENTS)
  if (entitled === undefined) return undefined
  return goodsUnder(code, draw.oneOf(entitled).countries)(draw, released)
}

/** The one code for repaired goods that is for vessels alone. */
const vessels = goodsNamed(['89'])

const named = new Map<readonly string[], readonly Item[]>()

function oneNamed(draw: Draw, on: string, beginnings: readonly string[]): Item | undefined {
  const ever = named.get(beginnings) ?? ITEMS.filter((item) => isNamed(beginnings, item))
  named.set(beginnings, ever)
  const items = among(ever, on)
  return items.length === 0 ? undefined : draw.oneOf(items)
}

/** The law on tobacco was read from then on. */
const TOBACCO = { chapter: '24', readFrom: '2018-02-28' }

function among(items: readonly Item[], on: string): readonly Item[] {
  const known = items.filter((item) => isInForce(item, on))
  if (on >= TOBACCO.readFrom) return known
  return known.filter(({ classification }) => !classification.startsWith(TOBACCO.chapter))
}

/** Non-Chinese goods that the order on steel melted in China names. */
export function meltedInChina(draw: Draw, { on }: Released): Goods | undefined {
  const order = SURTAXES.find(({ threshold }) => threshold !== undefined)
  const item = order && oneNamed(draw, on, namedBy(order))
  return item && { item, origin: draw.oneOf(['VN', 'IN', 'KR', 'TR', 'BR', 'DE', 'MX']) }
}
