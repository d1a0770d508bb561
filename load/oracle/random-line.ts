import type { Draw } from '../lib/draw.ts'
import { FACTS, type TariffCode } from './fixtures.ts'
import {
  dutyOf,
  exciseBorne,
  exciseOn,
  gstCodesFor,
  isInForce,
  simaOn,
  surtaxesOn,
  tariffCodesFor,
  treatmentsFor,
} from './look-up.ts'
import type { Item } from './tariff.ts'

/** A duty block as it goes over the wire. */
export interface Block {
  readonly type: string
  readonly regime?: string
  readonly subject?: 'subject' | 'undertaking' | 'not-subject'
  readonly exporter?: string
  readonly content?: string
  readonly measured?: {
    readonly quantity: string
    readonly unit: string
    readonly packages?: number
  }
  readonly selfDeclared?: string
}

export interface RandomLine {
  readonly item: Item
  readonly origin: string
  readonly treatment: string
  readonly quantity: string
  readonly weight?: string
  readonly value: string
  readonly exportPrice?: string
  readonly tariffCode?: string
  readonly repairValue?: string
  readonly gstStatus?: string
  readonly duties: readonly Block[]
}

/** Against whose goods there are measures, and others; the United States by state. */
const ORIGINS = [
  ...['CN', 'UNY', 'UCA', 'MX', 'KR', 'TR', 'TW', 'VN', 'DE', 'DK', 'NL', 'GB', 'JP', 'BD', 'IN'],
  ...['AU', 'NZ', 'CH', 'NO', 'IL', 'CL', 'CR', 'PE', 'CO', 'UA', 'RU', 'KP', 'HT', 'BR'],
  ...['LB', 'VU', 'GE', 'JO', 'MC', 'PS', 'JE', 'BY', 'PR', 'BN'],
]
const VALUES = ['0.01', '0.10', '1.00', '3.33', '10.50', '999.99', '1234.56', '250000.00']
const QUANTITIES = ['1', '2.5', '7', '100', '0.125', '1234.567', '99999', '0.000001']
/** Goods that are counted by their mass state no weight besides. */
const MASS = ['KGM', 'TNE', 'GRM', 'CTM']
const OWN_AMOUNTS = ['0.00', '0', '0.0', '-0.00', '12.34', '1000.00']

/** Where the goods come from, whatever the origin of each. */
export function randomPlace(draw: Draw): string {
  return draw.oneOf(ORIGINS)
}

export interface Release {
  readonly on: string
  readonly place: string
}

/** Goods that are in the tariff of that day, under a treatment that they may claim. */
function treatedGoods(
  draw: Draw,
  { on, place }: Release,
): Pick<RandomLine, 'item' | 'origin' | 'treatment'> {
  const item = draw.oneOf(FACTS.items.filter((each) => isInForce(each, on)))
  const origin = draw.isOneIn(2) ? place : draw.oneOf(ORIGINS)
  const claimable = treatmentsFor(item, origin, on)
  if (claimable.length === 0) return treatedGoods(draw, { on, place })
  return { item, origin, treatment: draw.oneOf(claimable) }
}

/** A line that can be calculated, over the items and measures of that day. */
export function randomLine(draw: Draw, { on, place }: Release): RandomLine {
  const { item, origin, treatment } = treatedGoods(draw, { on, place })
  // Goods returned after repair are treated as of the country that repaired them.
  const codes = tariffCodesFor(item, treatment, on).filter(
    ({ repair }) => !repair || origin === place,
  )
  const relieved = draw.isOneIn(8) ? relief(draw, codes) : undefined
  const goods = { item, origin, on, treatment, tariffCode: relieved?.tariffCode }
  const line: RandomLine = {
    item,
    origin,
    treatment,
    quantity: draw.oneOf(QUANTITIES),
    ...(!isWeighed(item) && { weight: draw.oneOf(QUANTITIES) }),
    value: value(draw),
    ...relieved,
    ...rarelyStated(draw, goods),
    duties: [
      ...surtaxBlocks(draw, goods),
      ...simaBlocks(draw, goods),
      ...exciseBlocks(draw, goods),
      ...(draw.isOneIn(5) ? [{ type: 'customs-duty', selfDeclared: ownAmount(draw) }] : []),
      ...(draw.isOneIn(10) ? [{ type: 'gst', selfDeclared: ownAmount(draw) }] : []),
      ...(draw.isOneIn(10) ? unaskedBlocks(draw, goods) : []),
    ],
  }
  return hasItsUnits(line, on) && hasItsLuxury(line) ? line : randomLine(draw, { on, place })
}

function rarelyStated(draw: Draw, { item, on }: GoodsOfDay) {
  return {
    ...(draw.isOneIn(6) && { exportPrice: value(draw) }),
    ...(draw.isOneIn(3) && { gstStatus: draw.oneOf(gstCodesFor(item, on)) }),
  }
}

function isWeighed({ unit }: Item): boolean {
  return unit !== undefined && MASS.includes(unit)
}

function relief(draw: Draw, codes: readonly TariffCode[]) {
  if (codes.length === 0) return undefined
  const { code: tariffCode, repair } = draw.oneOf(codes)
  return { tariffCode, ...(repair && { repairValue: value(draw) }) }
}

