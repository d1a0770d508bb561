import type { Draw } from '../../lib/draw.ts'
import type { Block, Item, Journey } from '../goods.ts'
import { exciseOn } from '../law/excise.ts'
import { simaOn } from '../law/sima.ts'
import { exemptionsFor } from '../law/surtax-exemptions.ts'
import type { Surtax } from '../law/surtax-orders.ts'
import { surtaxesOn } from '../law/surtaxes.ts'
import { maybeOwn, ownAmount, randomQuantity, randomValue } from './values.ts'

/** Goods of which blocks are drawn. */
export interface Declared {
  readonly item: Item
  readonly origin: string
  readonly treatment: string
  readonly tariffCode: string | undefined
  readonly journey: Journey
}

export function randomBlocks(draw: Draw, goods: Declared) {
  const surtaxes = surtaxBlocks(draw, goods)
  const duties: readonly Block[] = [
    ...surtaxes.blocks,
    ...simaBlocks(draw, goods),
    ...exciseBlocks(draw, goods),
    ...(draw.isOneIn(5) ? [{ type: 'customs-duty', selfDeclared: ownAmount(draw) }] : []),
    ...(draw.isOneIn(10) ? [{ type: 'gst', selfDeclared: ownAmount(draw) }] : []),
    ...(draw.isOneIn(10) ? unaskedBlocks(draw, goods) : []),
  ]
  const { authority } = surtaxes
  return { ...(authority !== undefined && { specialAuthority: authority }), duties }
}

/** One code of each order that names the goods; a line has room for one remission order. */
function surtaxBlocks(draw: Draw, goods: Declared) {
  const byOrder = Map.groupBy(surtaxesOn(goods, goods.journey.on), ({ order }) => order)
  const blocks: Block[] = []
  let authority: string | undefined
  for (const codes of byOrder.values()) {
    const surtax = draw.oneOf(codes)
    const exempt = exemption(draw, surtax, { goods, authority })
    authority ??= exempt?.authority
    blocks.push(exempt?.block ?? surtaxBlock(draw, surtax, goods))
  }
  return { blocks, authority }
}

interface Claiming {
  readonly goods: Declared
  readonly authority: string | undefined
}

function exemption(draw: Draw, { code, order, type }: Surtax, { goods, authority }: Claiming) {
  if (!draw.isOneIn(3)) return undefined
  const { item, origin, journey } = goods
  const open = exemptionsFor(order, item, { ...journey, origin }).filter(
    (each) =>
      each.authority === undefined || authority === undefined || each.authority === authority,
  )
  if (open.length === 0) return undefined
  const { claim, authority: named } = draw.oneOf(open)
  const said = draw.isOneIn(2) ? { subject: 'not-subject' as const } : {}
  return { block: { type, regime: code, exemption: claim, ...said }, authority: named }
}

const UNITED_STATES_TARIFF = '10'

function surtaxBlock(draw: Draw, { code, type, leastContent }: Surtax, goods: Declared): Block {
  const subject = draw.oneOf(['subject', 'subject', 'subject', 'not-subject'] as const)
  const mayClaim = leastContent !== undefined && goods.treatment === UNITED_STATES_TARIFF
  return {
    type,
    regime: code,
    subject,
    ...(mayClaim && draw.isOneIn(2) && { content: randomValue(draw) }),
    ...(subject === 'subject' && maybeOwn(draw)),
  }
}

/** One block of a measure, or one for each of its two charges; either may speak for both. */
function simaBlocks(draw: Draw, { item, origin, journey }: Declared): readonly Block[] {
  return simaOn(item, origin, journey.on).flatMap(({ code, amounts }) => {
    const subject = draw.oneOf(['subject', 'subject', 'undertaking', 'not-subject'] as const)
    const { kind, exporter } = draw.oneOf(amounts)
    const named = exporterOf(draw, exporter)
    const block = (type: string): Block => ({
      type,
      regime: code,
      ...(subject === 'subject' && maybeOwn(draw)),
    })
    const other = amounts.find((amount) => amount.kind !== kind && draw.isOneIn(2))
    const silent = other === undefined ? [] : [block(other.kind)]
    return [{ ...block(kind), subject, ...named }, ...silent].toReversed()
  })
}

/** A listed one in some spelling, one whom nobody would take for a listed one, or none. */
function exporterOf(draw: Draw, exporter: string | undefined): { readonly exporter?: string } {
  if (exporter !== undefined) return { exporter: respelled(draw, exporter) }
  return draw.isOneIn(4) ? { exporter: 'Quite Another Trading House' } : {}
}

/** The same name to anybody who reads it. */
function respelled(draw: Draw, name: string): string {
  const spelling = draw.oneOf(['as listed', 'capitals', 'spaced', 'no points'] as const)
  if (spelling === 'capitals') return name.toUpperCase()
  if (spelling === 'spaced') return name.replaceAll(' ', '  ')
  return spelling === 'no points' ? name.replaceAll(/[.,]/g, '') : name
}

/** An excise that is due on all such goods need not be named; of a choice one is. */
function exciseBlocks(draw: Draw, { item, journey }: Declared): readonly Block[] {
  const drawn = exciseOn(item, journey.on).filter(({ isAlwaysDue }) =>
    draw.isOneIn(isAlwaysDue ? 3 : 2),
  )
  return distinctChoices(shuffled(draw, drawn)).map(({ code, type, unit }) => ({
    type,
    regime: code,
    ...(unit !== item.unit || draw.isOneIn(2) ? { measured: measured(draw, unit) } : {}),
    ...maybeOwn(draw),
  }))
}

function shuffled<T>(draw: Draw, list: readonly T[]): readonly T[] {
  return draw.isOneIn(2) ? list : list.toReversed()
}

function distinctChoices<T extends { readonly choice: string | undefined }>(list: readonly T[]) {
  return list.filter(
    ({ choice }, at) =>
      choice === undefined || list.findIndex((each) => each.choice === choice) === at,
  )
}

function measured(draw: Draw, unit: string): NonNullable<Block['measured']> {
  const packages = draw.isOneIn(2) ? { packages: 1 + draw.upTo(999) } : {}
  return { quantity: randomQuantity(draw), unit, ...packages }
}

/** An amount that no measure asks for. */
function unaskedBlocks(draw: Draw, goods: Declared): readonly Block[] {
  const { item, origin, journey } = goods
  const { on } = journey
  const asked = [surtaxesOn(goods, on), simaOn(item, origin, on), exciseOn(item, on)]
  if (asked.some((measures) => measures.length > 0)) return []
  const type = draw.oneOf(['surtax', 'anti-dumping', 'excise-duty'])
  return [{ type, selfDeclared: ownAmount(draw) }]
}
