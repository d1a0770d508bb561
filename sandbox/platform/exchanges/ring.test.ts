import { describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { exchangeOf, type Facts, type Words } from './exchange.ts'
import { MOST_OF_A_BODY } from './kept-words.ts'
import { Ring } from './ring.ts'

function add(ring: Ring, requestId: string, words: Partial<Words> = {}): void {
  const facts = { method: 'GET', status: 200, findings: [], milliseconds: 1, wallAt: instant(0) }
  ring.add({ ...facts, requestId } satisfies Facts, {
    url: 'http://localhost/v1/me',
    requestHeaders: [],
    requestText: '',
    answerHeaders: {},
    answerText: '',
    ...words,
  })
}

function filled(count: number, words?: Partial<Words>): Ring {
  const ring = new Ring()
  for (let nth = 1; nth <= count; nth += 1) add(ring, String(nth), words)
  return ring
}

function latestOf(ring: Ring) {
  const [latest] = [...ring.downFrom(ring.latest)]
  if (latest === undefined) throw new Error('there is none')
  return latest
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
    for (let more = 0; more < 50; more += 1) add(ring, 'more')
    expect(up(ring)).toEqual(Array.from({ length: count }, (_, nth) => 70 - count + 1 + nth))
  })

  test('keeps no more bytes than told, whatever the size of each', () => {
    const ring = filled(10)
    ring.limit({ count: 1000, bytes: 100_000 })
    for (let nth = 0; nth < 40; nth += 1) {
      add(ring, 'large', { requestText: 'x'.repeat(nth * 700) })
      expect(ring.bytes).toBeLessThanOrEqual(100_000)
    }
    expect(latestOf(ring).number).toBe(50)
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
    for (let more = 0; more < 20; more += 1) add(ring, 'more')
    expect([...reader].map((one) => one.number)).toEqual([21, 22, 23, 24, 25])
  })

  test('gives the words of each back as they were, also where others were written before', () => {
    const ring = filled(0)
    for (let nth = 1; nth <= 5_000; nth += 1) {
      add(ring, String(nth), {
        url: `http://localhost/${'é'.repeat(nth % 7)}`,
        requestHeaders: ['Accept', `${nth}`],
        requestText: `${nth} `.repeat(nth % 300),
        answerHeaders: { location: `/${nth}` },
        answerText: `’€${nth}\ud83d\ude00`.repeat(nth % 200),
      })
    }
    const read = [...ring.downFrom(ring.latest)].map(exchangeOf)
    expect(read).toHaveLength(1000)
    for (const { requestId, ...exchange } of read) {
      const nth = Number(requestId)
      expect(exchange.url).toBe(`http://localhost/${'é'.repeat(nth % 7)}`)
      expect(exchange.requestHeaders).toEqual(['Accept', requestId])
      expect(exchange.answerHeaders).toEqual({ location: `/${nth}` })
      expect(exchange.requestText?.text ?? '').toBe(`${nth} `.repeat(nth % 300))
      expect(exchange.answerText?.text ?? '').toBe(`’€${nth}\ud83d\ude00`.repeat(nth % 200))
    }
  })

  test('gives headers back whose values are empty', () => {
    const requestHeaders = ['Accept', '', 'User-Agent', 'acme']
    const answerHeaders = { allow: '', location: '' }
    const ring = filled(1, { requestHeaders, answerHeaders })
    expect(exchangeOf(latestOf(ring))).toMatchObject({ requestHeaders, answerHeaders })
  })

  test('gives no words of an exchange that it let go', () => {
    const ring = filled(1)
    const latest = latestOf(ring)
    ring.limit({ count: 0, bytes: 1_000_000 })
    expect(() => exchangeOf(latest)).toThrow('no longer on record')
  })

  test('holds the beginning of a long body and its length', () => {
    const long = 'é'.repeat(MOST_OF_A_BODY + 1)
    expect(
      exchangeOf(latestOf(filled(1, { requestText: long, answerText: 'short' }))),
    ).toMatchObject({
      requestText: {
        text: long.slice(0, MOST_OF_A_BODY),
        length: MOST_OF_A_BODY + 1,
        isCut: true,
      },
      answerText: { text: 'short', length: 5, isCut: false },
    })
    expect(exchangeOf(latestOf(filled(1))).requestText).toBeUndefined()
  })

  test('holds an address longer than all that is set aside for words', () => {
    const url = `http://localhost/${'€'.repeat(1_000_000)}`
    const ring = filled(3, { url })
    expect(exchangeOf(latestOf(ring)).url).toBe(url)
  })
})
