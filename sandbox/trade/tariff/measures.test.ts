import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { exportersNear, simaChargesFor, simaMeasuresOn, surtaxMeasuresOn } from './index.ts'
import { classified, limbText } from './testing/look-up.ts'

const REBAR = '7214.20.00.22'
const ELECTRIC_CAR = '8703.80.00.10'

describe('surtaxes and safeguards', () => {
  const surtaxes = (classification: string, origin: string, on: string) =>
    surtaxMeasuresOn(classified(classification), origin, localDate(on)).map(
      ({ type, dutyType, regular }) => `${type} ${dutyType} ${limbText(regular)}`,
    )

  test.each([
    {
      goods: 'Chinese electric cars',
      classification: ELECTRIC_CAR,
      origin: 'CN',
      on: '2024-09-30',
      found: [],
    },
    {
      goods: 'Chinese electric cars',
      classification: ELECTRIC_CAR,
      origin: 'CN',
      on: '2024-10-01',
      found: ['surtax SUR 1'],
    },
    { goods: 'Chinese steel', classification: REBAR, origin: 'CN', on: '2024-10-21', found: [] },
    {
      goods: 'Chinese steel',
      classification: REBAR,
      origin: 'CN',
      on: '2024-10-22',
      found: ['surtax SUR 0.25'],
    },
    { goods: 'US steel', classification: REBAR, origin: 'US', on: '2018-06-30', found: [] },
    {
      goods: 'US steel',
      classification: REBAR,
      origin: 'UOH',
      on: '2018-07-01',
      found: ['surtax SUR 0.25'],
    },
    {
      goods: 'US steel',
      classification: REBAR,
      origin: 'UOH',
      on: '2019-05-19',
      found: ['surtax SUR 0.25'],
    },
    { goods: 'US steel', classification: REBAR, origin: 'UOH', on: '2019-05-20', found: [] },
    {
      goods: 'US wine',
      classification: '2204.21.10.92',
      origin: 'UCA',
      on: '2025-08-31',
      found: ['surtax SUR 0.25'],
    },
    {
      goods: 'US wine',
      classification: '2204.21.10.92',
      origin: 'UCA',
      on: '2025-09-01',
      found: [],
    },
    {
      goods: 'French wine',
      classification: '2204.21.10.92',
      origin: 'FR',
      on: '2025-08-31',
      found: [],
    },
    {
      goods: 'Japanese heavy plate',
      classification: '7208.51.00.21',
      origin: 'JP',
      on: '2020-05-12',
      found: ['safeguard OTH 0.2'],
    },
    {
      goods: 'Japanese heavy plate',
      classification: '7208.51.00.21',
      origin: 'JP',
      on: '2020-05-13',
      found: ['safeguard OTH 0.15'],
    },
    {
      goods: 'US heavy plate',
      classification: '7208.51.00.21',
      origin: 'UPA',
      on: '2020-05-13',
      found: [],
    },
  ])('on $goods on $on are $found', ({ classification, origin, on, found }) => {
    expect(surtaxes(classification, origin, on)).toEqual(found)
  })
})

describe('SIMA measures', () => {
  const sima = (classification: string, origin: string, on = '2025-06-02') =>
    simaMeasuresOn(classified(classification), origin, localDate(on))
  const charges = (exporter?: string) =>
    sima('7324.10.00.10', 'CN')
      .flatMap((measure) => simaChargesFor(measure, exporter))
      .map(({ type, regular }) => `${type} ${limbText(regular)}`)

  test('name goods by origin', () => {
    expect(sima(REBAR, 'KR').map(({ regime }) => regime)).toEqual(['XSIMA-REBAR-KR'])
    expect(sima(REBAR, 'DE')).toEqual([])
    expect(sima('8471.30.00.00', 'CN')).toEqual([])
  })

  test('state a subsidy in the currency of its notice', () => {
    const [measure] = sima('7318.15.00.49', 'CN')
    const limbs = measure && simaChargesFor(measure).map(({ regular }) => limbText(regular))

    expect(limbs).toEqual(['1.7', '1.25 CNY/KGM'])
  })

  test('charge all other exporters by default', () => {
    const others = ['anti-dumping 1.031', 'countervailing 12.5/NMB']

    expect(charges()).toEqual(others)
    expect(charges('Nobody Ltd.')).toEqual(others)
  })

  test('charge an exporter its own margin and the common amount of the other kind', () => {
    expect(charges('Example Sinks Guangdong (invented exporter)')).toEqual([
      'anti-dumping 0.256',
      'countervailing 12.5/NMB',
    ])
  })

  test.each([
    ['in capitals', 'EXAMPLE SINKS GUANGDONG (INVENTED EXPORTER)', 'anti-dumping 0.256'],
    ['spaced apart', ' Example  Sinks Guangdong(invented exporter)', 'anti-dumping 0.256'],
    [
      'of another listed one',
      'example kitchens foshan co ltd (invented exporter)',
      'anti-dumping 0.48',
    ],
  ])('charge the exporter whose name is written %s', (_how, exporter, dumping) => {
    expect(charges(exporter)[0]).toBe(dumping)
  })

  test('charge an exporter its own amount of both kinds where both are listed', () => {
    expect(charges('Example Kitchens Foshan Co., Ltd. (invented exporter)')).toEqual([
      'anti-dumping 0.48',
      'countervailing 3.2/NMB',
    ])
  })

  test('have the same amounts in whichever order these are listed', () => {
    const backwards = sima('7324.10.00.10', 'CN').map((measure) => ({
      ...measure,
      amounts: measure.amounts.toReversed(),
    }))
    expect(
      backwards
        .flatMap((measure) => simaChargesFor(measure))
        .map(({ type, regular }) => `${type} ${limbText(regular)}`),
    ).toEqual(['anti-dumping 1.031', 'countervailing 12.5/NMB'])
  })

  test('tell each exporter that has an amount of its own, and that all others have none to name', () => {
    const [rebar] = sima(REBAR, 'KR')
    expect([...(rebar?.exporters.values() ?? [])]).toEqual([
      'Example Steel Korea (invented exporter)',
      'Example Rebar Incheon Co., Ltd. (invented exporter)',
    ])
    expect(rebar?.amounts.map((amount) => 'exporter' in amount)).toEqual([false, true, true])
  })

  test('ask back a name that is close to a listed exporter, and no other', () => {
    const near = (exporter: string) =>
      sima('7324.10.00.10', 'CN').flatMap((measure) => exportersNear(measure, exporter))

    expect(near('Example Sinks Guangdong')).toEqual(['Example Sinks Guangdong (invented exporter)'])
    expect(near('Exmaple Sinks Guangdong (invented exporter)')).toHaveLength(1)
    expect(near('EXAMPLE SINKS GUANGDONG (invented exporter)')).toEqual([])
    expect(near('Nobody Ltd.')).toEqual([])
  })

  test('hold from their first day to their last', () => {
    const gypsum = (on: string) => sima('6809.11.00.00', 'US', on).length

    expect(['2017-01-03', '2017-01-04', '2019-12-31', '2020-01-01'].map(gypsum)).toEqual([
      0, 1, 1, 0,
    ])
  })
})
