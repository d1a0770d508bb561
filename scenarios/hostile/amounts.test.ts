import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Vendor } from './vendor.ts'

interface Assessed {
  readonly totals: { readonly valueForDuty: string; readonly total: string }
}

/** Expected amounts: shirts bear 18 % duty, and 5 % GST of value and duty, by hand. */
describe('the largest amounts', () => {
  let vendor: Vendor

  beforeAll(async () => {
    vendor = await Vendor.arrive()
    await publish('100')
  })
  afterAll(() => vendor.sandbox.close())

  async function publish(rate: string): Promise<void> {
    const officer = await vendor.hands.program(vendor.parties.officer)
    const path = '/v1/officer/exchange-rates/2026-02-20/USD'
    await officer.ask({ method: 'PUT', path, body: { rate, reason: 'A rate to try limits with' } })
  }

  function filing(currency: string, lines: number) {
    const whole = vendor.filing()
    const [invoice] = whole.invoices
    const line = { ...invoice?.lines[0], value: '999999999999999.99' }
    return { ...whole, invoices: [{ ...invoice, currency, lines: Array(lines).fill(line) }] }
  }

  test.each([
    ['CAD', 1, { valueForDuty: '999999999999999.99', total: '239000000000000.00' }],
    ['USD', 1, { valueForDuty: '99999999999999999.00', total: '23899999999999999.76' }],
    ['USD', 1000, { valueForDuty: '99999999999999999000.00', total: '23899999999999999760.00' }],
  ])('are counted to the cent: %s, %i lines', async (currency, lines, totals) => {
    const { invoices } = filing(currency, lines)
    const { status, text } = await vendor.posts('/v1/calculations', { invoices })
    expect(status).toBe(200)
    expect((JSON.parse(text) as Assessed).totals).toMatchObject(totals)
  })

  test('are recalculated to the cent as well', async () => {
    await publish('100')
    expect((await vendor.posts('/v1/declarations', filing('USD', 10))).status).toBe(201)
    await publish('50')
    const officer = await vendor.hands.program(vendor.parties.officer)
    const { id } = (await officer.ask({
      method: 'POST',
      path: '/v1/officer/recalculations',
      body: {
        from: '2026-02-20',
        to: '2026-02-20',
        currency: 'USD',
        reason: 'The rate was wrong',
      },
    })) as { id: string }
    const job = () =>
      officer.ask({ method: 'GET', path: `/v1/officer/recalculations/${id}` }) as Promise<{
        status: string
      }>
    await expect.poll(async () => (await job()).status, { timeout: 5000 }).toBe('completed')
    // Per line 23,899,999,999,999,999.76 at 100. At 50 the value for duty is 49,999,999,999,999,999.50,
    // duty 8,999,999,999,999,999.91, GST 2,949,999,999,999,999.97 (…999.9705): 11,949,999,999,999,999.88.
    expect(await job()).toMatchObject({
      changed: 1,
      failed: 0,
      difference: '-119499999999999998.80',
    })
  })

  test.each(['1000000000000000.00', '1e15', '-0.01', '0x10', '١٢٣', ' 1', '1_000', 'Infinity'])(
    'end where fifteen digits end: %j is no amount',
    async (value) => {
      const [invoice] = vendor.filing().invoices
      const lines = [{ ...invoice?.lines[0], value }]
      const { status } = await vendor.posts('/v1/calculations', {
        invoices: [{ ...invoice, lines }],
      })
      expect(status).toBe(422)
    },
  )
})
