import { describe, expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { formatRate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import { TARIFF_DATA } from './data.ts'
import { allExciseMeasures } from './excise.ts'
import { allGstStatuses } from './gst.ts'
import { allSimaMeasures } from './sima.ts'
import { allSurtaxMeasures } from './surtax.ts'
import { surtaxYields } from './surtax-yield.ts'
import { tariffCodes } from './tariff-code.ts'
import { tariffSources } from './tariff-sources.ts'
import { treatments } from './treatment.ts'

// A row of the data says where it is from, how far that goes and what is to be known of it; so does its source.

interface Row {
  readonly grade: string
  readonly section?: string | undefined
  readonly note?: string | undefined
}

const cited = (row: Row, section = row.section) => [row.grade, section, row.note]

const citedBy = ({ source }: { readonly source: Source }) => [
  source.authority,
  source.section,
  source.note,
]

test('no source has a member without a value', () => {
  const gaps = tariffSources().filter((source) => Object.values(source).includes(undefined))
  expect(gaps.map(({ id }) => id)).toEqual([])
})

describe('a source has the grade, the section and the note of its row', () => {
  test('of surtaxes', () => {
    expect(allSurtaxMeasures().map(citedBy)).toEqual(TARIFF_DATA.surtaxes.map((row) => cited(row)))
  })

  test('of what surtaxes yield to', () => {
    expect(surtaxYields().map(citedBy)).toEqual(TARIFF_DATA.surtaxYields.map((row) => cited(row)))
  })

  test('of SIMA measures', () => {
    expect(allSimaMeasures().map(citedBy)).toEqual(TARIFF_DATA.sima.map((row) => cited(row)))
  })

  test('of tariff codes, whose section is the code', () => {
    expect(tariffCodes().map(citedBy)).toEqual(
      TARIFF_DATA.tariffCodes.map((row) => cited(row, row.code)),
    )
  })

  test('of the countries of treatments', () => {
    expect(treatments().map(citedBy)).toEqual(
      TARIFF_DATA.treatments.map(({ countriesSource }) => cited(countriesSource)),
    )
  })

  test('of the luxury tax', () => {
    const luxury = allExciseMeasures().filter(({ type }) => type === 'luxury-tax')
    expect(luxury.map(citedBy)).toEqual(TARIFF_DATA.luxury.map((row) => cited(row)))
  })

  test('of the classes of goods without GST, as filers state them', () => {
    const stated = allGstStatuses().filter(({ source }) => source.authority === 'law')
    const classes = stated.filter(({ code }) =>
      TARIFF_DATA.gstClasses.some((row) => row.code === code),
    )
    expect(classes.map(citedBy)).toEqual(
      TARIFF_DATA.gstClasses.map((row) => cited({ ...row, grade: 'law' })),
    )
  })
})

describe('an id names the row and the first day', () => {
  test.each([
    ['25095a-2025-08-29-steel', '2025-08-29'],
    ['25095a-2025-03-13', '2025-03-13'],
    ['yield-25154a-2025-07-31', '2025-07-31'],
    ['xsima-rebar-kr-2015-01-09', '2015-01-09'],
  ])('%s', (id, inForce) => {
    expect(tariffSources().filter((source) => source.id === id)).toMatchObject([{ inForce }])
  })
})

test('an instrument names the order, or the goods of the measure', () => {
  const instrumentOf = (id: string) =>
    tariffSources().find((source) => source.id === id)?.instrument
  expect(instrumentOf('yield-25154a-2025-07-31')).toMatch(/.+, SOR\/2025-154$/)
  expect(instrumentOf('xsima-rebar-kr-2015-01-09')).toMatch(
    /^Special Import Measures Act, .*: Concrete reinforcing bar$/,
  )
})

describe('of surtaxes, what the order says besides the rate', () => {
  const codesWith = (name: 'content' | 'threshold') => [
    ...new Set(allSurtaxMeasures().flatMap((each) => (name in each ? [each.regime] : []))),
  ]

  // SOR/2025-118, s. 2(2): at least 15 % of vehicles entitled to the United States Tariff.
  test('content is taken off of motor vehicles alone', () => {
    expect(codesWith('content')).toEqual(['25118A'])
    for (const { regime, content } of allSurtaxMeasures()) {
      if (regime !== '25118A') continue
      expect(content?.treatment).toBe('10')
      expect(content && formatRate(content.least)).toBe('0.15')
    }
  })

  // SOR/2025-154, s. 5(a).
  test('a threshold is that of melted and poured steel alone', () => {
    expect(codesWith('threshold')).toEqual(['25154A'])
    const [melted] = allSurtaxMeasures().filter(({ regime }) => regime === '25154A')
    expect(melted?.threshold && formatCents(melted.threshold)).toBe('5000.00')
  })

  test('an order is cited in French by its French number', () => {
    const [melted] = allSurtaxMeasures().filter(({ regime }) => regime === '25154A')
    expect(melted?.source.instrumentFr).toMatch(/\S, DORS\/2025-154$/)
  })
})

// Chapters 98 and 99 count the work alone where goods come back from a repair or an alteration.
test('the value of a repair counts under the tariff codes for it alone', () => {
  const counting = tariffCodes().flatMap(({ code, countsRepair }) => (countsRepair ? [code] : []))
  expect(counting).toEqual(['9971', '9992'])
})
