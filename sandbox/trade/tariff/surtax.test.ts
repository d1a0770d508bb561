import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { surtaxMeasuresOn } from './index.ts'
import { allSurtaxMeasures, reachesTariffCode } from './surtax.ts'
import { surtaxYields } from './surtax-yield.ts'
import { classified, limbText } from './testing/look-up.ts'

function surtaxes(classification: string, origin: string, on: string): readonly string[] {
  return surtaxMeasuresOn(classified(classification), origin, localDate(on)).map(
    ({ regime, regular }) => `${regime} ${limbText(regular)}`,
  )
}

/** The first and last days of each order, by the orders themselves and those that repealed them. */
describe.each([
  {
    order: 'SOR/2018-152, steel',
    goods: ['7208.51.00.21', 'UOH'],
    before: '2018-06-30',
    during: ['2018-07-01', '2019-05-19'],
    after: '2019-05-20',
    found: ['XUS18-STEEL 0.25'],
  },
  {
    order: 'SOR/2018-152, aluminum',
    goods: ['7601.10.00.20', 'UOH'],
    before: '2018-06-30',
    during: ['2018-07-01', '2019-05-19'],
    after: '2019-05-20',
    found: ['XUS18-ALU 0.1'],
  },
  {
    order: 'SOR/2018-153',
    goods: ['8422.11.90.90', 'UOH'],
    before: '2018-06-30',
    during: ['2018-07-01', '2019-05-19'],
    after: '2019-05-20',
    found: ['XUS18-OTHER 0.1'],
  },
  {
    order: 'SOR/2018-206, provisional',
    goods: ['7213.91.00.43', 'TR'],
    before: '2018-10-24',
    during: ['2018-10-25', '2019-05-12'],
    after: '2019-05-13',
    found: ['XSG18-ROD 0.25'],
  },
  {
    order: 'SOR/2018-206, third year of wire',
    goods: ['7223.00.00.51', 'IN'],
    before: '2018-10-24',
    during: ['2021-05-13', '2021-10-24'],
    after: '2021-10-25',
    found: ['XSG18-WIRE 0.05'],
  },
  {
    order: 'SOR/2020-199',
    goods: ['7615.10.00.10', 'UNY'],
    before: '2020-09-15',
    during: ['2020-09-16', '2021-05-31'],
    after: '2021-06-01',
    found: ['XUS20-ALU 0.1'],
  },
  {
    order: 'SOR/2024-187, vehicles',
    goods: ['8703.80.00.10', 'CN'],
    before: '2024-09-30',
    during: ['2024-10-01', '2026-02-28'],
    after: '2026-03-01',
    found: ['XCN24-EV 1'],
  },
  {
    order: 'SOR/2025-66',
    goods: ['6109.10.00.11', 'UNC'],
    before: '2025-03-03',
    during: ['2025-03-04', '2025-08-31'],
    after: '2025-09-01',
    found: ['25066A 0.25'],
  },
  {
    order: 'SOR/2025-95, other goods',
    goods: ['8471.30.00.00', 'UCA'],
    before: '2025-03-12',
    during: ['2025-03-13', '2025-08-29', '2025-08-31'],
    after: '2025-09-01',
    found: ['25095A 0.25'],
  },
])('$order', ({ goods: [classification = '', origin = ''], before, during, after, found }) => {
  test('lies on its goods from its first day to its last', () => {
    expect(surtaxes(classification, origin, before)).toEqual([])
    for (const on of during) expect(surtaxes(classification, origin, on)).toEqual(found)
    expect(surtaxes(classification, origin, after)).toEqual([])
  })

  test('lies on no goods of Iceland', () => {
    for (const on of during) {
      const kinds = surtaxes(classification, 'IS', on).map((text) => text.slice(0, 5))
      expect(kinds.every((kind) => kind === 'XSG18')).toBe(true)
    }
  })
})

