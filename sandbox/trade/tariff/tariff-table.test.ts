import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { readEdition } from './edition-text.ts'
import { editionTextOf, unreadColumns, type TariffTable } from './tariff-table.ts'
import { classified, rateText } from './testing/look-up.ts'

const TITLE = { name: 'T1', effectiveOn: localDate('2026-09-01') }
const COLUMNS = ['TARIFF', 'DESC1', 'UOM', 'MFN', 'General Tariff', 'GPT', 'UST']

type Row = TariffTable['rows'][number]

function itemOf(number: string, rows: readonly Row[], french?: readonly Row[]) {
  const table = { columns: COLUMNS, rows }
  const other = french && { columns: COLUMNS, rows: french }
  return readEdition(editionTextOf(TITLE, table, other)).edition.items.get(classified(number))
}

const HEADINGS: readonly Row[] = [
  { TARIFF: '61.09', DESC1: 'T-shirts, made up:' },
  { TARIFF: '6109.10.00', DESC1: '- Of cotton', MFN: '18%', UST: 'Free', GPT: 'N/A' },
]

test('gives a number what its tariff item has', () => {
  const item = itemOf('6109.10.00.11', [...HEADINGS, { TARIFF: '6109.10.00.11', UOM: 'NMB' }])

  expect(item).toMatchObject({ unit: 'NMB', description: { en: 'T-shirts, made up; Of cotton' } })
  expect([item?.mfn, item?.preferences.get('UST')].map(rateText)).toEqual(['0.18', 'free'])
  expect(item?.preferences.has('GPT')).toBe(false)
  expect(item?.general).toBeUndefined()
})

test('takes what a number states of its own instead', () => {
  const own = { TARIFF: '6109.10.00.19', DESC1: '- - -Other', MFN: '17%', GPT: '5%', UOM: 'KGM' }
  const item = itemOf('6109.10.00.19', [...HEADINGS, { ...own, 'General Tariff': '40%' }])

  expect([item?.mfn, item?.general, item?.preferences.get('GPT')].map(rateText)).toEqual([
    '0.17',
    '0.4',
    '0.05',
  ])
  expect(item?.preferences.has('UST')).toBe(false)
})

test('says no unit where none is stated, and keeps words free of what divides a text', () => {
  const item = itemOf('0101.21.00.00', [
    { TARIFF: '0101.21.00.00', DESC1: '- Horses\tand\nponies:' },
  ])

  expect(item).toMatchObject({ unit: undefined, description: { en: 'Horses and ponies' } })
})

test('puts the French words beside the English ones by their number', () => {
  const row = (DESC1: string): Row => ({ TARIFF: '0101.21.00.00', DESC1, MFN: 'Free' })
  const item = itemOf('0101.21.00.00', [row('Horses')], [row('Chevaux')])

  expect(item?.description).toEqual({ en: 'Horses', fr: 'Chevaux' })
})

test.each(['TARIFF', 'DESC1', 'UOM', 'MFN'])('is no edition without the column %s', (missing) => {
  const columns = COLUMNS.filter((column) => column !== missing)

  expect(() => editionTextOf(TITLE, { columns, rows: [] })).toThrow(
    expect.objectContaining({
      name: 'NotAnEdition',
      message: `its table has no column "${missing}"`,
    }),
  )
})

test('leaves aside what says nothing to this sandbox, and tells which columns these are', () => {
  const columns = [...COLUMNS, 'DESC2', 'DESC3', 'MFN Effective Date', 'XYZ', 'GT']

  expect(unreadColumns({ columns, rows: [] })).toEqual(['MFN Effective Date', 'XYZ', 'GT'])
})

test('takes words from the heading down, each of up to three columns, without dashes and colons', () => {
  const item = itemOf('6109.10.00.11', [
    { TARIFF: '61.09', DESC1: 'T-shirts, ', DESC2: 'singlets ', DESC3: 'and vests:' },
    { TARIFF: '6109.1', DESC1: '- Knitted or crocheted : ' },
    { TARIFF: '6109.10', DESC1: ' - - Of cotton' },
    { TARIFF: '6109.10.00', MFN: '18%' },
    { TARIFF: '6109.10.00.1', DESC1: '- - -Men’s - and boys’:' },
    { TARIFF: '6109.10.00.11', DESC1: '- - - -White' },
  ])

  expect(item?.description.en).toBe(
    'T-shirts, singlets and vests; Knitted or crocheted; Of cotton; White',
  )
})

test('says the rates of treatments together that have the same one', () => {
  const row: Row = { TARIFF: '6109.10.00.11', MFN: '18%', UST: ' Free ', GPT: '5%' }
  const columns = [...COLUMNS, 'MXT']
  const text = editionTextOf(TITLE, { columns, rows: [{ ...row, MXT: 'Free' }] })

  expect(text.split('\n')).toEqual([
    '# edition: T1',
    '# effective: 2026-09-01',
    'number\tunit\tmfn\tgeneral\tpreferences\ten\tfr',
    '6109.10.00.11\t-\t18%\t\tGPT: 5%; UST,MXT: Free\t\t',
    '',
  ])
})
