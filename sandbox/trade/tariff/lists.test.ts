import { expect, test } from 'vitest'
import { AUTHORITIES, type Authority } from '../../kernel/source.ts'
import { TARIFF_DATA } from './data.ts'
import { tariffGradedLists, tariffLists } from './lists.ts'

/** The one that proves least. */
function worstOf(...grades: readonly (readonly string[])[]): Authority | undefined {
  return AUTHORITIES.findLast((authority) => grades.flat().includes(authority))
}

const gradesOf = (rows: readonly { readonly grade: string }[]) => rows.map(({ grade }) => grade)

const { surtaxes, sima, excise, luxury, treatments, tariffCodes } = TARIFF_DATA
const excises = [
  ...excise.flatMap(({ grade, steps }) => steps.map((step) => step.grade ?? grade)),
  ...gradesOf(luxury),
]

test.each([
  ['surtaxes', 'list-of-surtaxes', worstOf(gradesOf(surtaxes))],
  ['sima', 'list-of-sima', worstOf(gradesOf(sima))],
  ['excises', 'list-of-excises', worstOf(excises)],
  ['measures', 'list-of-measures', worstOf(gradesOf(surtaxes), gradesOf(sima), excises)],
  ['treatments', 'list-of-treatments', worstOf(gradesOf(treatments))],
  [
    'entitlements',
    'list-of-entitlements',
    worstOf(treatments.map(({ countriesSource }) => countriesSource.grade)),
  ],
  ['tariffCodes', 'list-of-tariff-codes', worstOf(gradesOf(tariffCodes))],
] as const)('the list of %s is graded by the worst of its rows', (name, id, authority) => {
  expect(tariffLists[name]()).toMatchObject({ id, authority })
  expect(tariffLists[name]().instrument).toMatch(/^This sandbox’s list of \w/)
})

test('each list is told with the grade of every row, the one of measures in its three parts', () => {
  const counts = tariffGradedLists().map(({ id, grades }) => [id, grades.length])
  expect(Object.fromEntries(counts)).toMatchObject({
    'list-of-surtaxes': surtaxes.length,
    'list-of-sima': sima.length,
    'list-of-excises': excises.length,
    'list-of-treatments': treatments.length,
    'list-of-tariff-codes': tariffCodes.length,
    'list-of-yields': TARIFF_DATA.surtaxYields.length,
    [tariffLists.classifications().id]: 1163,
  })
  expect(counts.map(([id]) => id)).not.toContain('list-of-measures')
})

test('an edition proves its own days, whatever it proves of others', () => {
  const [classifications] = tariffGradedLists()
  expect(new Set(classifications?.grades)).toEqual(new Set(['guide']))
})

test('a list has a name in both languages', () => {
  for (const { name } of tariffGradedLists()) expect([name.en, name.fr]).not.toContain('')
})
