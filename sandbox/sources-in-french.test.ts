import { describe, expect, test } from 'vitest'
import { catalogueOf } from './platform/slice/index.ts'
import { slices } from './slices.ts'
import { titleIn } from './trade/duties/cited-words.ts'
import { FRENCH_NOTES } from './trade/duties/french-notes.ts'
import { FRENCH_TITLES } from './trade/duties/french-titles.ts'
import { DUTIES_SOURCES } from './trade/duties/sources.ts'
import { tariffSources } from './trade/tariff/tariff-sources.ts'

/* Whatever an explanation rests on can be told in French. */

/** What explanations cite of other slices. */
const CITED_OF_OTHERS = [
  'day-of-accounting',
  'direct-shipment-date',
  'cs0016355',
  'sima-exchange-rate',
  'treatment-in-transit',
  'repaired-abroad',
  'weights-and-measures-act',
  'number-words',
]
const all = catalogueOf(slices).sources()
const others = all.filter(({ id }) => CITED_OF_OTHERS.includes(id))

describe('every source of the calculation and of the tariff', () => {
  test('is looked at, and each of the others that is cited', () => {
    expect(tariffSources().length).toBeGreaterThan(150)
    expect(others.length).toBe(CITED_OF_OTHERS.length)
  })

  test.each([...DUTIES_SOURCES, ...tariffSources(), ...others])(
    '$id has a French title',
    (source) => {
      expect(titleIn(source, 'fr')).not.toBe(source.instrument)
    },
  )
})

test.each(DUTIES_SOURCES)('what $id says or leaves open is told in French', ({ id }) => {
  expect(FRENCH_NOTES[id]).toMatch(/\p{L}/u)
})

test('no French title or note is of a source that is not there', () => {
  const instruments = new Set(all.map(({ instrument }) => instrument))
  const ids = new Set(all.map(({ id }) => id))
  expect(Object.keys(FRENCH_TITLES).filter((title) => !instruments.has(title))).toEqual([])
  expect(Object.keys(FRENCH_NOTES).filter((id) => !ids.has(id))).toEqual([])
})
