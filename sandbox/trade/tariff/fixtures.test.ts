import { expect, test } from 'vitest'
import { codesOf, ratedCurrencies } from '../reference/index.ts'
import { TARIFF_DATA } from './data.ts'
import { servedItems } from './editions.ts'

test('every surtax and safeguard has the duty type of its regime', () => {
  const types = codesOf('dutyTypes').map(({ code }) => code)

  expect(new Set(TARIFF_DATA.surtaxes.map(({ dutyType }) => dutyType))).toEqual(new Set(types))
  for (const { dutyType, regime } of TARIFF_DATA.surtaxes) {
    expect(dutyType).toBe(regime === 'safeguard' ? 'OTH' : 'SUR')
  }
})

test('every currency of a SIMA amount has an exchange rate', () => {
  const currencies = TARIFF_DATA.sima.flatMap(({ amounts }) =>
    amounts.flatMap(({ currency }) => currency ?? []),
  )
  const rated = ratedCurrencies().map(({ code }) => code)

  expect(currencies.length).toBeGreaterThan(0)
  expect(currencies.filter((currency) => !rated.includes(currency))).toEqual([])
})

test('the steps of an excise are in the order of their days', () => {
  for (const { code, steps } of TARIFF_DATA.excise) {
    const days = steps.map(({ from }) => from)
    expect([code, ...days]).toEqual([code, ...new Set(days.toSorted())])
  }
})

test('of a choice, one measure at most is due on a number without being named', () => {
  const due = TARIFF_DATA.excise.flatMap(({ choice, selection, classifications }) =>
    choice !== undefined && selection === 'always'
      ? classifications.map((classification) => `${choice} ${classification}`)
      : [],
  )

  expect(due).toEqual([...new Set(due)])
})

test('every code of a measure can be named by a duty block', () => {
  const { surtaxes, sima, excise, luxury } = TARIFF_DATA
  const codes = [surtaxes, sima, excise, luxury].flatMap((list) => list.map(({ code }) => code))

  expect(codes.filter((code) => !/^[0-9A-Z-]{1,20}$/.test(code))).toEqual([])
})

test('the units of measure that rest on the edition are those that it states', () => {
  const stated = new Set(servedItems().flatMap(({ unit }) => unit ?? []))
  const guided = codesOf('units').filter(({ authority }) => authority === 'guide')

  expect(new Set(guided.map(({ code }) => code))).toEqual(stated)
})
