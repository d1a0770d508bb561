import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import { parseCents, type Cents } from '../../kernel/money.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { Authority, Source } from '../../kernel/source.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { countryOf, lazily, parseAuthority } from '../reference/index.ts'
import { ClassificationIndex } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { parseHundredths, parseLimb, type DutyRate } from './duty-rate.ts'
import { parseMeasure, type MeasureBase } from './measure.ts'
import { namesOrigin, parseOrigins, type Origins } from './origins.ts'
import type { RawSurtax } from './raw.ts'
import { orderTitle, surtaxOrder, type SurtaxOrder } from './surtax-order.ts'
import { isInForce } from './validity.ts'

/**
 * A surtax or a safeguard in force: a percentage of the value for duty beside the customs duty. An order
 * that charges goods one way or another has a code for each, of which the filer names one.
 */
export interface SurtaxMeasure extends MeasureBase, DutyRate {
  readonly type: 'surtax' | 'safeguard'
  /** The duty type of the declaration's block: `SUR` or `OTH`. */
  readonly dutyType: string
  readonly origins: Origins
  readonly order: SurtaxOrder
  /** How far the code can be trusted; the source tells it of goods, rate and days. */
  readonly codeAuthority: Authority
  /** Beginnings of the tariff codes of chapters 98 and 99 under which goods are charged all the same. */
  readonly alsoUnder: readonly string[]
  /** Content that is taken off the value of goods under that treatment: at least this fraction. */
  readonly content?: { readonly treatment: string; readonly least: Rate }
  /** Not due where all goods of a declaration that bear it are worth this or less. */
  readonly threshold?: Cents
}

/**
 * The surtaxes and safeguards that name the goods, their origin and the day, all bounds inclusive.
 * Quotas and exemptions are not looked at: whether the goods are subject is for the filer to say.
 *
 * @param origin ISO 3166-1 alpha-2, or a US state of origin such as `UNY`; undefined for any
 */
export function surtaxMeasuresOn(
  classification: ClassificationNumber,
  origin: string | undefined,
  on: LocalDate,
): readonly SurtaxMeasure[] {
  const named = surtaxes().under(classification)
  if (named.length === 0) return named
  const country = origin === undefined ? undefined : countryOf(origin)
  return named.filter((measure) => isInForce(measure, on) && namesOrigin(measure.origins, country))
}

/** Whether goods under a tariff code of chapter 98 or 99 are charged, as those without one are. */
export function reachesTariffCode({ alsoUnder }: SurtaxMeasure, code: string | undefined): boolean {
  return code === undefined || alsoUnder.some((beginning) => code.startsWith(beginning))
}

/** Every surtax and safeguard, in force or not. */
export function allSurtaxMeasures(): readonly SurtaxMeasure[] {
  return parsed()
}

const parsed = lazily(() => TARIFF_DATA.surtaxes.map(parseSurtax))

const surtaxes = lazily(() => new ClassificationIndex(parsed()))

function parseSurtax(raw: RawSurtax): SurtaxMeasure {
  const order = surtaxOrder(raw.order)
  const { alsoUnder = [], content, threshold } = raw
  const base = parseMeasure({ ...raw, classifications: goodsOf(raw) }, orderTitle(order))
  return {
    ...base,
    source: sourceOf(raw, base.source),
    type: raw.regime === 'safeguard' ? 'safeguard' : 'surtax',
    dutyType: raw.dutyType,
    origins: parseOrigins(raw),
    order,
    codeAuthority: parseAuthority(raw.codeGrade),
    alsoUnder,
    ...(content && { content: { ...content, least: parseHundredths(content.least) } }),
    ...(threshold !== undefined && { threshold: parseThreshold(threshold) }),
    regular: parseLimb(raw.rate, undefined),
  }
}

function goodsOf({ classifications = [], goods = [] }: RawSurtax): readonly string[] {
  return [...classifications, ...goods.flatMap((name) => goodsNamed(name))]
}

function goodsNamed(name: string): readonly string[] {
  const goods = TARIFF_DATA.surtaxGoods[name]
  if (goods === undefined) throw new Error(`not a list of surtaxed goods: ${name}`)
  return goods
}

function sourceOf({ order, part }: RawSurtax, source: Source): Source {
  const id = part === undefined ? source.id : `${source.id}-${part}`
  return { ...source, id, url: surtaxOrder(order).url }
}

function parseThreshold(text: string): Cents {
  const threshold = parseCents(text)
  if (threshold === undefined) throw new Error(`not a threshold: ${text}`)
  return threshold
}
