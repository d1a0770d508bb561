import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { measureRateDays } from './measure-currencies.ts'
import { resolveGoods } from './resolve.ts'
import { filingFrom, INVOICE, LINE, SHIPPED, SUGAR } from './testing/filing-from.ts'

const ON = localDate('2026-03-02')
const subject = (regime: string) => ({ type: 'countervailing', regime, subject: 'subject' })

/** Of China, whose subsidy is stated in renminbi. */
const BOLTS = {
  ...LINE,
  classification: '7318.15.00.49',
  unit: 'KGM',
  duties: [subject('XSIMA-FAST-CN')],
}

/** The other currencies of each invoice, given its own and its lines. */
function currencies(...invoices: readonly (readonly [string, ...object[]])[]) {
  const goods = filingFrom({
    invoices: invoices.map(([currency, ...lines], at) => ({
      ...INVOICE,
      number: `INV-${String(at)}`,
      currency,
      lines,
    })),
  })
  const days = measureRateDays(goods, resolveGoods(goods, ON))
  expect(days.flat().filter(({ on }) => on !== SHIPPED)).toEqual([])
  return days.map((ofInvoice) => ofInvoice.map(({ currency }) => currency))
}

test('an invoice needs the rates of the other currencies of its measures, each once', () => {
  expect(currencies(['USD', SUGAR])).toEqual([['EUR']])
  expect(currencies(['USD', SUGAR, BOLTS, SUGAR])).toEqual([['EUR', 'CNY']])
})

test('an invoice needs none in its own currency, nor any for goods without such a measure', () => {
  expect(currencies(['EUR', SUGAR, BOLTS])).toEqual([['CNY']])
  expect(currencies(['USD', LINE])).toEqual([[]])
  expect(currencies(['USD', LINE], ['CAD', SUGAR])).toEqual([[], ['EUR']])
})

test('goods that are not subject to the measure need no rate of it', () => {
  const duties = [{ ...subject('XSIMA-SUGAR-EU'), subject: 'not-subject' }]
  expect(currencies(['USD', { ...SUGAR, duties }])).toEqual([[]])
})
