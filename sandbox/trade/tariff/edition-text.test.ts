import { describe, expect, test } from 'vitest'
import { readEdition } from './edition-text.ts'
import { NotAnEdition } from './not-an-edition.ts'
import { classified, rateText } from './testing/look-up.ts'

const HEAD = ['# edition: T1', '# effective: 2026-09-01']
const COLUMNS = 'number\tunit\tmfn\tpreferences\ten'
const HORSES = '0101.21.00.00\tNMB\tFree\t\tHorses'
const SHIRTS = '6109.10.00.11\t-\t18%\tUST,MXT: Free; GPT: 5%\tT-shirts'

function read(...lines: readonly string[]) {
  return readEdition(lines.join('\n'))
}

function itemOf(number: string, ...lines: readonly string[]) {
  return read(...lines).edition.items.get(classified(number))
}

describe('an edition', () => {
  test('is named, has its day, and its numbers in order', () => {
    const { edition, unread } = read(...HEAD, COLUMNS, SHIRTS, HORSES)

    expect([edition.name, edition.effectiveOn]).toEqual(['T1', '2026-09-01'])
    expect([...edition.items.keys()]).toEqual(['0101.21.00.00', '6109.10.00.11'])
    expect(unread).toEqual([])
  })

  test('may have line ends of either kind, empty lines and lines of remarks', () => {
    const text = [...HEAD, '# what: two numbers', '', COLUMNS, HORSES, '', SHIRTS, ''].join('\r\n')

    expect([...readEdition(text).edition.items.keys()]).toEqual(['0101.21.00.00', '6109.10.00.11'])
    expect(readEdition(text).edition.name).toBe('T1')
  })

  test('says of a number its unit, rates and words; the English ones serve for both', () => {
    const shirts = itemOf('6109.10.00.11', ...HEAD, COLUMNS, SHIRTS)

    expect(shirts).toMatchObject({
      number: '6109.10.00',
      unit: undefined,
      general: undefined,
      description: { en: 'T-shirts', fr: 'T-shirts' },
      edition: { name: 'T1', effectiveOn: '2026-09-01' },
      validFrom: '2018-01-01',
    })
    const { mfn, preferences } = shirts ?? {}
    const rates = ['UST', 'MXT', 'GPT', 'CPTPT'].map((code) => preferences?.get(code))
    expect([mfn, ...rates].map(rateText)).toEqual(['0.18', 'free', 'free', '0.05', undefined])
    expect(itemOf('0101.21.00.00', ...HEAD, COLUMNS, HORSES)?.unit).toBe('NMB')
  })

  test('may have its columns in any order, and more of them', () => {
    const columns = 'fr\tfrom\tgeneral\tnote\ten\tpreferences\tmfn\tunit\tnumber'
    const row = 'Chevaux\t2022-01-01\t40%\tx\tHorses\t\tFree\tNMB\t0101.21.00.00'
    const horses = itemOf('0101.21.00.00', ...HEAD, columns, row)

    expect(horses).toMatchObject({
      description: { en: 'Horses', fr: 'Chevaux' },
      validFrom: '2022-01-01',
    })
    expect(rateText(horses?.general)).toBe('0.4')
  })

  test('may leave out what is empty at the end of a row', () => {
    expect(itemOf('0101.21.00.00', ...HEAD, COLUMNS, '0101.21.00.00\tNMB\tFree')).toMatchObject({
      description: { en: '', fr: '' },
    })
  })
})

describe('a rate that cannot be read', () => {
  test('is told with its number and column, and is missing from the item', () => {
    const row = '0101.21.00.00\tNMB\tsee note\tUST: Free; GPT: half ;MXT\tHorses'
    const { edition, unread } = read(...HEAD, COLUMNS, row, row.replace('21', '29'))

    const [mfn, gpt, mxt] = [
      { column: 'mfn', text: 'see note' },
      { column: 'preferences', text: 'GPT: half' },
      { column: 'preferences', text: 'MXT' },
    ]
    const of = (number: string) => [mfn, gpt, mxt].map((each) => ({ number, ...each }))
    expect(unread).toEqual([...of('0101.21.00.00'), ...of('0101.29.00.00')])
    const horses = edition.items.get(classified('0101.21.00.00'))
    expect(horses?.mfn).toBeUndefined()
    expect([...(horses?.preferences.keys() ?? [])]).toEqual(['UST'])
  })

  test('of the General Tariff is told as well', () => {
    const row = `${HORSES}\thalf`
    expect(read(...HEAD, `${COLUMNS}\tgeneral`, row).unread).toEqual([
      { number: '0101.21.00.00', column: 'general', text: 'half' },
    ])
  })
})

test.each([
  ['has no line "# edition:"', ['# effective: 2026-09-01', COLUMNS, HORSES]],
  ['has no line "# effective:"', ['# edition: T1', COLUMNS, HORSES]],
  [
    's line "# effective:" is no day',
    ['# edition: T1', '# effective: 2026-09-31', COLUMNS, HORSES],
  ],
  ['holds no classification number', [...HEAD, COLUMNS]],
  ['has no column "number"', HEAD],
  ['has no column "unit"', [...HEAD, 'number\tmfn\tpreferences\ten', HORSES]],
  ['has no column "en"', [...HEAD, 'number\tunit\tmfn\tpreferences', HORSES]],
  [
    '"0101.21.00.00, or on" stands where a classification number should',
    [...HEAD, COLUMNS, '0101.21.00.00, or one like it'],
  ],
  [
    '"as from the first of" stands where a first day should',
    [...HEAD, `${COLUMNS}\tfrom`, `${HORSES}\tas from the first of May`],
  ],
])('a text that %s is no edition', (lack, lines) => {
  const reading = () => read(...lines)
  expect(reading).toThrow(NotAnEdition)
  expect(reading).toThrow(expect.objectContaining({ name: 'NotAnEdition' }))
  expect(reading).toThrow(lack)
})
