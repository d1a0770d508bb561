import { expect, test } from 'vitest'
import { ClassificationIndex } from './classification-index.ts'
import { classified } from './testing/look-up.ts'

const filed = (name: string, ...classifications: string[]) => ({ name, classifications })
const namesUnder = (values: ReturnType<typeof filed>[], classification: string) =>
  new ClassificationIndex(values).under(classified(classification)).map(({ name }) => name)

test('finds the most specific beginning first and all goods last', () => {
  const values = [
    filed('all', '*'),
    filed('chapter', '04'),
    filed('heading', '0406'),
    filed('subheading', '0406.10'),
    filed('tariff item', '0406.10.20'),
    filed('suffix', '0406.10.20.00'),
  ]

  expect(namesUnder(values, '0406.10.20.00')).toEqual([
    'suffix',
    'tariff item',
    'subheading',
    'heading',
    'chapter',
    'all',
  ])
  expect(namesUnder(values, '0406.90.12.00')).toEqual(['heading', 'chapter', 'all'])
})

test('finds a value once though two of its beginnings fit', () => {
  expect(namesUnder([filed('both', '04', '0406')], '0406.10.20.00')).toEqual(['both'])
})

test.each(['040610', '4', '04.06', '0406.1', ''])('refuses %j as a beginning', (beginning) => {
  expect(() => new ClassificationIndex([filed('wrong', beginning)])).toThrow('not the beginning')
})

test('answers for number after number what it answered first, remembered or not', () => {
  const index = new ClassificationIndex([filed('heading', '0406'), filed('all', '*')])
  const names = (classification: string) =>
    index.under(classified(classification)).map(({ name }) => name)
  const numbers = Array.from({ length: 2500 }, (_, nth) => `0405.${String(nth).padStart(4, '0')}`)
  for (const number of numbers) {
    expect(names(`${number.slice(0, 7)}.${number.slice(7)}.10`)).toEqual(['all'])
    expect(names('0406.10.20.00')).toEqual(['heading', 'all'])
  }
})
