import { describe, expect, test } from 'vitest'
import { actorName, type Actor } from './actor.ts'
import { businessNumberFrom } from './identifiers.ts'
import { serialId, wallIds } from './ids.ts'
import { fill, isFault, unfilled, violation, type Finding, type ProblemType } from './problem.ts'
import { Refusal } from './refusal.ts'

const BROKEN = {
  code: 'broken',
  status: 409,
  title: { en: 'Broken', fr: 'Brisé' },
  detail: { en: 'The {thing} is broken {times} times.', fr: '{times} fois brisé : {thing}.' },
  remedy: { en: 'Mend it.', fr: 'Réparez.' },
} as const satisfies ProblemType

const FOUND: Finding = {
  code: 'found',
  detail: { en: 'd', fr: 'd' },
  remedy: { en: 'r', fr: 'r' },
  source: { id: 's', instrument: 'i', authority: 'assumed' },
}

describe('a message', () => {
  test('has its placeholders filled in both languages', () => {
    expect(fill(BROKEN.detail, { thing: 'seal', times: 2 })).toEqual({
      en: 'The seal is broken 2 times.',
      fr: '2 fois brisé : seal.',
    })
  })

  test('keeps a placeholder that nothing fills, so that the gap is seen', () => {
    expect(fill(BROKEN.detail, { times: 0 }).en).toBe('The {thing} is broken 0 times.')
  })

  test('takes values as they are, placeholders and patterns in them included', () => {
    const text = { en: '{a}{a}{b}', fr: '{b}' }
    expect(fill(text, { a: '{b}', b: '$& $1' })).toEqual({ en: '{b}{b}$& $1', fr: '$& $1' })
  })

  test('is not filled from what every object has', () => {
    expect(fill({ en: '{constructor} {toString}', fr: '{__proto__}' }, {})).toEqual({
      en: '{constructor} {toString}',
      fr: '{__proto__}',
    })
  })
})

test('a warning is a finding that refuses nothing', () => {
  const warning: Finding = { ...FOUND, severity: 'warning' }
  expect([FOUND, warning].map((finding) => isFault(violation(finding, '#/a')))).toEqual([
    true,
    false,
  ])
})

test('a refusal tells its code and its filled detail, and carries what was found', () => {
  const found = [violation(FOUND, '#/a')]
  const refusal = new Refusal(BROKEN, { thing: 'seal', times: 1 }, found)
  expect(refusal.message).toBe('broken: The seal is broken 1 times.')
  expect(refusal).toMatchObject({ problem: BROKEN, violations: [{ pointer: '#/a', params: {} }] })
})

test.each<[Actor, string]>([
  [{ kind: 'software', clientId: 'a.1', business: businessNumberFrom('80000001') }, 'software:a.1'],
  [{ kind: 'person', personId: 'p1' }, 'person:p1'],
  [{ kind: 'officer', officerId: 'o1' }, 'officer:o1'],
  [{ kind: 'administrator' }, 'administrator'],
  [{ kind: 'system' }, 'system'],
  [{ kind: 'anonymous' }, 'anonymous'],
])('%j is named %s', (actor, name) => {
  expect(actorName(actor)).toBe(name)
})

test('ids are serial where they are kept and random where they are not', () => {
  expect(serialId('fault', 42)).toBe('fault-000042')
  expect(serialId('fault', 1_234_567)).toBe('fault-1234567')
  expect(wallIds.requestId()).not.toBe(wallIds.requestId())
  expect(wallIds.secret()).toMatch(/^[\w-]{43}$/)
})

describe('a number chooses among words', () => {
  const text = { en: '{n} {n:fault|faults}', fr: '{n} {n:erreur|erreurs}' }

  test.each([
    [1, '1 fault', '1 erreur'],
    [2, '2 faults', '2 erreurs'],
  ])('%i', (n, en, fr) => {
    expect(fill(text, { n })).toEqual({ en, fr })
  })

  test('a catalogue has the words of many', () => {
    expect(unfilled(text.en)).toBe('{n} faults')
  })
})
