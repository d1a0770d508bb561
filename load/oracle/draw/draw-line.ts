import { Big } from 'big.js'
import type { Draw } from '../../lib/draw.ts'
import { countLine, face } from '../count/count-line.ts'
import { isOfOneKind, NoQuantity, unitsBeside } from '../count/quantities.ts'
import type { Item, Journey, Line } from '../goods.ts'
import { dutyOf } from '../law/duty.ts'
import { gstCodesFor } from '../law/gst.ts'
import { tariffCodesFor } from '../law/tariff-codes.ts'
import { claimsOf } from '../law/treatments.ts'
import { randomBlocks } from './draw-blocks.ts'
import { randomGoods, type Goods } from './draw-goods.ts'
import { randomQuantity, randomValue } from './values.ts'

/** What is settled of a line before it is drawn. */
export interface Wish {
  readonly goods?: Goods | undefined
  readonly value?: string
}

/** A line that can be counted. */
export function randomLine(draw: Draw, journey: Journey, wish: Wish = {}): Line {
  const line = anyLine(draw, journey, wish)
  return line !== undefined && isCountable(line, journey) ? line : randomLine(draw, journey, wish)
}

function anyLine(draw: Draw, journey: Journey, wish: Wish): Line | undefined {
  const released = { on: journey.on, place: stateOf(journey.placeOfExport) }
  const { item, origin, treatment } = wish.goods ?? randomGoods(draw, released)
  const isRepaired = wish.goods === undefined && draw.isOneIn(12)
  // Goods returned after repair are treated as of the country that repaired them.
  const treated = treatmentOf(draw, item, {
    ...journey,
    origin: isRepaired ? released.place : origin,
    wished: treatment,
  })
  if (treated === undefined) return undefined
  const relieved = relief(draw, { item, isRepaired, on: journey.on, treatment: treated.treatment })
  if (isRepaired && relieved.tariffCode === undefined) return undefined
  const { tariffCode } = relieved
  return {
    item,
    origin,
    ...treated,
    ...quantities(draw, item),
    value: wish.value ?? randomValue(draw),
    ...relieved,
    ...rarelyStated(draw, item, journey.on),
    ...randomBlocks(draw, { item, origin, ...treated, tariffCode, journey }),
  }
}

function stateOf(country: string): string {
  return country === 'US' ? 'UNY' : country
}

interface Claiming extends Journey {
  readonly origin: string
  readonly wished: string | undefined
}

/** A treatment that the goods may claim and under which the tariff has a rate. */
function treatmentOf(draw: Draw, item: Item, goods: Claiming) {
  const claims = claimsOf(item, goods.origin, goods).filter(
    ({ code }) => dutyOf(item, code) !== undefined,
  )
  if (claims.length === 0) return undefined
  const wished = claims.find(({ code }) => code === goods.wished)
  const { code, inTransit } = wished ?? draw.oneOf(claims)
  return { treatment: code, ...(inTransit && { treatmentInTransit: true as const }) }
}

function quantities(draw: Draw, item: Item) {
  const { unit } = item
  const beside = unit === undefined ? [] : unitsBeside(unit)
  const isMass = unit !== undefined && isOfOneKind(unit, 'KGM')
  return {
    quantity: randomQuantity(draw),
    ...(beside.length > 0 && draw.isOneIn(12) && { unit: draw.oneOf(beside) }),
    ...(!isMass && { weight: randomQuantity(draw) }),
  }
}

interface Relievable {
  readonly item: Item
  readonly treatment: string
  readonly on: string
  readonly isRepaired: boolean
}

type Relief = Pick<Line, 'tariffCode' | 'repairValue'>

function relief(draw: Draw, { item, treatment, on, isRepaired }: Relievable): Relief {
  const codes = tariffCodesFor(item, treatment, on).filter(
    ({ isRepair = false }) => isRepair === isRepaired,
  )
  if (codes.length === 0 || (!isRepaired && !draw.isOneIn(8))) return {}
  const { code: tariffCode, isRepair } = draw.oneOf(codes)
  return { tariffCode, ...(isRepair && { repairValue: randomValue(draw) }) }
}

function rarelyStated(draw: Draw, item: Item, on: string) {
  return {
    ...(draw.isOneIn(6) && { exportPrice: randomValue(draw) }),
    ...(draw.isOneIn(3) && { gstStatus: draw.oneOf(gstCodesFor(item, on)) }),
  }
}

/** Whether its rates find their quantities. */
function isCountable(line: Line, { on, ...journey }: Journey): boolean {
  if (isLuxuryTaxAlone(line)) return false
  const invoice = { ...journey, currency: 'CAD', lines: [line] }
  try {
    countLine(face(line, invoice, { on, dollarsPer: () => Big(1) }))
    return true
  } catch (error) {
    if (error instanceof NoQuantity) return false
    throw error
  }
}

/** A line that is there for the luxury tax alone states its amount. */
function isLuxuryTaxAlone({ value, duties }: Line): boolean {
  const isUnstated = duties.some(
    ({ type, selfDeclared }) => type === 'luxury-tax' && selfDeclared === undefined,
  )
  return isUnstated && Number(value) <= 0.01
}
