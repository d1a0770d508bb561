import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { searchTariff, type TariffSearch } from './search.ts'

const ON = localDate('2026-09-01')

function found(text: string, more: Partial<TariffSearch> = {}): readonly string[] {
  return searchTariff({ text, on: ON, ...more }).map(({ classification }) => classification)
}

// All coffee of the excerpt: raw, roasted (three), instant, creamer for it, machines for it.
const ROASTED = ['0901.11.00.20', '0901.21.00.10', '0901.21.00.20', '0901.22.00.00']
const COFFEE = [...ROASTED, '2101.11.10.91', '2106.90.39.20', '8516.71.10.00']

describe('words', () => {
  test.each([
    ['coffee', COFFEE],
    ['coffee roasted', ROASTED],
    ['ROASTED   Coffee', ROASTED],
    ['coffee creamer', ['2106.90.39.20']],
    ['café torréfié décaféiné', ROASTED],
    ['cafe torrefie vente', []],
    ['coffee torréfié', []],
  ])('"%s" are all to be found in one language', (text, numbers) => {
    expect(found(text)).toEqual(numbers)
  })

  test('may have digits before, among and after them', () => {
    expect(found('50 pigs')).toEqual(['0103.92.00.00'])
    expect(found('1-6% fat')).toEqual(['0401.20.10.00'])
    expect(found('pigs of 50')).toEqual(['0103.92.00.00'])
  })

  test('are sought in the chapter that is named', () => {
    expect(found('coffee', { chapter: '85' })).toEqual(['8516.71.10.00'])
    expect(found('coffee', { chapter: '61' })).toEqual([])
  })

  test('in force on the day alone: those of the HS of 2022 from its first day on', () => {
    expect(found('insects', { on: localDate('2021-12-31') })).toEqual([])
    expect(found('insects', { on: localDate('2022-01-01') })).toEqual(['0410.10.90.00'])
  })
})

describe('the beginning of a number', () => {
  const TEES = ['6109.10.00.11', '6109.10.00.12']

  test.each(['6109.10.00', '61091000', '6109 10 00', ' 6109.10.00 ', '.6109.10.00.'])(
    'is read from "%s"',
    (text) => {
      const numbers = found(text)
      expect(numbers).toEqual(numbers.filter((number) => number.startsWith('6109.10.00')))
      expect(numbers).toEqual(expect.arrayContaining(TEES))
    },
  )

  test('may be that of one digit', () => {
    const numbers = found('0')
    expect(numbers.length).toBeGreaterThan(1)
    expect(numbers.filter((number) => !number.startsWith('0'))).toEqual([])
  })

  test('is none where no digit stands', () => {
    expect(found('.')).toEqual(found('. '))
    expect(found('.')).not.toContain('0901.22.00.00')
  })
})

test('without words and chapter, everything in force is found in order', () => {
  const all = searchTariff({ on: ON }).map(({ classification }) => classification)
  expect(all).toHaveLength(1163)
  expect(all).toEqual(all.toSorted())
})
