import { Big } from 'big.js'
import * as v from 'valibot'
import { percent } from '../count/rate.ts'
import type { Due, Standing } from '../count/due.ts'
import { isInForce } from '../day.ts'
import { hundredth, toCent } from '../decimal.ts'
import { countryOf, type Block, type Item, type Line } from '../goods.ts'
import { isNamed } from '../read/classifications.ts'
import { readFixture } from '../read/fixture.ts'
import { SURTAXES, type Surtax, type UnderChapters } from './surtax-orders.ts'

const { goods: LISTS } = readFixture(
  'tariff/surtax-goods.json',
  v.object({ goods: v.record(v.string(), v.array(v.string())) }),
)

const NUMBERS: ReadonlyMap<Surtax, readonly string[]> = new Map(
  SURTAXES.map((surtax) => [
    surtax,
    surtax.goods.split(' ').flatMap((each) => LISTS[each] ?? each),
  ]),
)

/** The beginnings of the numbers that it names. */
export function namedBy(surtax: Surtax): readonly string[] {
  return NUMBERS.get(surtax) ?? []
}

/** The surtaxes on such goods, whatever the day. */
export function surtaxesOf(item: Item, origin: string): readonly Surtax[] {
  return onItem(item).filter((surtax) => isAgainst(surtax, origin))
}

const byItem = new Map<Item, readonly Surtax[]>()

/** Every random line asks all orders. */
function onItem(item: Item): readonly Surtax[] {
  const known = byItem.get(item) ?? SURTAXES.filter((surtax) => isNamed(namedBy(surtax), item))
  byItem.set(item, known)
  return known
}

export interface DeclaredGoods {
  readonly item: Item
  readonly origin: string
  readonly tariffCode?: string | undefined
}

export function surtaxesOn({ item, origin, tariffCode }: DeclaredGoods, on: string) {
  return surtaxesOf(item, origin)
    .filter((surtax) => isInForce(surtax, on))
    .filter(({ under }) => tariffCode === undefined || reaches(under, tariffCode))
}

function isAgainst({ of, notOf = '' }: Surtax, origin: string): boolean {
  const country = countryOf(origin)
  if (notOf.split(' ').includes(country)) return false
  return of === undefined || of.split(' ').includes(country)
}

const SOME = ['9804', '9825', '9826', '9897', '9898', '9899', '9971', '9989']
const NOT_OF_MOST = ['9954', '9966', '9993']

function reaches(under: UnderChapters, tariffCode: string): boolean {
  const isOf99 = tariffCode.startsWith('99')
  switch (under) {
    case 'none':
      return false
    case 'all of 99':
      return isOf99
    case 'some':
      return SOME.includes(tariffCode)
    case 'some, 9966':
      return [...SOME, '9966'].includes(tariffCode)
    case 'most of 99':
      return SOME.includes(tariffCode) || (isOf99 && !NOT_OF_MOST.includes(tariffCode))
  }
}

/** Since when which surtax leaves goods to which others: two on China's steel, section 3.1, 5(b) and 2(a). */
const GIVES_WAY: readonly (readonly [code: string, to: string, from: string])[] = [
  ['XCN24-STEEL', '25148C 25148D', '2025-06-27'],
  ['25154A', 'XCN24-STEEL XCN24-ALU 25148C 25148D', '2025-07-31'],
  ['25154A', '25148A', '2025-08-01'],
  ['25267A', 'XCN24-STEEL XCN24-ALU 25095A 25148A 25148C 25148D 25154A', '2025-12-26'],
]

export function givesWay(code: string, borne: readonly string[], on: string): boolean {
  return GIVES_WAY.some(
    ([yielding, to, from]) =>
      yielding === code && from <= on && to.split(' ').some((other) => borne.includes(other)),
  )
}

/** The surtaxes to which the blocks say that the goods are subject. */
export function subjectTo(line: Line, on: string): readonly Surtax[] {
  return surtaxesOn(line, on).filter(({ code }) => blockOf(line, code)?.subject === 'subject')
}

export function surtaxDues(line: Line, on: string): readonly Due[] {
  const subject = subjectTo(line, on)
  const codes = subject.map(({ code }) => code)
  return subject
    .filter(({ code }) => !givesWay(code, codes, on))
    .map((surtax) => ({
      type: surtax.type,
      regime: surtax.code,
      ...(surtax.threshold !== undefined && { threshold: Big(surtax.threshold) }),
      amount: (standing) => amountOf(surtax, line, standing),
    }))
}

const UNITED_STATES_TARIFF = '10'

/** On the value for duty, be there other charges or not; of vehicles on what is not of Canada or Mexico. */
function amountOf(surtax: Surtax, line: Line, standing: Standing): Big {
  const whole = standing.valueForDuty
  const least = line.treatment === UNITED_STATES_TARIFF ? surtax.leastContent : undefined
  const content =
    least === undefined ? Big(0) : contentOf(whole, least, blockOf(line, surtax.code)?.content)
  return percent(surtax.percent)({ ...standing, value: whole.minus(content) })
}

function contentOf(whole: Big, least: string, claimed = '0'): Big {
  const part = toCent(whole.times(hundredth(least)))
  const taken = Big(claimed).gt(part) ? Big(claimed) : part
  return taken.gt(whole) ? whole : taken
}

function blockOf({ duties }: Line, code: string): Block | undefined {
  return duties.find(({ regime }) => regime === code)
}
