import { describe, expect, test } from 'vitest'
import { formatRate } from '../../kernel/rate.ts'
import { localDate } from '../../kernel/time.ts'
import { resolveGoods } from './resolve.ts'
import { hasYielded } from './surtaxes.ts'
import { filingFrom } from './testing/filing-from.ts'

/** Blocks of codes to which the goods are subject. */
function subjectTo(...regimes: readonly string[]) {
  return regimes.map((regime) => ({ type: 'surtax', regime, subject: 'subject' }))
}

/** `25148A 0.5` for a surtax that is borne, `25154A yielded 25148A` for one that is not. */
function outcome(line: object, on: string): readonly string[] {
  const [[resolved] = []] = resolveGoods(filingFrom({ line: { ...line } }), localDate(on))
  if (resolved === undefined) throw new Error('the filing has a line')
  return [
    ...resolved.measures.map(({ regime, regular: { adValorem } }) =>
      adValorem === undefined ? `${regime} free` : `${regime} ${formatRate(adValorem)}`,
    ),
    ...resolved.unborne.map(({ regime, reason, facts }) =>
      [regime, reason, ...Object.values(facts)].join(' '),
    ),
  ]
}

const PLATE = { classification: '7208.51.00.21', unit: 'KGM' }

describe('of plate of China', () => {
  const plate = (on: string, ...codes: readonly string[]) =>
    outcome({ ...PLATE, origin: 'CN', duties: subjectTo(...codes) }, on)

  // 50 % of the quota order and 25 % of the China order, in one code; then only the former.
  test.each([
    ['2025-06-26', ['XCN24-STEEL'], ['XCN24-STEEL 0.25']],
    ['2025-07-02', ['25148D'], ['25148D 0.75', 'XCN24-STEEL yielded 25148D']],
    [
      '2025-07-31',
      ['25148D'],
      ['25148D 0.75', 'XCN24-STEEL yielded 25148D', '25154A yielded 25148D'],
    ],
    [
      '2025-08-01',
      ['25148D'],
      ['25148D 0.5', 'XCN24-STEEL yielded 25148D', '25154A yielded 25148D'],
    ],
    [
      '2026-01-05',
      ['25148C'],
      ['25148C 0.25', 'XCN24-STEEL yielded 25148C', '25154A yielded 25148C'],
    ],
  ])('on %s, declared under %j, is borne %j', (on, codes, expected) => {
    expect(plate(on, ...codes).toSorted()).toEqual(expected.toSorted())
  })

  test('a surtax named beside the code that counts it in is not charged twice', () => {
    expect(plate('2026-01-05', '25148D', 'XCN24-STEEL', '25154A').toSorted()).toEqual([
      '25148D 0.5',
      '25154A yielded XCN24-STEEL',
      'XCN24-STEEL yielded 25148D',
    ])
  })
})

describe('of plate of Türkiye melted in China', () => {
  const plate = (on: string, ...codes: readonly string[]) =>
    outcome({ ...PLATE, origin: 'TR', duties: subjectTo(...codes) }, on)

  // The quota order prevails since 1 August 2025 (section 3.1), where goods are subject to it.
  test.each([
    ['2025-07-31', ['25148A', '25154A'], ['25148A 0.5', '25154A 0.25']],
    ['2025-08-01', ['25148A', '25154A'], ['25148A 0.5', '25154A yielded 25148A']],
    ['2025-08-01', ['25148B', '25154A'], ['25148B free', '25154A 0.25']],
  ])('on %s, declared under %j, is borne %j', (on, codes, expected) => {
    expect(plate(on, ...codes)).toEqual(expected)
  })
})

describe('of derivatives of steel', () => {
  test.each([
    { origin: 'TW', on: '2025-12-25', codes: ['25267A'], borne: [] },
    { origin: 'TW', on: '2025-12-26', codes: ['25267A'], borne: ['25267A 0.25'] },
    {
      origin: 'UOH',
      on: '2025-12-26',
      codes: ['25095A'],
      borne: ['25095A 0.25', '25267A yielded 25095A'],
    },
    {
      origin: 'UOH',
      on: '2025-12-26',
      codes: ['25095A', '25267A'],
      borne: ['25095A 0.25', '25267A yielded 25095A'],
    },
  ])('of $origin on $on, declared under $codes, is borne $borne', (bolts) => {
    const { origin, on, codes, borne } = bolts
    const line = { classification: '7318.15.00.49', origin, duties: subjectTo(...codes) }
    expect(outcome(line, on)).toEqual(borne)
  })
})

describe('what exempts goods', () => {
  test.each([
    ['not subject', { subject: 'not-subject' }, '25066A not-subject'],
    ['in transit', { exemption: 'in-transit' }, '25066A exempt in-transit'],
    ['remitted', { subject: 'not-subject', exemption: 'remission' }, '25066A exempt remission'],
  ])('%s: is not borne, and why is told', (_case, said, expected) => {
    const duties = [{ type: 'surtax', regime: '25066A', ...said }]
    expect(outcome({ origin: 'UNC', duties }, '2025-03-10')).toEqual([expected])
  })

  test('frees an order that would have made another yield', () => {
    const duties = [
      { type: 'surtax', regime: '25095A', exemption: 'in-transit' },
      ...subjectTo('25267A'),
    ]
    const line = { classification: '7318.15.00.49', origin: 'UOH', duties }
    expect(outcome(line, '2026-01-05')).toEqual(['25267A 0.25', '25095A exempt in-transit'])
  })

  test('goods under a tariff code that the order leaves out meet no surtax', () => {
    const line = { origin: 'UNC', duties: subjectTo('25066A') }
    expect(outcome({ ...line, tariffCode: '9993' }, '2025-03-10')).toEqual([])
    expect(outcome({ ...line, tariffCode: '9971' }, '2025-03-10')).toEqual(['25066A 0.25'])
  })
})

test('a surtax has yielded where another order takes its place, and not where it is exempt', () => {
  const duties = [
    { type: 'surtax', regime: '25148C', subject: 'subject' },
    { type: 'surtax', regime: 'XCN24-STEEL', exemption: 're-export' },
  ]
  const line = { ...PLATE, origin: 'CN', duties }
  const [[resolved] = []] = resolveGoods(filingFrom({ line }), localDate('2026-01-05'))
  const yielded = (regime: string) => hasYielded(resolved?.unborne ?? [], regime)
  expect(['25154A', 'XCN24-STEEL', '25148C'].map(yielded)).toEqual([true, false, false])
})
