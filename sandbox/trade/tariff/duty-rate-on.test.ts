import { describe, expect, test } from 'vitest'
import { rate } from '../../kernel/rate.ts'
import { localDate } from '../../kernel/time.ts'
import type { RateTerms } from './duty-rate.ts'
import { dutyRateOn, type TariffItem } from './index.ts'
import { tariffItems } from './tariff-item.ts'
import { itemOn, rateOn, rateText, treatment } from './testing/look-up.ts'
import { treatments } from './treatment.ts'

const ON = '2026-09-01'

/** As edition T2026-2 states them. */
test.each([
  ['cheese over access commitment', '0406.10.20.00', '2.455 min 4.52/KGM'],
  ['milk over access commitment', '0401.20.20.00', '2.41 min 34.5/HLT'],
  ['onions in season', '0703.10.91.00', '0.0281/KGM min 0.125'],
  ['cauliflower in season', '0704.10.11.00', '0.0188/KGM min 0.04 plus 0.04'],
  ['chicken within access commitment', '0207.13.91.00', '0.05 min 0.0474/KGM max 0.0948/KGM'],
  ['wheat flour over access commitment', '1101.00.20.00', '139.83/TNE'],
  ['vodka', '2208.60.00.00', '0.1228/LPA'],
  ['T-shirts', '6109.10.00.11', '0.18'],
  ['boots', '6403.91.00.91', '0.18'],
  ['cars', '8703.23.00.22', '0.061'],
  ['portable computers', '8471.30.00.00', 'free'],
])('knows the MFN rate of %s', (_, classification, rate) => {
  expect(rateText(rateOn(classification, '2', ON))).toBe(rate)
})

test.each([
  ['6403.91.00.91', '33', '0.045'],
  ['6403.91.00.91', '4', '0.135'],
  ['6403.91.00.91', '34', 'free'],
  ['1701.99.90.20', '28', '3.08/TNE'],
  ['2208.60.00.00', '9', '0.06/LPA'],
  ['6109.10.00.11', '7', 'free'],
])('knows the preference of %s under treatment %s', (classification, code, rate) => {
  expect(rateText(rateOn(classification, code, ON))).toBe(rate)
})

describe('General Tariff', () => {
  test.each(['6109.10.00.11', '8471.30.00.00', '0704.10.11.00', '1101.00.20.00'])(
    'is 35 %% for %s, whose MFN rate is lower or per unit',
    (classification) => {
      const rate = rateOn(classification, '3', ON)

      expect(rateText(rate)).toBe('0.35')
      expect(rate?.source).toMatchObject({ id: 'general-tariff', authority: 'law' })
    },
  )

  test.each([
    ['0401.20.20.00', '2.41 min 34.5/HLT'],
    ['1001.99.20.00', '0.765'],
  ])('is the MFN rate for %s, which is higher', (classification, text) => {
    const rate = rateOn(classification, '3', ON)

    expect(rateText(rate)).toBe(text)
    expect(rate?.source).toMatchObject({ id: 'general-tariff-as-mfn', authority: 'guide' })
  })

  test('is the MFN rate where both are 35 %, and not where the MFN rate is less by 0.1 %', () => {
    expect(generalRate({ mfn: percent('0.35') })?.id).toBe('general-tariff-as-mfn')
    expect(generalRate({ mfn: percent('0.349') })?.id).toBe('general-tariff')
  })

  test('is the MFN rate in chapter 98', () => {
    expect(generalRate({ number: '9801.10.10', mfn: { regular: {} } })?.id).toBe(
      'general-tariff-as-mfn',
    )
  })

  test('is 35 % where the MFN rate is not at hand', () => {
    expect(generalRate({ mfn: undefined })?.id).toBe('general-tariff')
  })

  test('tells by which section the MFN rate holds, and where that stands', () => {
    expect(generalRate({ mfn: percent('0.35') })?.section).toBe(
      's. 29(2); edition T2026-2, tariff item 6109.10.00',
    )
  })

  test('is what an edition states of the item', () => {
    expect(generalRate({ mfn: percent('0.5'), general: percent('0.1') })?.id).toBe(
      'customs-tariff-edition',
    )
  })

  test('is not made up for crude oil, which has one of its own', () => {
    expect(rateOn('2709.00.00.49', '3', ON)).toBeUndefined()
  })
})

