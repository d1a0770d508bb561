import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { exciseMeasuresOn, type ExciseMeasure } from './index.ts'
import { classified, rateText } from './testing/look-up.ts'

function excise(classification: string, on: string): readonly ExciseMeasure[] {
  return exciseMeasuresOn(classified(classification), localDate(on))
}

function rateOf(code: string, classification: string, on: string): string | undefined {
  return rateText(excise(classification, on).find(({ regime }) => regime === code))
}

/*
 * Excise Act, 2001, Schedules 1 and 2: 2021 and 2024 have two steps each, on 1 April by the index and
 * later in April by an amendment. Cigarettes are for five, other tobacco for 50 g, cigars for a thousand.
 */
const CIGARETTES = '2402.20.00.00'
const PIPE = '2403.19.00.92'
const CIGARS = '2402.10.00.90'

test.each([
  ['XED-CIGARETTES', CIGARETTES, '2019-03-31', '0.59634/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2021-04-01', '0.62725/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2021-04-19', '0.62725/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2021-04-20', '0.72725/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2023-04-01', '0.79162/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2024-04-16', '0.82883/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2024-04-17', '0.92883/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2026-03-31', '0.95391/NMB'],
  ['XED-CIGARETTES', CIGARETTES, '2026-04-01', '0.97299/NMB'],
  ['XED-TOBACCO-STICKS', CIGARETTES, '2025-04-01', '0.19078/NMB'],
  ['XED-TOBACCO', PIPE, '2022-04-01', '9.30879/KGM'],
  ['XED-TOBACCO', PIPE, '2026-04-01', '12.16227/KGM'],
  ['XED-CIGARS', CIGARS, '2026-04-01', '0.04235331/NMB'],
  ['XED-CIGARS-ADDED', CIGARS, '2021-04-20', '0.11379/NMB min 0.88'],
  ['XED-CIGARS-ADDED', CIGARS, '2026-04-01', '0.15224/NMB min 0.88'],
  ['XED-RAW-LEAF', '2401.10.99.00', '2026-04-01', '1.572/KGM'],
])('%s on %s from %s is %s', (...[code, classification, on, rate]) => {
  expect(rateOf(code, classification, on)).toBe(rate)
})

/* Schedules 4 and 6 of the Excise Act, 2001; beer by the Excise Act, which gives dollars a hectolitre. */
test.each([
  ['XED-SPIRITS', '2208.60.00.00', '2018-03-31', '11.93/LPA'],
  ['XED-SPIRITS', '2208.60.00.00', '2018-04-01', '12.109/LPA'],
  ['XED-SPIRITS', '2208.60.00.00', '2025-03-31', '13.569/LPA'],
  ['XED-SPIRITS', '2208.60.00.00', '2025-04-01', '13.84/LPA'],
  ['XED-SPIRITS', '2208.60.00.00', '2026-04-01', '14.117/LPA'],
  ['XED-SPIRITS-LOW', '2208.90.41.00', '2025-04-01', '0.351/LTR'],
  ['XED-WINE', '2204.21.10.92', '2022-04-01', '0.688/LTR'],
  ['XED-WINE', '2204.21.10.92', '2026-04-01', '0.745/LTR'],
  ['XED-WINE-LOW', '2204.21.10.92', '2018-01-01', '0.301/LTR'],
  ['XED-WINE-LEAST', '2204.21.10.92', '2018-01-01', '0.0209/LTR'],
  ['XED-BEER', '2203.00.00.39', '2026-04-01', '0.3769/LTR'],
  ['XED-BEER-LOW', '2203.00.00.39', '2024-04-01', '0.1812/LTR'],
  ['XED-BEER-LEAST', '2203.00.00.10', '2026-04-01', '0.03128/LTR'],
])('%s on %s from %s is %s', (...[code, classification, on, rate]) => {
  expect(rateOf(code, classification, on)).toBe(rate)
})

/* Excise Tax Act, Schedule I, ss. 9 and 9.1, and s. 9.2: nothing from 2026-04-20 to 2026-09-07. */
const UNLEADED = '2710.12.90.14'
const DIESEL = '2710.19.99.24'

