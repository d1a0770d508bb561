import { describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import type { Exchange } from './exchange.ts'
import { keptText, MOST_OF_A_BODY } from './kept-text.ts'
import { Ring } from './ring.ts'

function exchange(requestId: string, text = ''): Exchange {
  return {
    requestId,
    method: 'GET',
    url: 'http://localhost/v1/me',
    requestHeaders: new Headers(),
    requestText: keptText(text),
    status: 200,
    answerHeaders: {},
    findings: [],
    milliseconds: 1,
    wallAt: instant(0),
  }
}

function filled(count: number, text?: string): Ring {
  const ring = new Ring()
  for (let nth = 1; nth <= count; nth += 1) ring.add(exchange(String(nth), text))
  return ring
}

const down = (ring: Ring, from = ring.latest) => [...ring.downFrom(from)].map((one) => one.number)
const up = (ring: Ring, from = 1) => [...ring.from(from)].map((one) => one.number)

describe('the record of a workspace', () => {
  test('keeps the latest thousand, in both orders', () => {
    const ring = filled(2_345)
    expect(down(ring)).toEqual(Array.from({ length: 1000 }, (_, nth) => 2_345 - nth))
    expect(up(ring)).toEqual(down(ring).reverse())
  })

  test.each([0, 1, 2, 7])('keeps %i when told so, then and from then on', (count) => {
    const ring = filled(20)
    ring.limit({ count, bytes: 1_000_000 })
    expect(down(ring)).toHaveLength(count)
    for (let more = 0; more < 50; more += 1) ring.add(exchange('more'))
    expect(up(ring)).toEqual(Array.from({ length: count }, (_, nth) => 70 - count + 1 + nth))
  })

  test('keeps no more bytes than told, whatever the size of each', () => {
    const ring = filled(10)
    ring.limit({ count: 1000, bytes: 100_000 })
    for (let nth = 0; nth < 40; nth += 1) {
      ring.add(exchange('large', 'x'.repeat(nth * 700)))
      expect(ring.bytes).toBeLessThanOrEqual(100_000)
    }
    const [latest] = [...ring.downFrom(ring.latest)]
    expect(latest?.number).toBe(50)
    ring.limit({ count: 1000, bytes: 0 })
    expect([down(ring), ring.bytes]).toEqual([[], 0])
  })

  test('is read from the middle, and from beyond its ends', () => {
    const ring = filled(1_010)
    expect(down(ring, 13)).toEqual([13, 12, 11])
    expect(down(ring, 5)).toEqual([])
    expect(down(ring, 9_999)).toHaveLength(1000)
    expect(up(ring, 1_009)).toEqual([1_009, 1_010])
    expect(up(ring, 1_011)).toEqual([])
    expect(up(ring, 3)[0]).toBe(11)
  })

  test('goes on being read while it lets go', () => {
    const ring = filled(5)
    ring.limit({ count: 5, bytes: 1_000_000 })
    const reader = ring.from(1)
    expect(reader.next().value?.number).toBe(1)
    for (let more = 0; more < 20; more += 1) ring.add(exchange('more'))
    expect([...reader].map((one) => one.number)).toEqual([21, 22, 23, 24, 25])
  })

  test('holds the beginning of a long body and its length', () => {
    const long = 'é'.repeat(MOST_OF_A_BODY + 1)
    expect(keptText(long)).toMatchObject({
      text: long.slice(0, MOST_OF_A_BODY),
      length: MOST_OF_A_BODY + 1,
      isCut: true,
    })
    expect(keptText('short')).toMatchObject({ text: 'short', length: 5, isCut: false })
    const many = Array.from({ length: 200 }, (_, nth) => String(nth).repeat(10_000))
    expect(many.map(keptText).map((kept) => kept?.text)).toEqual(
      many.map((text) => text.slice(0, MOST_OF_A_BODY)),
    )
    expect(keptText('')).toBeUndefined()
  })
})
