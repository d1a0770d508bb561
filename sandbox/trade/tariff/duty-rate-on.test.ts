import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { dutyRateOn, tariffItems, treatments } from './index.ts'
import { rateOn, rateText, treatment } from './testing/look-up.ts'

const ON = '2025-06-02'

/** The rates that the project was given to use, as recalled from the published tariff. */
test.each([
  ['cheese over access commitment', '0406.10.20.00', '2.455 min 4.52/KGM'],
  ['onions in season', '0703.10.91.00', '0.125 min 0.0281/KGM'],
  ['T-shirts', '6109.10.00.11', '0.18'],
  ['shoes', '6403.59.90.00', '0.18'],
  ['boots', '6403.91.00.00', '0.2'],
  ['cars', '8703.23.00.00', '0.061'],
  ['portable computers', '8471.30.00.00', 'free'],
  ['toys', '9503.00.90.00', 'free'],
  ['flat-rolled steel', '7208.51.00.00', 'free'],
])('knows the MFN rate of %s', (_, classification, rate) => {
  expect(rateText(rateOn(classification, '2', ON))).toBe(rate)
})

test.each([
  ['specific', '1701.99.90.00', '30.86/TNE'],
  ['compound', '0704.10.11.00', '0.0188/KGM + 0.04 min 0.06'],
  ['limited on both sides', '0207.13.91.00', '0.05 min 0.0474/KGM max 0.0948/KGM'],
  ['specific with an ad valorem minimum', '0702.00.21.00', '0.0468/KGM min 0.125'],
  ['per litre of pure alcohol', '2208.60.00.00', '0.1228/LPA'],
])('reads a rate that is %s', (_, classification, rate) => {
  expect(rateText(rateOn(classification, '2', ON))).toBe(rate)
})

describe('General Tariff', () => {
  test.each(['6109.10.00.11', '8471.30.00.00', '0406.10.20.00'])(
    'is 35 %% for %s, which states no other rate',
    (classification) => {
      const rate = rateOn(classification, '3', ON)

      expect(rateText(rate)).toBe('0.35')
      expect(rate?.source.section).toBe('29')
    },
  )
})

describe('staged rates', () => {
  test.each([
    ['2021-12-31', '0.02'],
    ['2022-01-01', 'free'],
    ['2030-01-01', 'free'],
  ])('are those of %s', (on, rate) => {
    expect(rateText(rateOn('8703.23.00.00', '33', on))).toBe(rate)
  })

  test('do not begin before the agreement', () => {
    expect(rateOn('8703.23.00.00', '33', '2018-12-29')).toBeUndefined()
    expect(rateText(rateOn('8703.23.00.00', '33', '2018-12-30'))).toBe('0.055')
  })
})

test('gives no rate where the treatment has none for the goods', () => {
  expect(rateOn('0406.10.20.00', '10', ON)).toBeUndefined()
  expect(rateOn('6109.10.00.11', '9', ON)).toBeUndefined()
})

test('gives no rate outside the days of the treatment', () => {
  expect(rateOn('6109.10.00.11', '34', '2021-03-31')).toBeUndefined()
  expect(rateText(rateOn('6109.10.00.11', '34', '2021-04-01'))).toBe('free')
})

test('every item has exactly one MFN rate on a day, and every rate its unit of measure', () => {
  const on = localDate(ON)
  for (const item of tariffItems()) {
    const rate = dutyRateOn(item, treatment('2'), on)
    expect(rate?.source.authority).toBe('assumed')
    for (const limb of [rate?.regular, rate?.minimum, rate?.maximum]) {
      expect([undefined, item.unit]).toContain(limb?.specific?.unit)
    }
  }
})

test('every rate of every item and treatment parses', () => {
  const on = localDate(ON)
  const rates = tariffItems().flatMap((item) =>
    treatments().map((each) => dutyRateOn(item, each, on)),
  )

  expect(rates.filter((rate) => rate !== undefined).length).toBeGreaterThan(3000)
})
