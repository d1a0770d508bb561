import { expect, test } from 'vitest'
import { formatRate } from '../../kernel/rate.ts'
import { localDate } from '../../kernel/time.ts'
import { gstRateOn, gstStatusesOn, isGstStatusCode } from './index.ts'
import { allGstStatuses } from './gst.ts'
import { tariffItems } from './tariff-item.ts'
import { TARIFF_DATA } from './data.ts'
import { classified } from './testing/look-up.ts'

function gst(classification: string, on: string): string | undefined {
  const status = gstRateOn(classified(classification), localDate(on))
  return status && `${status.code} ${formatRate(status.rate)}`
}

function mayState(classification: string, on = '2025-06-02'): readonly string[] {
  return gstStatusesOn(classified(classification), localDate(on)).map(({ code }) => code)
}

/*
 * Excise Tax Act, Schedule VI: Part III frees food and drink but what it names, among it candy, carbonated
 * drinks, chips and salted nuts; Part IV farm livestock, but grain and seed by how they are put up; Parts I
 * and II drugs and devices by what no number tells.
 */
test.each([
  ['clothing', '6109.10.00.11', '5 0.05'],
  ['beef', '0201.30.10.99', 'XGST-ZR-GROCERY 0'],
  ['tomatoes', '0702.00.99.99', 'XGST-ZR-GROCERY 0'],
  ['roasted coffee', '0901.21.00.10', 'XGST-ZR-GROCERY 0'],
  ['sugar', '1701.99.90.20', 'XGST-ZR-GROCERY 0'],
  ['pasta', '1902.19.29.30', 'XGST-ZR-GROCERY 0'],
  ['vinegar', '2209.00.00.00', 'XGST-ZR-GROCERY 0'],
  ['live cattle', '0102.29.00.90', 'XGST-ZR-FARM 0'],
  ['a wheelchair', '8713.10.00.00', 'XGST-ZR-DEVICES 0'],
  ['candy', '1704.90.90.90', '5 0.05'],
  ['chocolate in bars', '1806.31.00.00', '5 0.05'],
  ['cream soda', '2202.10.00.19', '5 0.05'],
  ['ice cream, of which only single servings are taxed', '2105.00.92.20', '5 0.05'],
  ['biscuits, of which fewer than six are taxed', '1905.31.29.00', '5 0.05'],
  ['wine', '2204.21.10.92', '5 0.05'],
  ['medicine, of which some needs no prescription', '3004.90.00.90', '5 0.05'],
  ['seed peas in small packets', '0713.10.10.00', '5 0.05'],
  ['pet food', '2309.10.00.91', '5 0.05'],
  ['kefir, of which single servings are taxed', '0403.90.92.00', '5 0.05'],
  ['yogurt', '0403.20.29.20', 'XGST-ZR-GROCERY 0'],
  ['incontinence briefs, of which not all are made for the disabled', '9619.00.91.00', '5 0.05'],
  ['sanitary wadding, which may be for babies', '9619.00.92.00', '5 0.05'],
])('by its classification alone counts %s', (...[, classification, status]) => {
  expect(gst(classification, '2025-06-02')).toBe(status)
})

/* Schedule VII, s. 6.1: both days included; spirits over 7 % are not in it, children's clothing is not all clothing. */
test.each([
  ['2024-12-13', '2203.00.00.39', '5 0.05'],
  ['2024-12-14', '2203.00.00.39', 'XGST-NT-BREAK 0'],
  ['2025-02-15', '2203.00.00.39', 'XGST-NT-BREAK 0'],
  ['2025-02-16', '2203.00.00.39', '5 0.05'],
  ['2025-01-02', '2208.90.41.00', 'XGST-NT-BREAK 0'],
  ['2025-01-02', '2208.60.00.00', '5 0.05'],
  ['2025-01-02', '6111.20.00.90', 'XGST-NT-BREAK 0'],
  ['2025-01-02', '6109.10.00.11', '5 0.05'],
  ['2025-01-02', '4901.91.00.00', 'XGST-NT-BREAK 0'],
  ['2025-01-02', '9504.50.00.10', 'XGST-NT-BREAK 0'],
  ['2025-01-02', '9503.00.90.91', 'XGST-NT-BREAK 0'],
  ['2025-01-02', '9503.00.90.99', '5 0.05'],
  ['2025-01-02', '9619.00.21.00', 'XGST-NT-BREAK 0'],
  ['2025-01-02', '9619.00.91.00', '5 0.05'],
])('in the tax break: on %s %s is %s', (...[on, classification, status]) => {
  expect(gst(classification, on)).toBe(status)
})

