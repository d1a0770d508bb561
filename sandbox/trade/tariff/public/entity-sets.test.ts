import { describe, expect, test } from 'vitest'
import { localDate } from '../../../kernel/time.ts'
import { ENTITY_SETS } from './entity-sets.ts'

function entitiesOf(name: string, on: string, values: Readonly<Record<string, string>> = {}) {
  const set = ENTITY_SETS.find((each) => each.name === name)
  if (set === undefined) throw new Error(`there is no set ${name}`)
  const sought = {
    on: localDate(on),
    language: 'en',
    values: new Map(Object.entries(values)),
  } as const
  return [...set.entities(sought)].map((make) => make())
}

describe('tariffClassifications', () => {
  const one = (number: string) =>
    entitiesOf('tariffClassifications', '2026-09-01', { TariffNumber: number })

  test('has a number with what the edition says of it', () => {
    expect(one('0410.10.90.00')).toEqual([
      {
        TariffNumber: '0410.10.90.00',
        AsOfDate: '2026-09-01T00:00:00',
        TariffItemNumber: '0410.10.90',
        Description: 'Edible insects, dried or prepared',
        UnitOfMeasureCode: 'KGM',
        TariffClassificationValidStartDate: '2022-01-01T00:00:00',
        InactiveIndicator: 'false',
      },
    ])
    expect(one('6109.10.00.99')).toEqual([])
  })

  test('says nothing where the edition states no unit', () => {
    expect(one('3304.10.00.00')).toMatchObject([{ UnitOfMeasureCode: null }])
  })

  test('has all that is in force on the day', () => {
    expect(entitiesOf('tariffClassifications', '2026-09-01')).toHaveLength(1163)
    const before = entitiesOf('tariffClassifications', '2021-12-31')
    expect(before.map(({ TariffNumber }) => TariffNumber)).not.toContain('0410.10.90.00')
  })
})

describe('exciseTaxes', () => {
  // Excise Tax Act, s. 9.1 and Schedule I: 10 cents a litre until 19 April 2026, then nothing until 7 September.
  test('has a tax with its days and its rate a unit', () => {
    const values = { TariffNumber: '2710.12.90.14', ExciseTaxCode: 'XET-GASOLINE' }
    expect(entitiesOf('exciseTaxes', '2026-05-01', values)).toEqual([
      {
        TariffNumber: '2710.12.90.14',
        AsOfDate: '2026-05-01T00:00:00',
        ExciseTaxCode: 'XET-GASOLINE',
        ExciseTaxRate: '0',
        ExciseTaxRateQualifierCode: '1',
        UnitOfMeasureCode: 'LTR',
        ExciseTaxValidStartDate: '2026-04-20T00:00:00',
        ExciseTaxValidEndDate: '2026-09-07T00:00:00',
        InactiveIndicator: 'false',
      },
    ])
    expect(entitiesOf('exciseTaxes', '2026-09-08', values)).toMatchObject([
      { ExciseTaxRate: '0.1', ExciseTaxValidEndDate: null },
    ])
  })

  test('has neither excise duties nor the luxury tax', () => {
    const codes = (number: string) =>
      entitiesOf('exciseTaxes', '2026-05-01', { TariffNumber: number }).map(
        ({ ExciseTaxCode }) => ExciseTaxCode,
      )
    expect(codes('2402.20.00.00')).toEqual([])
    expect(codes('8703.23.00.22')).toEqual([
      ...['XET-AC', 'XET-GREEN-13', 'XET-GREEN-14', 'XET-GREEN-15', 'XET-GREEN-16'],
    ])
  })

  test('has one tax on all its goods', () => {
    const taxed = entitiesOf('exciseTaxes', '2026-05-01', { ExciseTaxCode: 'XET-AC' })
    expect(new Set(taxed.map(({ ExciseTaxCode }) => ExciseTaxCode))).toEqual(new Set(['XET-AC']))
    const chapters = taxed.map(({ TariffNumber }) => TariffNumber?.slice(0, 4))
    expect(new Set(chapters)).toEqual(new Set(['8415', '8703', '8704']))
  })
})

describe('gstCodes', () => {
  test('has each code in force on the day once', () => {
    const codes = entitiesOf('gstCodes', '2026-05-01').map(({ GSTCode }) => GSTCode)
    expect(codes).toEqual([...new Set(codes)])
    expect(codes).toEqual(expect.arrayContaining(['5', 'XGST-ZR-GROCERY']))
    expect(codes).not.toContain('XGST-NT-BREAK')
  })

  // Schedule VII, s. 6.1: from 14 December 2024 to 15 February 2025, both included.
  test('has the days of one that ended, and none of an end where there is none', () => {
    const [tax] = entitiesOf('gstCodes', '2025-01-02', { GSTCode: '5' })
    expect(tax).toMatchObject({
      GSTRate: '0.05',
      GSTValidStartDate: '2008-01-01T00:00:00',
      GSTValidEndDate: null,
      InactiveIndicator: 'false',
    })
    expect(entitiesOf('gstCodes', '2025-01-02', { GSTCode: 'XGST-NT-BREAK' })).toMatchObject([
      {
        GSTRate: '0',
        GSTValidStartDate: '2024-12-14T00:00:00',
        GSTValidEndDate: '2025-02-15T00:00:00',
      },
    ])
    expect(entitiesOf('gstCodes', '2025-01-02', { GSTCode: '6' })).toEqual([])
  })
})
