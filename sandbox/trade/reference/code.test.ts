import { expect, test } from 'vitest'
import { parseCarrierCode, parseOfficeCode } from '../../kernel/identifiers.ts'
import {
  allCarriers,
  allOffices,
  carrierFor,
  codeIn,
  codesOf,
  currencyFor,
  officeFor,
  ratedCurrencies,
} from './index.ts'

test('supports the CAD types AB and C and knows the others by name', () => {
  const supported = codesOf('cadTypes').filter((type) => type.supported)

  expect(supported.map(({ code }) => code)).toEqual(['AB', 'C'])
  expect(codeIn('cadTypes', 'TT')?.supported).toBe(false)
  expect(codeIn('cadTypes', 'B2')).toBeUndefined()
})

test.each([
  ['transportModes', '1 2 6 7 9'],
  ['vfdCodes', '13 14 15 16 17 18 19 23 24 25 26 27 28 29'],
  ['simaCodes', 'S U'],
  ['dutyTypes', 'SUR OTH'],
] as const)('holds exactly the %s of the domain notes', (list, codes) => {
  expect(codesOf(list).map(({ code }) => code)).toEqual(codes.split(' '))
})

test('takes 23 currencies from the Bank of Canada', () => {
  const daily = ratedCurrencies().filter(({ maintainedBy }) => maintainedBy === 'BoC')

  expect(daily).toHaveLength(23)
  expect(ratedCurrencies().length).toBeGreaterThanOrEqual(35)
})

test('knows the Canadian dollar without a rate', () => {
  expect(currencyFor('CAD')?.minorUnits).toBe(2)
  expect(ratedCurrencies().map(({ code }) => code)).not.toContain('CAD')
})

test('gives the yen no minor unit and the Kuwaiti dinar three', () => {
  expect(currencyFor('JPY')?.minorUnits).toBe(0)
  expect(currencyFor('KWD')?.minorUnits).toBe(3)
})

test('writes every office and carrier code as the kernel reads it', () => {
  const offices = allOffices().map(({ code }) => parseOfficeCode(code))
  const carriers = allCarriers().map(({ code }) => parseCarrierCode(code))

  expect(offices.map((code) => code && officeFor(code))).toEqual(allOffices())
  expect(carriers.map((code) => code && carrierFor(code))).toEqual(allCarriers())
})

test('holds about forty offices and twenty carriers', () => {
  expect(allOffices().length).toBeGreaterThanOrEqual(40)
  expect(allCarriers().length).toBeGreaterThanOrEqual(20)
})

test.each([
  ['009', 'NS', 'Nova Scotia, place not confirmed'],
  ['211', 'NB', 'St. Stephen'],
  ['212', 'NB', 'Woodstock Road'],
  ['314', 'QC', 'Stanstead'],
  ['351', 'QC', 'Lacolle'],
  ['409', 'ON', 'Cornwall'],
  ['427', 'ON', 'Niagara Falls, Queenston Bridge'],
  ['900', 'NL', 'Newfoundland and Labrador, place not confirmed'],
])('office %s lies in %s: %s', (code, province, en) => {
  const office = allOffices().find((each) => each.code === code)
  expect(office).toMatchObject({ province, name: { en }, authority: 'reported' })
})

test('marks every other office as not confirmed, and names no place twice', () => {
  const offices = allOffices()
  expect(offices.filter(({ authority }) => authority === 'reported')).toHaveLength(8)
  expect(new Set(offices.map(({ name }) => name.en)).size).toBe(offices.length)
})