interface GoodsOfDay {
  readonly item: Item
  readonly origin: string
  readonly on: string
  readonly treatment: string
  readonly tariffCode: string | undefined
}

/** One code of each order that names the goods. */
function surtaxBlocks(draw: Draw, goods: GoodsOfDay): readonly Block[] {
  const byOrder = Map.groupBy(surtaxesOn(goods, goods.on), ({ order }) => order)
  return [...byOrder.values()].map((codes) => {
    const { code, regime, content } = draw.oneOf(codes)
    const type = regime === 'safeguard' ? 'safeguard' : 'surtax'
    const subject = draw.oneOf(['subject', 'subject', 'not-subject'] as const)
    const claims = content?.treatment === goods.treatment && draw.isOneIn(2)
    return {
      type,
      regime: code,
      subject,
      ...(claims && { content: value(draw) }),
      ...(subject === 'subject' && own(draw)),
    }
  })
}

/** One block of a measure, or one for each of its two charges; either may speak for both. */
function simaBlocks(draw: Draw, { item, origin, on }: GoodsOfDay): readonly Block[] {
  return simaOn(item, origin, on).flatMap(({ code, amounts }) => {
    const subject = draw.oneOf(['subject', 'undertaking', 'not-subject'] as const)
    const { kind, exporter } = draw.oneOf(amounts)
    const named = exporter === undefined ? {} : { exporter: respelled(draw, exporter) }
    const block = (type: string): Block => ({
      type,
      regime: code,
      ...(subject === 'subject' && own(draw)),
    })
    const other = amounts.find((amount) => amount.kind !== kind && draw.isOneIn(2))
    const silent = other === undefined ? [] : [block(other.kind)]
    return [{ ...block(kind), subject, ...named }, ...silent].toReversed()
  })
}

/** The same name to anybody who reads it. */
function respelled(draw: Draw, name: string): string {
  const spelling = draw.oneOf(['as listed', 'capitals', 'spaced', 'no points'] as const)
  if (spelling === 'capitals') return name.toUpperCase()
  if (spelling === 'spaced') return name.replaceAll(' ', '  ')
  return spelling === 'no points' ? name.replaceAll(/[.,]/g, '') : name
}

/** An excise that is due on all such goods need not be named; of a choice one is. */
function exciseBlocks(draw: Draw, { item, on }: GoodsOfDay): readonly Block[] {
  const drawn = exciseOn(item, on).filter(({ selection }) =>
    draw.isOneIn(selection === 'always' ? 3 : 2),
  )
  return drawn
    .filter(
      ({ choice }, at) =>
        choice === undefined || drawn.findIndex((each) => each.choice === choice) === at,
    )
    .map(({ code, regime, unit }) => ({
      type: regime,
      regime: code,
      ...(unit !== item.unit || draw.isOneIn(2) ? { measured: measured(draw, unit) } : {}),
      ...own(draw),
    }))
}

function measured(draw: Draw, unit: string): NonNullable<Block['measured']> {
  const packages = draw.isOneIn(2) ? { packages: 1 + draw.upTo(999) } : {}
  return { quantity: draw.oneOf(QUANTITIES), unit, ...packages }
}

/** An amount that no measure asks for. */
function unaskedBlocks(draw: Draw, goods: GoodsOfDay): readonly Block[] {
  const { item, origin, on } = goods
  const asked = [surtaxesOn(goods, on), simaOn(item, origin, on), exciseOn(item, on)]
  if (asked.some((measures) => measures.length > 0)) return []
  const type = draw.oneOf(['surtax', 'anti-dumping', 'excise-duty'])
  return [{ type, selfDeclared: ownAmount(draw) }]
}

function own(draw: Draw): { readonly selfDeclared?: string } {
  return draw.isOneIn(3) ? { selfDeclared: ownAmount(draw) } : {}
}

function ownAmount(draw: Draw): string {
  return draw.oneOf(OWN_AMOUNTS)
}

function value(draw: Draw): string {
  if (draw.isOneIn(2)) return draw.oneOf(VALUES)
  const units = String(draw.upTo(99_999_999)).padStart(3, '0')
  return `${units.slice(0, -2)}.${units.slice(-2)}`
}

/** A specific rate needs its quantity; a line states that of its item and its weight. */
function hasItsUnits({ item, origin, treatment, duties }: RandomLine, on: string): boolean {
  const contained = item.unit === 'MIL' ? 'NMB' : undefined
  const stated: readonly (string | undefined)[] = [item.unit, 'KGM', contained, undefined]
  const named = duties.flatMap(({ regime = [] }) => regime)
  const unnamed = exciseBorne(exciseOn(item, on), named).filter(({ code }) => !named.includes(code))
  const amounts = simaOn(item, origin, on).flatMap((measure) => measure.amounts)
  const rates = [dutyOf(item, treatment), ...unnamed, ...amounts]
  return rates.every((rate) => stated.includes(rate?.unit))
}

/** A line that is there for the luxury tax alone states its amount. */
function hasItsLuxury({ value: worth, duties }: RandomLine): boolean {
  const unstated = duties.some(
    ({ type, selfDeclared }) => type === 'luxury-tax' && selfDeclared === undefined,
  )
  return Number(worth) > 0.01 || !unstated
}
