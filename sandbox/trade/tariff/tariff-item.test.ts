import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { codeIn } from '../reference/index.ts'
import { tariffItemOn } from './index.ts'
import { tariffItems } from './tariff-item.ts'
import { classified } from './testing/look-up.ts'

const items = tariffItems(localDate('2026-09-01'))
const chapterOf = (classification: string) => Number(classification.slice(0, 2))

test('holds the 1,163 numbers of the excerpt, over 88 chapters', () => {
  expect(items.length).toBe(1163)
  expect(new Set(items.map((item) => chapterOf(item.classification))).size).toBe(88)
})

test('holds no item twice and all in order of their numbers', () => {
  const numbers = items.map((item) => item.classification)

  expect(numbers).toEqual([...new Set(numbers)].sort())
})

test('names only chapters that the tariff has', () => {
  const chapters = items.map((item) => chapterOf(item.classification))

  expect(chapters.filter((chapter) => chapter < 1 || chapter > 97 || chapter === 77)).toEqual([])
})

test('describes every item in English and in French, each in its own words', () => {
  const blank = items.filter(({ description: { en, fr } }) => en === '' || fr === '')
  const same = items.filter(({ description: { en, fr } }) => en === fr)

  expect(blank).toEqual([])
  expect(same.length).toBeLessThan(items.length / 50)
})

test('gives every item a known unit of measure, or none where the edition states none', () => {
  const unknown = items.filter(
    ({ unit }) => unit !== undefined && codeIn('units', unit) === undefined,
  )

  expect(unknown).toEqual([])
  expect(items.filter(({ unit }) => unit === undefined).length).toBe(171)
})

test('is valid from its first day on and not before', () => {
  const number = classified('6109.10.00.11')

  expect(tariffItemOn(number, localDate('2018-01-01'))?.number).toBe('6109.10.00')
  expect(tariffItemOn(number, localDate('2017-12-31'))).toBeUndefined()
})

test.each(['8517.13.00.00', '8806.22.00.00', '2404.91.00.10'])(
  'knows %s from 2022 on, when the Harmonized System brought it',
  (text) => {
    const number = classified(text)

    expect(tariffItemOn(number, localDate('2021-12-31'))).toBeUndefined()
    expect(tariffItemOn(number, localDate('2022-01-01'))?.classification).toBe(text)
  },
)

test('finds nothing for a number that the excerpt does not hold', () => {
  expect(tariffItemOn(classified('6109.10.00.99'), localDate('2025-01-01'))).toBeUndefined()
})

test('finds the item by its bare digits too', () => {
  const item = tariffItemOn(classified('6109100011'), localDate('2025-01-01'))

  expect(item?.classification).toBe('6109.10.00.11')
})
