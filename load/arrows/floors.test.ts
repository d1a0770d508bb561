import { expect, test } from 'vitest'
import { backArrows, floorsOf, type Arrow } from './floors.ts'

const arrow = (from: string, to: string, imports = 1): Arrow => ({ from, to, imports })

test('a floor is as high as the longest way down', () => {
  const arrows = [arrow('attic', 'cellar'), arrow('attic', 'hall'), arrow('hall', 'cellar')]
  expect(Object.fromEntries(floorsOf(['attic', 'hall', 'cellar', 'shed'], arrows))).toEqual({
    attic: 2,
    hall: 1,
    cellar: 0,
    shed: 0,
  })
  expect(backArrows(arrows)).toEqual([])
})

test('of a circle the arrow with the fewest imports runs back up', () => {
  const back = arrow('cellar', 'attic', 2)
  const arrows = [arrow('attic', 'hall', 5), arrow('hall', 'cellar', 3), back]
  expect(backArrows(arrows)).toEqual([back])
})

test('each circle has an arrow that runs back up', () => {
  const arrows = [arrow('a', 'b', 2), arrow('b', 'a'), arrow('b', 'c', 2), arrow('c', 'b')]
  expect(backArrows(arrows)).toEqual([arrow('b', 'a'), arrow('c', 'b')])
})