test.each([
  ['XET-GASOLINE', UNLEADED, '2026-04-19', '0.1/LTR'],
  ['XET-GASOLINE', UNLEADED, '2026-04-20', '0/LTR'],
  ['XET-GASOLINE', UNLEADED, '2026-09-07', '0/LTR'],
  ['XET-GASOLINE', UNLEADED, '2026-09-08', '0.1/LTR'],
  ['XET-GASOLINE-LEADED', '2710.12.90.11', '2025-06-02', '0.11/LTR'],
  ['XET-AVGAS', UNLEADED, '2025-06-02', '0.1/LTR'],
  ['XET-AVGAS-LEADED', UNLEADED, '2026-09-08', '0.11/LTR'],
  ['XET-DIESEL', DIESEL, '2025-06-02', '0.04/LTR'],
  ['XET-DIESEL', DIESEL, '2026-05-01', '0/LTR'],
  ['XET-AVIATION-FUEL', DIESEL, '2025-06-02', '0.04/LTR'],
  ['XET-GREEN-13', '8703.24.00.92', '2026-05-01', '1000/NMB'],
  ['XET-GREEN-16', '8703.24.00.92', '2026-05-01', '4000/NMB'],
  ['XET-AC', '8415.20.00.00', '2026-05-01', '100/NMB'],
])('%s on %s from %s is %s', (...[code, classification, on, rate]) => {
  expect(rateOf(code, classification, on)).toBe(rate)
})

/* Cannabis since 2018-10-17, by total THC since 2019-06-21; vaping since 2022-10-01, dearer from 2024-07-01. */
const CANNABIS = '1211.90.00.00'
const VAPING = '2404.12.00.00'

test.each([
  ['XED-CANNABIS-FLOWER', CANNABIS, '2018-10-16', undefined],
  ['XED-CANNABIS-FLOWER', CANNABIS, '2018-10-17', '0.25/GRM min 0.025'],
  ['XED-CANNABIS-OTHER', CANNABIS, '2026-04-01', '0.075/GRM min 0.025'],
  ['XED-CANNABIS-THC', CANNABIS, '2019-06-20', undefined],
  ['XED-CANNABIS-THC', CANNABIS, '2019-06-21', '0.0025/MGM'],
  ['XED-VAPING-LIQUID', VAPING, '2022-09-30', undefined],
  ['XED-VAPING-LIQUID', VAPING, '2024-06-30', '1/MLT'],
  ['XED-VAPING-LIQUID', VAPING, '2024-07-01', '1.12/MLT'],
])('%s on %s from %s is %s', (...[code, classification, on, rate]) => {
  expect(rateOf(code, classification, on)).toBe(rate)
})

/* Select Luxury Items Tax Act: from 2022-09-01; s. 1.1: of aircraft and vessels nothing after 2025-11-04. */
test.each([
  ['XLT-VEHICLE', '8703.80.00.10', '2022-08-31', undefined],
  ['XLT-VEHICLE', '8703.80.00.10', '2022-09-01', '0.2 above 100000/NMB max 0.1'],
  ['XLT-VEHICLE', '8703.80.00.10', '2026-06-01', '0.2 above 100000/NMB max 0.1'],
  ['XLT-AIRCRAFT', '8802.30.00.00', '2025-11-04', '0.2 above 100000/NMB max 0.1'],
  ['XLT-AIRCRAFT', '8802.30.00.00', '2025-11-05', undefined],
  ['XLT-VESSEL', '8903.22.00.00', '2025-11-04', '0.2 above 250000/NMB max 0.1'],
  ['XLT-VESSEL', '8903.22.00.00', '2025-11-05', undefined],
])('%s on %s from %s is %s', (...[code, classification, on, rate]) => {
  expect(rateOf(code, classification, on)).toBe(rate)
})

test('names each measure once, and first the one whose goods are named most closely', () => {
  const named = (classification: string) =>
    excise(classification, '2026-04-01').map(({ regime, selection }) => `${regime} ${selection}`)

  expect(named('2203.00.00.10')).toEqual([
    'XED-BEER-LEAST always',
    'XED-BEER always',
    'XED-BEER-LOW declared',
  ])
  expect(named('2208.60.00.00')).toEqual(['XED-SPIRITS always', 'XED-SPIRITS-LOW declared'])
})

test('leaves it to the filer to declare what a car has', () => {
  expect(excise('8703.23.00.22', '2025-06-02').map(({ regime }) => regime)).toEqual([
    ...['XET-AC', 'XET-GREEN-13', 'XET-GREEN-14', 'XET-GREEN-15', 'XET-GREEN-16'],
    'XLT-VEHICLE',
  ])
})

test('knows none for most goods', () => {
  expect(excise('6109.10.00.11', '2025-06-02')).toEqual([])
})

test('tells an amount that the act sets from one that its index gives, and both from a recalled one', () => {
  const source = (on: string) => excise(CIGARETTES, on)[0]?.source

  expect(source('2024-04-17')).toMatchObject({
    instrument: 'Excise Act, 2001, S.C. 2002, c. 22',
    section: 's. 42 and Schedule 1, s. 1',
    authority: 'law',
  })
  expect(source('2024-04-17')?.note).not.toContain('Indexed')
  expect(source('2026-04-01')?.note).toContain('computed by that formula, not read')
  expect(source('2018-02-27')?.authority).toBe('assumed')
})
