import { expect, test } from 'vitest'
import { rateTextOf } from '../tariff/index.ts'
import { entitledTreatments } from './entitled.ts'
import { EXPLAINED } from './testing/explained-cases.ts'
import type { Changes } from './testing/filing-from.ts'
import { placedFrom } from './testing/placed.ts'

/* To which treatments goods are entitled by their origin, beside the one that is claimed. */

function entitled(changes: Changes) {
  return entitledTreatments(placedFrom(changes)).map(({ told, rate }) => [
    told.facts?.treatment,
    rateTextOf(rate),
  ])
}

const OF_UNITED_STATES = { origin: 'UNC', classification: '6109.10.00.11' }

test('goods of China have none but that of all, and are told of no general tariff', () => {
  expect(entitled({})).toEqual([])
  expect(entitled({ line: { treatment: '3' } })).toEqual([['2', '18%']])
})

test('goods of the United States are told of theirs, and not of the one that they claim', () => {
  expect(entitled({ line: { ...OF_UNITED_STATES, treatment: '2' } })).toEqual([['10', 'Free']])
  expect(entitled({ line: { ...OF_UNITED_STATES, treatment: '10' } })).toEqual([['2', '18%']])
})

test('a treatment is told with its name and its order', () => {
  const [first] = entitledTreatments(placedFrom({ line: { ...OF_UNITED_STATES, treatment: '2' } }))
  expect(first?.told.names?.treatment?.en).toBe('United States Tariff')
  expect(first?.told.cites?.length).toBe(1)
})

test('of goods that the tariff does not hold there is nothing to tell', () => {
  const { resolved, ...placed } = placedFrom({ line: OF_UNITED_STATES })
  expect(entitledTreatments({ ...placed, resolved: { ...resolved, item: undefined } })).toEqual([])
})

test('goods under a tariff code are told of the treatments alone under which it is open', () => {
  const repaired = entitled(EXPLAINED.repaired).map(([treatment]) => treatment)
  expect(repaired).toEqual([])
})
