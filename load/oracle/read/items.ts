import type { Item } from '../goods.ts'
import { readLines } from './fixture.ts'

const FIRST_DAY = '2018-01-01'

/** The numbers of the excerpt of the tariff. */
export const ITEMS: readonly Item[] = readLines('tariff/items.tsv')
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [classification = '', unit, mfn = '', preferences = '', from] = line.split('\t')
    return {
      classification,
      unit: unit === '-' ? undefined : unit,
      from: from === undefined || from === '' ? FIRST_DAY : from,
      mfn,
      preferences: new Map(preferences.split('; ').flatMap(preferencesIn)),
    }
  })

/** `CCCT,UST: Free` is a rate for each of them. */
function preferencesIn(text: string): readonly (readonly [string, string])[] {
  const [treatments = '', rate] = text.split(': ')
  return rate === undefined ? [] : treatments.split(',').map((each) => [each, rate] as const)
}
