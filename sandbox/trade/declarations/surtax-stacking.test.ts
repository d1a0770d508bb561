import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { goodsOfBoth, yieldingPairs } from '../tariff/testing/surtax-codes.ts'
import { resolveGoods } from './resolve.ts'
import { filingFrom } from './testing/filing-from.ts'

/* Which order gives way to which, and from which day on: every pair of the list, on goods that both name. */

const PAIRS = yieldingPairs().map((pair) => ({ ...pair, goods: goodsOfBoth(pair) }))

/** The codes that are borne of goods said to be subject to both, and those that yield. */
function charged({ code, to, goods }: (typeof PAIRS)[number], on: string) {
  const duties = [code, to].map((regime) => ({ type: 'surtax', regime, subject: 'subject' }))
  const filing = filingFrom({ line: { ...goods, duties } })
  const [[line] = []] = resolveGoods(filing, localDate(on))
  const yielded = line?.unborne.filter(({ reason }) => reason === 'yielded') ?? []
  return {
    borne: line?.measures.map(({ regime }) => regime) ?? [],
    yielded: yielded.filter(({ regime }) => regime === code),
  }
}

describe.each(PAIRS.filter(({ goods }) => goods !== undefined))('$code and $to', (pair) => {
  const { code, to, from } = pair
  const before = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString()

  test(`from ${from} on the former yields`, () => {
    const { borne, yielded } = charged(pair, from)
    expect(yielded.map(({ facts }) => Object.values(facts))).toEqual([[to]])
    expect(borne).toContain(to)
    expect(borne).not.toContain(code)
  })

  test(`on ${before} neither yields to the other`, () => {
    expect(charged(pair, before).yielded).toEqual([])
  })
})

test('the surtaxes of quota and of melting in China were both charged until August 2025', () => {
  const pair = PAIRS.find(({ code, to }) => code === '25154A' && to === '25148A')
  expect(pair && charged(pair, '2025-07-31').borne.toSorted()).toEqual(['25148A', '25154A'])
})

test('no goods of the excerpt are steel derivatives and steel or aluminum of another order', () => {
  const apart = PAIRS.filter(({ goods }) => goods === undefined)
  expect(apart.map(({ code, to }) => `${code} ${to}`)).toEqual([
    '25267A XCN24-STEEL',
    '25267A XCN24-ALU',
    '25267A 25148A',
    '25267A 25148C',
    '25267A 25148D',
    '25267A 25154A',
  ])
})
