import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { accountingDay, resolveGoods } from './resolve.ts'
import { filingFrom } from './testing/filing-from.ts'

/** Dish washers of the United States, on which a surtax lay to the end of 19 May 2019. */
function dishWashers(shippedOn: string, releasedOn: string) {
  return filingFrom({
    header: { releasedOn },
    invoice: { directShipmentOn: shippedOn },
    line: { classification: '8422.11.90.90', origin: 'UNY', unit: 'NMB' },
  })
}

const TODAY = localDate('2026-03-02')

test.each([
  ['2019-05-17', '2019-05-19', 1],
  ['2019-05-17', '2019-05-20', 0],
  ['2018-06-29', '2018-06-30', 0],
  ['2018-06-29', '2018-07-01', 1],
])('goods shipped on %s and released on %s meet %s surtaxes', (shippedOn, releasedOn, count) => {
  const filing = dishWashers(shippedOn, releasedOn)
  const [[line] = []] = resolveGoods(filing, accountingDay(filing, TODAY))
  expect(line?.surtaxes).toHaveLength(count)
})

test('goods without a release date are accounted for on the day of filing', () => {
  const { releasedOn: _released, ...filing } = dishWashers('2019-05-17', '2019-05-19')
  expect(accountingDay(filing, TODAY)).toBe(TODAY)
})

test('what an earlier version kept is counted by the direct shipment date, as it was', () => {
  const filing = dishWashers('2019-05-17', '2019-05-20')
  const [[line] = []] = resolveGoods(filing, undefined)
  expect(line?.surtaxes).toHaveLength(1)
})