describe('a preference higher than the MFN rate', () => {
  test('gives way to it', () => {
    const rate = gptRate({ mfn: percent('0.04'), preferences: new Map([['GPT', percent('0.05')]]) })

    expect(rateText(rate)).toBe('0.04')
    expect(rate?.source).toMatchObject({ id: 'mfn-where-lower', authority: 'guide' })
  })

  test.each([
    ['as high', percent('0.05'), '0.05'],
    ['not to be less than another', { regular: {}, minimum: percent('0.01').regular }, '0.05'],
    ['not to be more than another', { regular: {}, maximum: percent('0.01').regular }, '0.05'],
    ['followed by another', { regular: {}, added: percent('0.01').regular }, '0.05'],
    ['per unit', { regular: perKilogram('0.01') }, '0.05'],
    ['not at hand', undefined, '0.05'],
  ])('is one, and stays where the MFN rate is %s', (_, mfn, text) => {
    const rate = gptRate({ mfn, preferences: new Map([['GPT', percent('0.05')]]) })

    expect(rateText(rate)).toBe(text)
    expect(rate?.source.id).toBe('customs-tariff-edition')
  })
})

test('a preference per unit stays too, though the MFN rate is free', () => {
  const preferences = new Map([['GPT', { regular: perKilogram('0.01') }]])

  expect(rateText(gptRate({ mfn: { regular: {} }, preferences }))).toBe('0.01/KGM')
})

test('the MFN rate in the place of a preference tells the section, and where it stands', () => {
  const preferences = new Map([['GPT', percent('0.05')]])
  const rate = gptRate({ mfn: percent('0.04'), preferences })

  expect(rate?.source.section).toBe('s. 25; edition T2026-2, tariff item 6109.10.00')
})

describe('what a rate proves', () => {
  test.each([
    ['2026-09-01', 'customs-tariff-edition', 'guide'],
    ['2026-08-31', 'customs-tariff-same-year', 'reported'],
    ['2026-01-01', 'customs-tariff-same-year', 'reported'],
    ['2025-12-31', 'customs-tariff-carried-back', 'assumed'],
  ])('is on %s that of %s', (on, id, authority) => {
    expect(rateOn('6109.10.00.11', '2', on)?.source).toMatchObject({
      id,
      authority,
      section: 'edition T2026-2, tariff item 6109.10.00',
    })
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

test('every item has an MFN rate, and every rate per unit is in the unit of the item', () => {
  const items = tariffItems(localDate(ON))
  const foreign = items.flatMap((item) =>
    unitsOf(item)
      .filter((unit) => unit !== item.unit)
      .map((unit) => `${item.classification} ${unit}`),
  )

  expect(items.filter(({ mfn }) => mfn === undefined)).toEqual([])
  expect(foreign).toEqual([])
})

test('every preference is that of a known treatment', () => {
  const known = new Set(treatments().map(({ abbreviation }) => abbreviation))
  const named = tariffItems(localDate(ON)).flatMap(({ preferences }) => [...preferences.keys()])

  expect([...new Set(named)].filter((abbreviation) => !known.has(abbreviation))).toEqual([])
})

function percent(adValorem: string): RateTerms {
  return { regular: { adValorem: rate(adValorem) } }
}

function perKilogram(perUnit: string): RateTerms['regular'] {
  return { specific: { perUnit: rate(perUnit), unit: 'KGM' } }
}

const shirts = itemOn('6109.10.00.11', ON)

function generalRate(changed: Partial<TariffItem>) {
  return dutyRateOn({ ...shirts, ...changed }, treatment('3'), localDate(ON))?.source
}

function gptRate(changed: Partial<TariffItem>) {
  return dutyRateOn({ ...shirts, ...changed }, treatment('9'), localDate(ON))
}

function unitsOf({ mfn, preferences }: TariffItem): readonly string[] {
  const rates = [...(mfn === undefined ? [] : [mfn]), ...preferences.values()]
  return rates
    .flatMap(({ regular, minimum, maximum, added }) => [regular, minimum, maximum, added])
    .flatMap((limb) => limb?.specific?.unit ?? [])
}
