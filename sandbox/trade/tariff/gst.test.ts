import { expect, test } from 'vitest'
import { formatRate } from '../../kernel/rate.ts'
import { localDate } from '../../kernel/time.ts'
import { gstRateOn, tariffItems } from './index.ts'
import { classified } from './testing/look-up.ts'

const gst = (classification: string, on: string) => {
  const status = gstRateOn(classified(classification), localDate(on))
  return status === undefined ? undefined : `${status.code} ${formatRate(status.rate)}`
}

test.each([
  {
    goods: 'clothing at five percent',
    classification: '6109.10.00.11',
    on: '2025-06-02',
    status: 'XGST-5 0.05',
  },
  {
    goods: 'basic groceries at zero',
    classification: '0702.00.91.00',
    on: '2025-06-02',
    status: 'XGST-ZR-GROCERY 0',
  },
  {
    goods: 'medicine at zero',
    classification: '3004.90.00.90',
    on: '2025-06-02',
    status: 'XGST-ZR-MEDICINE 0',
  },
  {
    goods: 'pet food, outside the groceries, at five percent',
    classification: '2309.10.00.00',
    on: '2025-06-02',
    status: 'XGST-5 0.05',
  },
  {
    goods: 'toys before the tax break',
    classification: '9503.00.90.00',
    on: '2024-12-13',
    status: 'XGST-5 0.05',
  },
  {
    goods: 'toys on its first day',
    classification: '9503.00.90.00',
    on: '2024-12-14',
    status: 'XGST-ZR-BREAK 0',
  },
  {
    goods: 'toys on its last day',
    classification: '9503.00.90.00',
    on: '2025-02-15',
    status: 'XGST-ZR-BREAK 0',
  },
  {
    goods: 'toys after it',
    classification: '9503.00.90.00',
    on: '2025-02-16',
    status: 'XGST-5 0.05',
  },
])('taxes $goods', ({ classification, on, status }) => {
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
