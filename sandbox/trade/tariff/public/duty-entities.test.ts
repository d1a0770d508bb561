import { afterEach, describe, expect, test } from 'vitest'
import { localDate } from '../../../kernel/time.ts'
import { readEdition } from '../edition-text.ts'
import { serveEditions } from '../editions.ts'
import { CUSTOMS_DUTIES } from './duty-entities.ts'

afterEach(() => {
  serveEditions([])
})

/** Has the tariff be of one item with that MFN rate. */
function serve(mfn: string, more: { readonly unit?: string; readonly from?: string } = {}): void {
  const head = [
    '# edition: T1',
    '# effective: 2026-09-01',
    'number\tunit\tmfn\tpreferences\tfrom\ten',
  ]
  const row = ['0704.10.11.00', more.unit ?? 'KGM', mfn, '', more.from ?? '', 'Cabbage'].join('\t')
  serveEditions([readEdition([...head, row].join('\n')).edition])
}

function mfnDuty(day = '2026-09-01') {
  const values = new Map([['TariffTreatmentCode', '2']])
  const on = localDate(day)
  const [make, ...others] = CUSTOMS_DUTIES.entities({ on, language: 'en', values })
  if (make === undefined || others.length > 0) throw new Error('the item has one MFN rate')
  return make()
}

const LIMBS = ['Min', 'Reg', 'Max'] as const

/** `specific, percent` of each limb that has any, with the qualifiers of the service behind them. */
function limbsOf(mfn: string) {
  serve(mfn)
  const duty = mfnDuty()
  const said = LIMBS.map((limb) =>
    [
      duty[`SpecificRate${limb}Value`],
      duty[`SpecificRate${limb}QualifierCode`],
      duty[`AdValoremRate${limb}Value`],
      duty[`AdValoremRate${limb}QualifierCode`],
    ].map((value) => value ?? '-'),
  )
  return [duty['FreeQualifierIndicator'], ...said.map((values) => values.join(' '))]
}

const NO_LIMB = '- - - -'

// Dollars a unit have the qualifier 1, percent 3; nothing at all is free, 4. What is added after the limits is
// in each of them: max(a, b) + c is max(a + c, b + c).
test.each([
  ['Free', ['true', NO_LIMB, '- - - 4', NO_LIMB]],
  ['6.5%', ['false', NO_LIMB, '- - 6.5 3', NO_LIMB]],
  ['2.81¢/kg', ['false', NO_LIMB, '0.0281 1 - -', NO_LIMB]],
  ['2.81¢/kg plus 4%', ['false', NO_LIMB, '0.0281 1 4 3', NO_LIMB]],
  ['2.81¢/kg but not less than 12.5%', ['false', '- - 12.5 3', '0.0281 1 - -', NO_LIMB]],
  ['5% but not more than 9.48¢/kg', ['false', NO_LIMB, '- - 5 3', '0.0948 1 - -']],
  [
    '3¢/kg but not less than 2% or more than 4% plus 1%',
    ['false', '- - 3 3', '0.03 1 1 3', '- - 5 3'],
  ],
  [
    '4% but not less than 2¢/kg or more than 5¢/kg plus 1¢/kg',
    ['false', '0.03 1 0 3', '0.01 1 4 3', '0.06 1 0 3'],
  ],
])('%s', (mfn, limbs) => {
  expect(limbsOf(mfn)).toEqual(limbs)
})

test('a rate has the days of its edition; before them, those of its item', () => {
  serve('Free', { from: '2022-01-01' })
  const daysOn = (day: string) => {
    const duty = mfnDuty(day)
    return [duty['AsOfDate'], duty['CustomsDutyValidStartDate'], duty['UpdateOn']]
  }
  const updated = '2026-09-01T00:00:00'
  expect(daysOn('2026-09-01')).toEqual(['2026-09-01T00:00:00', updated, updated])
  expect(daysOn('2026-08-31')).toEqual(['2026-08-31T00:00:00', '2022-01-01T00:00:00', updated])
})

describe('of two items, one of which has two numbers', () => {
  const HEAD = ['# edition: T1', '# effective: 2026-09-01', 'number\tunit\tmfn\tpreferences\ten']
  const row = (number: string) => `${number}\tKGM\tFree\tUST: Free\tGoods`
  const numbers = ['0101.21.00.00', '0704.10.11.10', '0704.10.11.20']

  function listed(values: Readonly<Record<string, string>>) {
    serveEditions([readEdition([...HEAD, ...numbers.map(row)].join('\n')).edition])
    const sought = {
      on: localDate('2026-09-01'),
      language: 'en',
      values: new Map(Object.entries(values)),
    } as const
    return [...CUSTOMS_DUTIES.entities(sought)]
      .map((make) => make())
      .map((duty) => `${duty['TariffItemNumber'] ?? ''} ${duty['TariffTreatmentCode'] ?? ''}`)
  }

  test.each([
    [
      {},
      [
        '0101.21.00 2',
        '0101.21.00 3',
        '0101.21.00 10',
        '0704.10.11 2',
        '0704.10.11 3',
        '0704.10.11 10',
      ],
    ],
    [{ TariffTreatmentCode: '10' }, ['0101.21.00 10', '0704.10.11 10']],
    [{ TariffItemNumber: '0704.10.11' }, ['0704.10.11 2', '0704.10.11 3', '0704.10.11 10']],
    [{ TariffItemNumber: '0704.10.11', TariffTreatmentCode: '2' }, ['0704.10.11 2']],
    [{ TariffItemNumber: '0704.10.12' }, []],
    [{ TariffTreatmentCode: '11' }, []],
  ])('%j finds each once', (values, found) => {
    expect(listed(values)).toEqual(found)
  })
})

test('an item has no GST of a day before those that are held', () => {
  serve('Free', { from: '2000-01-01' })
  expect(mfnDuty('2007-12-31')['GSTCode']).toBeNull()
})

test('an item has its unit, or none, and the GST of its goods', () => {
  serve('Free')
  expect(mfnDuty()).toMatchObject({ UnitOfMeasureCode: 'KGM', InactiveIndicator: 'false' })
  expect(mfnDuty()['GSTCode']).not.toBeNull()
  serve('Free', { unit: '-' })
  expect(mfnDuty()['UnitOfMeasureCode']).toBeNull()
})
