import Big from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cents,
  exact,
  formatCents,
  formatExact,
  parseCents,
  parseUnsignedCents,
  plus,
  readCents,
  sum,
  timesPerUnit,
  timesRate,
  toCents,
} from './money.ts'
import { formatQuantity, parseQuantity } from './quantity.ts'
import { formatPercent, formatRate, parseRate, rate } from './rate.ts'
import { roundHalfAwayFromZero } from './decimal.ts'

Big.DP = 40
Big.strict = false

/** Decimal texts with up to that many digits before and after the point. */
function decimals(whole: number, places: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** BigInt(whole) - 1n }),
      fc.stringMatching(new RegExp(`^\\d{0,${String(places)}}$`)),
    )
    .map(([before, after]) => (after === '' ? before.toString() : `${before.toString()}.${after}`))
}

function signed(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.boolean(), texts).map(([minus, text]) => (minus ? `-${text}` : text))
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not parsed')
  return value
}

const amounts = signed(decimals(15, 2))
const rates = decimals(6, 10)
const quantities = decimals(9, 6)

describe('an amount', () => {
  test('is written as big.js writes it, with two decimals', () => {
    fc.assert(
      fc.property(amounts, (text) => {
        const expected = new Big(text).toFixed(2)
        expect(formatCents(known(parseCents(text)))).toBe(expected.replace(/^-(0\.00)$/, '$1'))
      }),
    )
  })

  test('is the same however it is written', () => {
    expect(['1.5', '1.50', '01.5'].map(parseCents)).toEqual([150n, 150n, 150n])
  })

  test.each(['0', '0.0', '0.00', '-0.00', '-0'])('%s is zero, and unsigned', (text) => {
    expect(parseUnsignedCents(text)).toBe(0n)
    expect(formatCents(known(parseCents(text)))).toBe('0.00')
  })

  test.each(['-0.01', '-1', '-999999999999999.99', '+0.00', '--0'])(
    '%s is not unsigned',
    (text) => {
      expect(parseUnsignedCents(text)).toBeUndefined()
    },
  )

  test('has at most fifteen digits before the point', () => {
    expect(parseCents('999999999999999.99')).toBe(99_999_999_999_999_999n)
    expect(parseCents('1000000000000000.00')).toBeUndefined()
    expect(parseCents('-1000000000000000.00')).toBeUndefined()
  })

  test('adds up as big.js adds', () => {
    fc.assert(
      fc.property(fc.array(amounts), (texts) => {
        const expected = texts.reduce((total, text) => total.plus(text), new Big(0))
        expect(sum(texts.map((text) => known(parseCents(text))))).toBe(
          BigInt(expected.times(100).toFixed(0)),
        )
      }),
    )
  })
})

describe('products are rounded once, as big.js rounds', () => {
  test('amount by rate', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, factor) => {
        const ours = toCents(
          timesRate(known(parseCents(amount)), rate(factor)),
          roundHalfAwayFromZero,
        )
        expect(ours).toBe(
          BigInt(new Big(amount).times(factor).times(100).round(0, Big.roundHalfUp).toFixed(0)),
        )
      }),
    )
  })

  test('quantity by dollars a unit', () => {
    fc.assert(
      fc.property(quantities, rates, (quantity, perUnit) => {
        const ours = toCents(
          timesPerUnit(known(parseQuantity(quantity)), rate(perUnit)),
          roundHalfAwayFromZero,
        )
        const theirs = new Big(quantity).times(perUnit).times(100).round(0, Big.roundHalfUp)
        expect(ours).toBe(BigInt(theirs.toFixed(0)))
      }),
    )
  })

  test('two products and an amount are added before the one rounding', () => {
    fc.assert(
      fc.property(amounts, rates, quantities, (amount, factor, quantity) => {
        const left = timesRate(known(parseCents(amount)), rate(factor))
        const right = timesPerUnit(known(parseQuantity(quantity)), rate(factor))
        const ours = toCents(plus(plus(left, right), exact(cents(1n))), roundHalfAwayFromZero)
        const theirs = new Big(amount)
          .times(factor)
          .plus(new Big(quantity).times(factor))
          .plus(0.01)
        expect(ours).toBe(BigInt(theirs.times(100).round(0, Big.roundHalfUp).toFixed(0)))
      }),
    )
  })

  test('and are shown whole, with at least two decimals', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, factor) => {
        const shown = formatExact(timesRate(known(parseCents(amount)), rate(factor)))
        expect(new Big(shown).eq(new Big(amount).times(factor))).toBe(true)
        expect(shown).toMatch(/^-?\d+\.(\d\d|\d\d\d*[1-9])$/)
      }),
    )
  })
})

describe('the halves of a cent', () => {
  test.each([
    ['0.005', 1n],
    ['0.015', 2n],
    ['0.025', 3n],
    ['0.0249999999', 2n],
    ['0.0250000001', 3n],
  ])('%s dollars go away from zero', (text, expected) => {
    const rounded = (sign: 1n | -1n) =>
      toCents(timesRate(cents(100n * sign), rate(text)), roundHalfAwayFromZero)
    expect([rounded(1n), rounded(-1n)]).toEqual([expected, -expected])
  })
})

describe('rates and quantities', () => {
  const shown: readonly (readonly [string, fc.Arbitrary<string>, (text: string) => string])[] = [
    ['rate', rates, (text) => formatRate(known(parseRate(text)))],
    ['quantity', quantities, (text) => formatQuantity(known(parseQuantity(text)))],
  ]
  test.each(shown)('a %s is written with as few decimals as say the same', (_name, texts, show) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(new Big(show(text)).eq(text)).toBe(true)
        expect(show(text)).not.toMatch(/\.\d*0$|\.$/)
      }),
    )
  })

  test.each(['-0.1', '0.12345678901', '1e2', '.5', '1.', '', ' 1', '1,5'])(
    '%j is no rate',
    (text) => {
      expect(parseRate(text)).toBeUndefined()
      expect(() => rate(text)).toThrow('not a rate')
    },
  )

  test.each(['-1', '0.1234567', '1e2', '', 'NaN'])('%j is no quantity', (text) => {
    expect(parseQuantity(text)).toBeUndefined()
  })

  test.each([
    ['0.065', '6.5%'],
    ['0', '0%'],
    ['1', '100%'],
    ['0.00005', '0.005%'],
  ])('the rate %s reads %s', (text, shown) => {
    expect(formatPercent(rate(text))).toBe(shown)
  })
})

test.each(['0.00', '-0.01', '99999999999999999000.00', `${'9'.repeat(60)}.99`])(
  'what was kept is read as it was written: %s',
  (text) => {
    expect(formatCents(readCents(text))).toBe(text)
  },
)

test.each(['', '1', '1.0', '1.000', '1e2.00', 'NaN'])(
  'what was not kept so is no amount: %j',
  (text) => {
    expect(() => readCents(text)).toThrow('not an amount')
  },
)
