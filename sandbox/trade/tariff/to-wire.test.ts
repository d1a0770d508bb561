import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { classified, itemOn, treatment } from './testing/look-up.ts'
import { wireClassification, wireItem, wireTreatment } from './to-wire.ts'

interface Wired {
  readonly regime?: string
  readonly treatment?: string
  readonly source?: object
}

type Answer = Readonly<Record<string, unknown>> &
  Readonly<Record<'rates' | 'surtaxes' | 'sima' | 'excise' | 'gstStatuses', readonly Wired[]>>

/** As it is sent. */
function sent(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}

function wired(number: string, on: string, origin?: string): Answer {
  const day = localDate(on)
  return sent(wireClassification(itemOn(number, on), { on: day, origin })) as Answer
}

/** The row of that measure or treatment, without the source. */
function rowOf(rows: readonly Wired[], code: string): object {
  const { source, ...row } = rows.find((each) => [each.regime, each.treatment].includes(code)) ?? {}
  expect(source).toHaveProperty('authority')
  return row
}

describe('a rate', () => {
  test.each([
    ['6109.10.00.11', '2', 'MFN', { regular: { adValorem: '0.18' } }],
    ['6109.10.00.11', '10', 'UST', { regular: {} }],
    [
      '0704.10.11.00',
      '2',
      'MFN',
      {
        regular: { specific: { perUnit: '0.0188', unit: 'KGM' } },
        minimum: { adValorem: '0.04' },
        added: { adValorem: '0.04' },
      },
    ],
    [
      '0207.13.91.00',
      '2',
      'MFN',
      {
        regular: { adValorem: '0.05' },
        minimum: { specific: { perUnit: '0.0474', unit: 'KGM' } },
        maximum: { specific: { perUnit: '0.0948', unit: 'KGM' } },
      },
    ],
  ])(
    'of %s under treatment %s is sent with each of its limbs',
    (...[number, code, name, limbs]) => {
      expect(rowOf(wired(number, '2026-09-01').rates, code)).toEqual({
        treatment: code,
        abbreviation: name,
        ...limbs,
      })
    },
  )

  test('is left out under a treatment that has none for the goods', () => {
    const codes = wired('6109.10.00.11', '2026-09-01').rates.map(({ treatment: code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['2', '3', '10']))
    expect(codes).not.toContain('9')
  })
})

describe('a measure', () => {
  // Excise Act, 2001, sch. 1: an amount for every five cigarettes or part of them.
  test('of cigarettes is for each lot begun', () => {
    expect(rowOf(wired('2402.20.00.00', '2026-05-01').excise, 'XED-CIGARETTES')).toMatchObject({
      type: 'excise-duty',
      selection: 'always',
      choice: 'manufactured-tobacco',
      validFrom: '2026-04-01',
      regular: { specific: { perUnit: '0.97299', unit: 'NMB', lots: [{ of: '5' }] } },
    })
  })

  // Sch. 8: a lot of 2 ml up to 10 ml, then of 10 ml.
  test('of vaping products says how far the smaller lots go', () => {
    const lots = [{ of: '2', upTo: '10' }, { of: '10' }]
    const on = localDate('2026-05-01')
    const liquid = { ...itemOn('2402.20.00.00', on), classification: classified('2404.12.00.00') }
    const { excise } = sent(wireClassification(liquid, { on, origin: undefined })) as Answer
    expect(rowOf(excise, 'XED-VAPING-LIQUID')).toMatchObject({
      regular: { specific: { perUnit: '1.12', unit: 'MLT', lots } },
    })
  })

  // Select Luxury Items Tax Act, s. 34: 20 % of what is over 100,000.00, at most 10 % of the whole.
  test('of a luxury is of what the value has over a threshold', () => {
    const luxury = rowOf(wired('8703.23.00.22', '2026-05-01').excise, 'XLT-VEHICLE')
    expect(luxury).toEqual({
      type: 'luxury-tax',
      selection: 'declared',
      base: 'taxable-amount',
      regime: 'XLT-VEHICLE',
      name: expect.objectContaining({ en: expect.any(String), fr: expect.any(String) }),
      validFrom: '2022-09-01',
      regular: { adValorem: '0.2', above: { perUnit: '100000', unit: 'NMB' } },
      maximum: { adValorem: '0.1' },
    })
  })

  test('under the Special Import Measures Act has an amount for each kind and exporter', () => {
    const rebar = rowOf(wired('7214.20.00.22', '2026-05-01', 'KR').sima, 'XSIMA-REBAR-KR')
    expect(rebar).toMatchObject({
      validFrom: '2015-01-09',
      origins: { only: ['KR'], except: [] },
      amounts: [
        { type: 'anti-dumping', regular: { adValorem: '0.41' } },
        { exporter: 'Example Steel Korea (invented exporter)', regular: { adValorem: '0.133' } },
        { exporter: 'Example Rebar Incheon Co., Ltd. (invented exporter)' },
      ],
    })
    const sugar = rowOf(wired('1701.99.90.20', '2026-05-01', 'DE').sima, 'XSIMA-SUGAR-EU')
    expect(sugar).toMatchObject({
      amounts: expect.arrayContaining([
        expect.objectContaining({
          type: 'countervailing',
          regular: { specific: { perUnit: '0.22', unit: 'KGM', currency: 'EUR' } },
        }),
      ]),
    })
  })

  // SOR/2025-267, which names all origins; SOR/2025-154 all but the United States.
  test('of a surtax order names the order, its origins and what may be claimed', () => {
    const { surtaxes } = wired('7214.20.00.22', '2026-05-01', 'KR')
    expect(rowOf(surtaxes, '25154A')).toMatchObject({
      type: 'surtax',
      order: 'SOR/2025-154',
      codeAuthority: 'assumed',
      validFrom: '2025-07-31',
      regular: { adValorem: '0.25' },
      origins: { except: ['US'] },
      exemptions: expect.arrayContaining(['in-transit']),
    })
    const claims = surtaxes.flatMap((each) => ('exemptions' in each ? [each.exemptions] : []))
    for (const each of claims) expect(each).toEqual([...new Set(each as string[])])
  })
})

test('goods have a GST status of their own, and those that a filer may state', () => {
  const { gst, gstStatuses } = wired('6109.10.00.11', '2026-05-01')
  expect(gst).toMatchObject({ rate: '0.05', source: { authority: 'law' } })
  expect(gstStatuses[0]).toEqual(gst)
  expect(gstStatuses.length).toBeGreaterThan(1)
})

test('an item has the days for which it is there, and what its edition proves of the day', () => {
  const insects = itemOn('0410.10.90.00', '2026-05-01')
  expect(sent(wireItem(insects, localDate('2026-05-01')))).toEqual({
    classification: '0410.10.90.00',
    tariffItem: '0410.10.90',
    description: insects.description,
    unit: 'KGM',
    validFrom: '2022-01-01',
    edition: { name: 'T2026-2', effectiveOn: '2026-09-01', authority: 'reported' },
  })
})

describe('a treatment', () => {
  const of = (code: string, on: string) => sent(wireTreatment(treatment(code), localDate(on)))

  test('has its days, its countries and where these are from', () => {
    expect(of('12', '2020-06-30')).toMatchObject({
      code: '12',
      validTo: '2020-06-30',
      countries: ['US', 'MX'],
      exceptCountries: [],
      countriesSource: { id: expect.stringMatching(/^treatment-/) },
    })
  })

  test('that waits for its day has none, and says what may be claimed meanwhile', () => {
    const awaited = of('CPUKT', '2026-05-01')
    expect(awaited).toMatchObject({ awaited: { instead: '34' }, countries: [] })
    expect(awaited).not.toHaveProperty('validFrom')
  })

  test('that any country may claim names those alone that may not', () => {
    const mfn = of('2', '2026-05-01')
    expect(mfn).not.toHaveProperty('countries')
    expect(mfn).toMatchObject({ exceptCountries: expect.arrayContaining(['KP']) })
  })
})
