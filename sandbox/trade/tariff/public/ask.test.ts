import { describe, expect, test } from 'vitest'
import { localDate } from '../../../kernel/time.ts'
import { isFault, readAsk, readKey, type RawAsk } from './ask.ts'
import { ENTITY_SETS } from './entity-sets.ts'

const TODAY = localDate('2026-09-15')

function setOf(name: string) {
  const set = ENTITY_SETS.find((each) => each.name === name)
  if (set === undefined) throw new Error(`there is no set ${name}`)
  return set
}

const DUTIES = setOf('customsDuties')

/** What was understood, or the first words of why it was not. */
function asked(raw: RawAsk, set = DUTIES) {
  const ask = readAsk(set, raw, TODAY)
  return isFault(ask) ? ask.en : { ...ask, values: Object.fromEntries(ask.values) }
}

function keyed(key: string, set = DUTIES) {
  const ask = readKey(set, key, TODAY)
  return isFault(ask) ? ask.en : { on: ask.on, ...Object.fromEntries(ask.values) }
}

const UNDERSTOOD = "$filter is understood as Key eq 'value', several joined by and."

describe('a query', () => {
  test('of nothing asks for the first thousand with all that is known, as of today', () => {
    const all = { on: TODAY, values: {}, select: Object.keys(DUTIES.properties) }
    expect(asked({})).toEqual({ ...all, top: 1000, skip: 0 })
    expect(asked({ $filter: ' ' })).toEqual({ ...all, top: 1000, skip: 0 })
  })

  test.each([
    ["TariffItemNumber eq '0704.10.11'", { TariffItemNumber: '0704.10.11' }],
    ["  TariffItemNumber  eq   '0704.10.11'  ", { TariffItemNumber: '0704.10.11' }],
    ['TariffTreatmentCode eq 2', { TariffTreatmentCode: '2' }],
    ["TariffTreatmentCode eq ''", { TariffTreatmentCode: '' }],
    ["TariffTreatmentCode eq 'l''un'", { TariffTreatmentCode: "l'un" }],
    ['TariffTreatmentCode eq true', { TariffTreatmentCode: 'true' }],
    [
      "TariffItemNumber eq '0704.10.11' and TariffTreatmentCode eq '2'",
      { TariffItemNumber: '0704.10.11', TariffTreatmentCode: '2' },
    ],
  ])('filters by %s', ($filter, values) => {
    expect(asked({ $filter })).toMatchObject({ on: TODAY, values })
  })

  test('names the day as of which it asks', () => {
    const $filter = "AsOfDate eq datetime'2021-05-28T00:00:00' and TariffTreatmentCode eq '2'"
    expect(asked({ $filter })).toMatchObject({
      on: '2021-05-28',
      values: { TariffTreatmentCode: '2' },
    })
  })

  test.each([
    'TariffItemNumber',
    "TariffItemNumber ne '0704.10.11'",
    "not TariffItemNumber eq '0704.10.11'",
    "TariffItemNumber eq '0704.10.11' or",
    "TariffItemNumber eq '0704.10.11",
    'TariffItemNumber eq red',
    "TariffItemNumber eq '0704.10.11' and ",
    "TariffItemNumbereq'0704.10.11'",
  ])('is not understood: %s', ($filter) => {
    expect(asked({ $filter })).toBe(UNDERSTOOD)
  })

  test.each([
    [
      { $top: '7', $skip: '20' },
      { top: 7, skip: 20 },
    ],
    [{ $top: '1000' }, { top: 1000, skip: 0 }],
    [{ $top: '1001' }, { top: 1000, skip: 0 }],
    [{ $top: '123456789' }, { top: 1000 }],
  ])('is paged: %j', (raw, page) => {
    expect(asked(raw)).toMatchObject(page)
  })

  test.each(['', '-1', '1.5', '1 ', ' 1', '1234567890', 'x'])('has no page %j', (text) => {
    const fault = '$top and $skip must be whole numbers.'
    expect([asked({ $top: text }), asked({ $skip: text })]).toEqual([fault, fault])
  })

  test('selects some properties, and none that there are not', () => {
    expect(asked({ $select: 'GSTCode, AsOfDate' })).toMatchObject({
      select: ['GSTCode', 'AsOfDate'],
    })
    expect(asked({ $select: 'GSTCode,Colour' })).toBe('customsDuties has no property Colour.')
  })
})

describe('a key', () => {
  const DAY = "AsOfDate=datetime'2021-05-28T00:00:00'"

  test('names every key of the set once, in any order', () => {
    const values = { on: '2021-05-28', TariffItemNumber: '0704.10.11', TariffTreatmentCode: '2' }
    const [item, treatment] = ["TariffItemNumber='0704.10.11'", "TariffTreatmentCode='2'"]
    expect(keyed([item, treatment, DAY].join())).toEqual(values)
    expect(keyed([DAY, treatment, item].join(', '))).toEqual(values)
  })

  test.each([
    ['', 'The key of gstCodes is GSTCode, AsOfDate.'],
    ["GSTCode='5'", 'The key of gstCodes is GSTCode, AsOfDate.'],
    [DAY, 'The key of gstCodes is GSTCode, AsOfDate.'],
    [`GSTCode='5',${DAY},Description='x'`, 'gstCodes is filtered by its keys GSTCode, AsOfDate'],
    [`GSTCode,${DAY}`, UNDERSTOOD],
    ["GSTCode='5',AsOfDate=datetime'2021-02-29T00:00:00'", 'AsOfDate must be an existing day'],
  ])('is refused: (%s)', (key, fault) => {
    expect(keyed(key, setOf('gstCodes'))).toEqual(expect.stringContaining(fault))
  })
})

test.each([
  [{ $select: 'Colour' }, 'gstCodes n’a pas de propriété Colour.'],
  [
    { $filter: "Colour eq 'red'" },
    'gstCodes se filtre par ses clés GSTCode, AsOfDate, et non par Colour.',
  ],
  [
    { $filter: 'Colour' },
    "$filter est compris sous la forme Clé eq 'valeur', plusieurs jointes par and.",
  ],
  [{ $top: 'x' }, '$top et $skip doivent être des nombres entiers.'],
])('a fault of %j is told in French too', (raw, fault) => {
  const ask = readAsk(setOf('gstCodes'), raw, TODAY)
  expect(isFault(ask) && ask.fr).toBe(fault)
})

test('the keys of a set are told in French too', () => {
  const ask = readKey(setOf('gstCodes'), '', TODAY)
  expect(isFault(ask) && ask.fr).toBe('La clé de gstCodes est GSTCode, AsOfDate.')
})
