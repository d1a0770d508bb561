import { describe, expect, test } from 'vitest'
import { TARIFF_DATA } from './data.ts'
import { allExciseMeasures, exciseMeasuresOn } from './excise.ts'
import { localDate } from '../../kernel/time.ts'
import { classified } from './testing/look-up.ts'

const all = allExciseMeasures()

function onlyOf(code: string, from: string) {
  const found = all.filter(({ regime, validFrom }) => regime === code && validFrom === from)
  expect(found).toHaveLength(1)
  return found[0]
}

test.each([
  ['XED-', 'excise-duty'],
  ['XET-', 'excise-tax'],
  ['XLT-', 'luxury-tax'],
])('measures whose code begins with %s are of type %s', (beginning, type) => {
  const types = all.filter(({ regime }) => regime.startsWith(beginning)).map((each) => each.type)
  expect([...new Set(types)]).toEqual([type])
})

// Cigars: Excise Act, 2001, s. 2 "duty-paid value"; cannabis: of what the goods are worth; luxuries: s. 20.
test('a measure has a base of its own where the act names one, and else none', () => {
  const bases = new Map(all.flatMap(({ regime, base }) => (base ? [[regime, base] as const] : [])))
  expect(Object.fromEntries(bases)).toEqual({
    'XED-CIGARS-ADDED': 'excise-paid-value',
    'XED-CANNABIS-FLOWER': 'value-for-duty',
    'XED-CANNABIS-OTHER': 'value-for-duty',
    'XED-CANNABIS-SEEDS': 'value-for-duty',
    'XED-CANNABIS-PLANTS': 'value-for-duty',
    'XLT-VEHICLE': 'taxable-amount',
    'XLT-AIRCRAFT': 'taxable-amount',
    'XLT-VESSEL': 'taxable-amount',
  })
})

test('no measure has a member without a value', () => {
  const gaps = all.filter((measure) => Object.values(measure).includes(undefined))
  expect(gaps.map(({ regime }) => regime)).toEqual([])
})

test('a measure holds from the day of its step until the day before the next', () => {
  expect(onlyOf('XET-GASOLINE', '2026-04-20')).toMatchObject({ validTo: '2026-09-07' })
  expect(onlyOf('XET-GASOLINE', '2026-09-08')).not.toHaveProperty('validTo')
})

test('goods on which a measure may be named do not bear it by themselves', () => {
  const [vaping, gasoline] = [
    ['8543.40.00.00', '2026-05-01', 'XED-VAPING-LIQUID'],
    ['2710.12.90.90', '2026-05-01', 'XET-GASOLINE'],
  ].map(([number = '', on = '', code]) =>
    exciseMeasuresOn(classified(number), localDate(on)).filter(({ regime }) => regime === code),
  )
  expect(vaping).toMatchObject([{ selection: 'declared' }])
  expect(gasoline).toMatchObject([{ selection: 'declared' }])
})

describe('the note of a step', () => {
  const steps = TARIFF_DATA.excise.flatMap((row) =>
    row.steps.map((step) => ({ row, step, source: onlyOf(row.code, step.from)?.source })),
  )

  test('says whether the amount is of the index, and by which section', () => {
    for (const { row, step, source } of steps) {
      const said = /Indexed under (.+?): /.exec(source?.note ?? '')?.[1]
      expect([source?.id, said]).toEqual([source?.id, step.indexed ? row.indexing : undefined])
    }
  })

  test('has what is to be known of step and measure, in sentences with one space between', () => {
    for (const { row, step, source } of steps) {
      const { note = '' } = source ?? {}
      expect(note.startsWith(step.note ?? '')).toBe(true)
      expect(note.endsWith(row.note ?? '')).toBe(true)
      expect(note).not.toMatch(/ {2}|undefined|^ | $|[.:][A-Z][a-z]/)
    }
  })

  test('is none where nothing is to be known', () => {
    const bare = steps.filter(({ row, step }) => !(row.note ?? step.note) && !step.indexed)
    expect(bare).not.toEqual([])
    expect(bare.filter(({ source }) => 'note' in (source ?? {}))).toEqual([])
  })

  test('is told with the code and the first day', () => {
    const ids = [
      ...TARIFF_DATA.excise.flatMap(({ code, steps: days }) =>
        days.map(({ from }) => `${code.toLowerCase()}-${from}`),
      ),
      ...TARIFF_DATA.luxury.map(({ code, from }) => `${code.toLowerCase()}-${from}`),
    ]
    expect(all.map(({ source }) => source.id)).toEqual(ids)
  })
})