test('lets the filer state what goods may be', () => {
  expect(mayState('3004.90.00.90')).toContain('XGST-ZR-DRUGS')
  expect(mayState('1905.31.29.00')).toContain('XGST-ZR-GROCERY')
  expect(mayState('9503.00.90.99', '2025-01-02')).toContain('XGST-NT-BREAK')
  expect(mayState('6109.10.00.11', '2025-01-02')).toContain('XGST-NT-BREAK')
  expect(mayState('6109.10.00.11')).toContain('XGST-NT-CHARITY')
  expect(mayState('6109.10.00.11')).toContain('5')
})

/* Part II.1 frees what is for feminine hygiene, Part II what is made for the incontinent; diapers are neither. */
test.each([
  ['9619.00.91.00', ['XGST-ZR-DEVICES']],
  ['9619.00.92.00', ['XGST-ZR-HYGIENE']],
  ['9619.00.21.00', []],
  ['9619.00.24.00', []],
])('of absorbent goods %s may be zero-rated as %j', (classification, classes) => {
  const stated = mayState(classification).filter((code) => code.startsWith('XGST-ZR'))
  expect(stated).toEqual(classes)
})

test('lets the filer state nothing that contradicts the goods or the day', () => {
  expect(mayState('1704.90.90.90')).not.toContain('XGST-ZR-GROCERY')
  expect(mayState('6109.10.00.11')).not.toContain('XGST-NT-BREAK')
  expect(mayState('0201.30.10.99')).not.toContain('5')
  expect(mayState('9619.00.91.00', '2025-01-02')).not.toContain('XGST-NT-BREAK')
})

test('says of a default that the classification tells it, of a status that is stated what the act says', () => {
  const beef = classified('0201.30.10.99')
  const on = localDate('2025-06-02')
  const stated = gstStatusesOn(beef, on).find(({ code }) => code === 'XGST-ZR-GROCERY')

  expect(gstRateOn(beef, on)?.source).toMatchObject({
    id: 'xgst-zr-grocery-by-classification',
    authority: 'assumed',
  })
  expect(stated?.source).toMatchObject({
    id: 'xgst-zr-grocery',
    section: 'Schedule VI, Part III',
    authority: 'law',
  })
})

test('knows every code of the list and no other', () => {
  const { gstClasses, gstRates } = TARIFF_DATA
  const codes = [...gstRates, ...gstClasses].map(({ code }) => code)

  expect(codes.filter((code) => !isGstStatusCode(code) || code.length > 20)).toEqual([])
  expect(isGstStatusCode('51')).toBe(false)
})

test('holds no rate from before 2008', () => {
  expect(gst('6109.10.00.11', '2007-12-31')).toBeUndefined()
})

test('gives every item of the tariff a status', () => {
  const on = localDate('2018-01-01')

  expect(
    tariffItems(on).filter((item) => gstRateOn(item.classification, on) === undefined),
  ).toEqual([])
})

test('a class that no classification tells is there once, one that some tell twice', () => {
  const counts = TARIFF_DATA.gstClasses.map(({ code }) => [
    code,
    allGstStatuses().filter((status) => status.code === code).length,
  ])
  expect(counts).toEqual(
    TARIFF_DATA.gstClasses.map(({ code, sure }) => [code, sure.length ? 2 : 1]),
  )
})

test('a status that follows from a classification says so, after what is to be known of its class', () => {
  const told = allGstStatuses().filter(({ source }) => source.id.endsWith('-by-classification'))
  expect(told).not.toEqual([])
  for (const { code, source } of told) {
    const row = TARIFF_DATA.gstClasses.find((each) => each.code === code)
    const note = source.note ?? ''
    expect(note.endsWith('this sandbox’s reading.')).toBe(true)
    expect(note.startsWith(row?.note ?? 'That goods of the classification')).toBe(true)
    expect(note).not.toMatch(/undefined|[.][A-Z]/)
  }
})