describe('orders without a last day', () => {
  test.each([
    ['7208.51.00.21', 'CN', '2024-10-21', []],
    ['7208.51.00.21', 'CN', '2024-10-22', ['XCN24-STEEL 0.25']],
    ['7604.29.00.30', 'CN', '2024-10-22', ['XCN24-ALU 0.25']],
    ['7318.15.00.49', 'UOH', '2025-03-12', []],
    ['7318.15.00.49', 'UOH', '2025-03-13', ['25095A 0.25']],
    ['7318.15.00.49', 'UOH', '2025-09-01', ['25095A 0.25']],
    ['7601.10.00.20', 'UOH', '2026-03-02', ['25095A 0.25']],
    ['8703.23.00.22', 'UMI', '2025-04-08', []],
    ['8703.23.00.22', 'UMI', '2025-04-09', ['25118A 0.25']],
    ['8703.21.10.00', 'UMI', '2025-04-09', []],
    ['7601.10.00.20', 'AE', '2025-07-30', []],
    ['7601.10.00.20', 'AE', '2025-07-31', ['25154A 0.25']],
    ['9401.71.10.10', 'IT', '2025-12-25', []],
    ['9401.71.10.10', 'IT', '2025-12-26', ['25267A 0.25']],
  ])('%s of %s on %s meets %j', (...[classification, origin, on, found]) => {
    expect(surtaxes(classification, origin, on)).toEqual(found)
  })
})

describe('the steel quota', () => {
  const quota = (origin: string, on: string, classification = '7208.51.00.21') =>
    surtaxes(classification, origin, on).filter((text) => text.startsWith('25148'))

  test.each([
    ['TR', '2025-06-26', []],
    ['TR', '2025-06-27', ['25148A 0.5', '25148B free']],
    ['TR', '2026-06-27', ['25148A 0.5', '25148B free']],
    ['TR', '2026-06-28', []],
    ['KR', '2025-07-31', []],
    ['KR', '2025-08-01', ['25148A 0.5', '25148B free']],
    ['CN', '2025-07-31', ['25148C 0.25', '25148D 0.75']],
    ['CN', '2025-08-01', ['25148C 0.25', '25148D 0.5']],
    ['MX', '2026-01-05', []],
    ['UOH', '2026-01-05', []],
  ])('of %s on %s has the codes %j', (origin, on, found) => {
    expect(quota(origin, on)).toEqual(found)
  })

  test('goes by classification number since August 2025', () => {
    expect(quota('TR', '2025-07-02', '7208.51.00.99')).toHaveLength(2)
    expect(quota('TR', '2025-08-02', '7208.51.00.99')).toEqual([])
  })
})

describe('goods under a tariff code', () => {
  const reached = (regime: string, on: string) => (code: string) =>
    allSurtaxMeasures().some(
      (measure) =>
        measure.regime === regime &&
        measure.validFrom === localDate(on) &&
        reachesTariffCode(measure, code),
    )

  test.each([
    ['25066A', '2025-03-04', '9966', true],
    ['25066A', '2025-03-04', '9993', false],
    ['25118A', '2025-04-09', '9966', true],
    ['25118A', '2025-08-29', '9966', false],
    ['25095A', '2025-09-01', '9971', true],
    ['25154A', '2025-07-31', '9993', true],
    ['25154A', '2025-07-31', '9813', false],
    ['25267A', '2025-12-26', '9954', true],
    ['XUS20-ALU', '2020-09-16', '9993', false],
  ])('%s of %s, under %s: %s', (...[regime, on, code, expected]) => {
    expect(reached(regime, on)(code)).toBe(expected)
  })
})

test('a list that was not read is told as assumed, and a code of our own by its X', () => {
  for (const { regime, codeAuthority } of allSurtaxMeasures()) {
    if (regime.startsWith('X')) expect(codeAuthority, regime).toBe('assumed')
    else expect(regime).toMatch(/^\d{5}[A-D]$/)
  }
})

test('an order yields only to codes that exist', () => {
  const codes = new Set(allSurtaxMeasures().map(({ regime }) => regime))
  for (const { regime, to } of surtaxYields()) {
    expect([regime, ...to].filter((code) => !codes.has(code))).toEqual([])
  }
})
