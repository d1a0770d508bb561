import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { codeIn } from '../reference/index.ts'
import { tariffItemOn, tariffItems } from './index.ts'
import { classified } from './testing/look-up.ts'

const chapterOf = (classification: string) => Number(classification.slice(0, 2))

test('holds at least 130 items over at least 28 chapters', () => {
  const chapters = new Set(tariffItems().map((item) => chapterOf(item.classification)))

  expect(tariffItems().length).toBeGreaterThanOrEqual(130)
  expect(chapters.size).toBeGreaterThanOrEqual(28)
})

test('holds no item twice and all in order of their numbers', () => {
  const numbers = tariffItems().map((item) => item.classification)

  expect(numbers).toEqual([...new Set(numbers)].sort())
})

test('names only chapters that the tariff has', () => {
  const chapters = tariffItems().map((item) => chapterOf(item.classification))

  expect(chapters.filter((chapter) => chapter < 1 || chapter > 97 || chapter === 77)).toEqual([])
})

test('describes every item in English and in French and gives it a known unit', () => {
  for (const item of tariffItems()) {
    expect(item.description.en).not.toBe('')
    expect(item.description.fr).not.toBe('')
    expect(codeIn('units', item.unit)?.code).toBe(item.unit)
  }
})

test('is valid from its first day on and not before', () => {
  const number = classified('6109.10.00.11')

  expect(tariffItemOn(number, localDate('2018-01-01'))?.number).toBe('6109.10.00')
  expect(tariffItemOn(number, localDate('2017-12-31'))).toBeUndefined()
})

test('finds nothing for a number that the excerpt does not hold', () => {
  expect(tariffItemOn(classified('6109.10.00.99'), localDate('2025-01-01'))).toBeUndefined()
})

test('finds the item by its bare digits too', () => {
  const item = tariffItemOn(classified('6109100011'), localDate('2025-01-01'))

  expect(item?.classification).toBe('6109.10.00.11')
})
