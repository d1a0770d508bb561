import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { countryFor } from '../reference/index.ts'
import { isTreatmentKeptInTransit, isTreatmentValidFor, treatmentFor, treatments } from './index.ts'
import { classified, treatment } from './testing/look-up.ts'

const SHIRTS = '6109.10.00.11'

const isValidFor = (code: string, goods: readonly [string, string], on: string) => {
  const [origin, number] = goods
  const treated = { origin, classification: classified(number) }
  return isTreatmentValidFor(treatment(code), treated, localDate(on))
}

const isValid = (code: string, origin: string, on = '2025-06-02') =>
  isValidFor(code, [origin, SHIRTS], on)

test.each([
  ['2', 'CN'],
  ['2', 'US'],
  ['3', 'KP'],
  ['10', 'US'],
  ['10', 'UNY'],
  ['10', 'PR'],
  ['11', 'MX'],
  ['13', 'IL'],
  ['13', 'PS'],
  ['14', 'CL'],
  ['31', 'DE'],
  ['31', 'MC'],
  ['31', 'RE'],
  ['32', 'UA'],
  ['33', 'JP'],
  ['34', 'GB'],
  ['34', 'JE'],
  ['8', 'BD'],
  ['9', 'GH'],
])('takes treatment %s for origin %s', (code, origin) => {
  expect(isValid(code, origin)).toBe(true)
})

test.each([
  ['10', 'MX'],
  ['10', 'CN'],
  ['11', 'US'],
  ['11', 'UTX'],
  ['2', 'KP'],
  ['13', 'CO'],
  ['31', 'CH'],
  ['31', 'US'],
  ['31', 'GL'],
  ['31', 'AW'],
  ['33', 'CN'],
  ['33', 'GB'],
  ['34', 'IE'],
  ['9', 'CN'],
  ['9', 'JO'],
])('refuses treatment %s for origin %s', (code, origin) => {
  expect(isValid(code, origin)).toBe(false)
})

// The first and last days are those of the orders: law.
describe.each([
  ['2', 'RU BY', { last: '2022-03-01' }],
  ['9', 'AM BZ FJ GE GT GY IQ MD MH NR PY TM TO TV VG VN', { last: '2024-12-31' }],
  ['9', 'LB TN', { first: '2025-01-01' }],
  ['8', 'CV WS TV VU', { last: '2024-12-31' }],
  ['12', 'MX US', { last: '2020-06-30' }],
  ['31', 'GB', { last: '2020-12-31' }],
  ['31', 'FR AD SM', { first: '2017-09-21' }],
  ['33', 'AU JP MX NZ SG', { first: '2018-12-30' }],
  ['33', 'VN', { first: '2019-01-14' }],
  ['33', 'PE', { first: '2021-09-19' }],
  ['33', 'MY', { first: '2022-11-29' }],
  ['33', 'CL', { first: '2023-02-21' }],
  ['33', 'BN', { first: '2023-07-12' }],
  ['34', 'GB GG JE IM GI', { first: '2021-04-01' }],
] as const)('treatment %s for %s', (code, countries, { first, last }: Days) => {
  test.each(countries.split(' '))('begins or ends with its day: %s', (origin) => {
    const [within, beside] = first === undefined ? [last, after(last)] : [first, before(first)]
    expect([isValid(code, origin, within), isValid(code, origin, beside)]).toEqual([true, false])
  })
})

interface Days {
  readonly first?: string
  readonly last?: string
}

const before = (on = '') => Temporal.PlainDate.from(on).subtract({ days: 1 }).toString()
const after = (on = '') => Temporal.PlainDate.from(on).add({ days: 1 }).toString()

test('spares one tariff item of the withdrawal from Russia, since the order was made again', () => {
  const spared = '2844.43.00.00'
  expect(isValidFor('2', ['RU', spared], '2022-10-07')).toBe(false)
  expect(isValidFor('2', ['RU', spared], '2022-10-08')).toBe(true)
  expect(isValid('2', 'RU', '2022-10-08')).toBe(false)
})

describe('goods that were in transit when their country lost the treatment', () => {
  test.each([
    ['9', 'VN', '2024-12-31', '2025-02-01', true],
    ['9', 'VN', '2025-01-01', '2025-02-01', false],
    ['9', 'VN', '2024-12-30', '2024-12-31', false],
    ['8', 'VU', '2024-12-31', '2025-01-02', true],
    ['31', 'GB', '2020-12-31', '2021-01-04', true],
    ['2', 'RU', '2022-03-01', '2022-03-02', true],
    ['2', 'BY', '2022-03-02', '2022-03-04', false],
    ['2', 'KP', '2022-03-01', '2022-03-02', false],
    ['12', 'MX', '2020-06-30', '2020-07-02', false],
    ['9', 'CN', '2024-12-31', '2025-01-02', false],
  ])('treatment %s of %s, shipped %s, accounted %s: kept is %s', (...given) => {
    const [code, origin, shippedOn, on, kept] = given
    const days = { shippedOn: localDate(shippedOn), on: localDate(on) }
    expect(isTreatmentKeptInTransit(treatment(code), origin, days)).toBe(kept)
  })
})

test.each([
  ['CPUKT', 'GB', '34'],
  ['GPTP', 'KE', '9'],
])(
  'knows %s, which has no first day, and what goods of %s claim instead',
  (code, origin, instead) => {
    expect(treatment(code).awaited?.instead).toBe(instead)
    expect(isValid(code, origin, '9999-12-30')).toBe(false)
    expect(isValid(instead, origin)).toBe(true)
  },
)

test.each(['1', '02', '', '6', '99'])('knows no treatment %j', (code) => {
  expect(treatmentFor(code)).toBeUndefined()
})

test('names only countries that exist, and each once a day', () => {
  const lists = treatments().flatMap(({ countries, exceptCountries }) => [
    ...(countries ?? []),
    ...exceptCountries,
  ])
  expect(lists.map(([code]) => code).filter((code) => countryFor(code) === undefined)).toEqual([])
  const overlapping = lists.filter(([, periods]) =>
    periods.some((one, index) =>
      periods.some(
        (other, at) =>
          at < index &&
          one.validFrom <= (other.validTo ?? '9999-12-31') &&
          other.validFrom <= (one.validTo ?? '9999-12-31'),
      ),
    ),
  )
  expect(overlapping).toEqual([])
})

test('cites for each list of countries where it comes from', () => {
  const grades = new Map(treatments().map(({ code, source }) => [code, source.authority]))
  expect(grades.get('31')).toBe('law')
  expect(grades.get('9')).toBe('reported')
})
