import { expect, test } from 'vitest'
import { allSurtaxMeasures } from './surtax.ts'
import { surtaxYields } from './surtax-yield.ts'
import { tariffSources } from './tariff-sources.ts'

test('cites the rules and every measure, each under an id of its own', () => {
  const ids = tariffSources().map(({ id }) => id)

  expect(ids).toEqual([...new Set(ids)])
  expect(ids).toContain('general-tariff')
  expect(ids).toContain('xed-spirits-2025-04-01')
})

test('claims nothing recalled as law', () => {
  const recalled = tariffSources().filter(({ note = '' }) => /\brecalled\b/i.test(note))

  expect(recalled.filter(({ authority }) => authority === 'law')).toEqual([])
})

test('claims as law of surtaxes only what was read in an order, and tells where', () => {
  const surtaxes = [...allSurtaxMeasures(), ...surtaxYields()].map(({ source }) => source)
  const law = surtaxes.filter(({ authority }) => authority === 'law')

  expect(law).not.toEqual([])
  expect(law.filter(({ instrument }) => !/, SOR\/\d{4}-\d+$/.test(instrument))).toEqual([])
  expect(law.filter(({ url }) => url === undefined)).toEqual([])
})

test('claims as law the sections that say which rate applies', () => {
  const law = tariffSources().filter(({ authority }) => authority === 'law')
  const sections = ['general-tariff', 'general-tariff-as-mfn', 'mfn-where-lower']

  expect(law.map(({ id }) => id)).toEqual(expect.arrayContaining(sections))
})

test('claims no edition of the tariff as law', () => {
  const editions = tariffSources().filter(({ id }) => id.startsWith('customs-tariff-'))

  expect(editions.map(({ authority }) => authority)).toEqual(['guide', 'reported', 'assumed'])
})

test('tells no day of coming into force where only its records begin', () => {
  const begun = tariffSources().filter(({ id }) => /^x(ed|et|gst)/.test(id))
  const days = new Set(begun.map(({ inForce }) => inForce))

  expect(days.has('2008-01-01') || days.has('2018-01-01')).toBe(false)
  expect(days.has('2024-12-14')).toBe(true)
})
