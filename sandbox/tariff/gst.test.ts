import { expect, test } from 'vitest'
import { formatRate } from '../kernel/rate.ts'
import { localDate } from '../kernel/time.ts'
import { gstRateOn, tariffItems } from './index.ts'
import { classified } from './testing/look-up.ts'

const gst = (classification: string, on: string) => {
  const status = gstRateOn(classified(classification), localDate(on))
  return status === undefined ? undefined : `${status.code} ${formatRate(status.rate)}`
}

test.each([
  ['clothing at five percent', '6109.10.00.11', '2025-06-02', 'XGST-5 0.05'],
  ['basic groceries at zero', '0702.00.91.00', '2025-06-02', 'XGST-ZR-GROCERY 0'],
  ['medicine at zero', '3004.90.00.90', '2025-06-02', 'XGST-ZR-MEDICINE 0'],
  [
    'pet food, outside the groceries, at five percent',
    '2309.10.00.00',
    '2025-06-02',
    'XGST-5 0.05',
  ],
  ['toys before the tax break', '9503.00.90.00', '2024-12-13', 'XGST-5 0.05'],
  ['toys on its first day', '9503.00.90.00', '2024-12-14', 'XGST-ZR-BREAK 0'],
  ['toys on its last day', '9503.00.90.00', '2025-02-15', 'XGST-ZR-BREAK 0'],
  ['toys after it', '9503.00.90.00', '2025-02-16', 'XGST-5 0.05'],
])('taxes %s', (_, classification, on, status) => {
  expect(gst(classification, on)).toBe(status)
})

test('holds no rate from before 2008', () => {
  expect(gst('6109.10.00.11', '2007-12-31')).toBeUndefined()
})

test('gives every item of the tariff a status', () => {
  const on = localDate('2018-01-01')

  expect(tariffItems().filter((item) => gstRateOn(item.classification, on) === undefined)).toEqual(
    [],
  )
})
