import { describe, expect, test } from 'vitest'
import { instantOf, localDate } from '../../kernel/time.ts'
import type { FaultEffect } from '../../platform/workspaces/index.ts'
import { simulatedDay } from './simulated-day.ts'
import { fetchRates, type Fetched } from './upstream.ts'
import { simulatedUpstream } from './upstream-simulated.ts'

const on = localDate('2026-02-27')
const before = localDate('2026-02-26')
const now = instantOf(localDate('2026-02-27'), '12:00')

function ask(...faults: readonly FaultEffect[]): Promise<Fetched> {
  return fetchRates(simulatedUpstream({ seed: 'seed', now, faults }), { from: on, to: on })
}

function fault(kind: string, details: Record<string, string> = {}): FaultEffect {
  return { kind, details }
}

const ratesIn = (fetched: Fetched) => (fetched.status === 'fetched' ? fetched.rates : [])
const rateOf = (currency: string, day = on) =>
  Number(simulatedDay('seed', day).find((row) => row.currency === currency)?.rate)

describe('the simulated upstream', () => {
  test('serves every currency of the day', async () => {
    expect(await ask()).toEqual({
      status: 'fetched',
      rates: simulatedDay('seed', on),
      rejected: [],
    })
  })

  test('serves a history in pages', async () => {
    const upstream = simulatedUpstream({ seed: 'seed', now, faults: [] })
    const fetched = await fetchRates(upstream, { from: localDate('2025-10-30'), to: on })
    const days = new Set(ratesIn(fetched).map((one) => one.on))
    expect(ratesIn(fetched)).toHaveLength(days.size * simulatedDay('seed', on).length)
    // 30 October to 27 February: 87 weekdays, less Remembrance Day, Christmas, Boxing Day and New Year, and Family Day is none.
    expect(days.size).toBeGreaterThan(80)
  })

  test('has nothing yet of a day that is not published', async () => {
    const upstream = simulatedUpstream({ seed: 'seed', now, faults: [] })
    const tomorrow = { from: localDate('2026-02-28'), to: localDate('2026-03-10') }
    expect(await fetchRates(upstream, tomorrow)).toMatchObject({ status: 'fetched', rates: [] })
  })
})

describe('the fault', () => {
  test.each([
    [undefined, 'status'],
    ['500', 'status'],
    ['429', 'throttled'],
    ['html', 'not-json'],
    ['network', 'network'],
  ])('unavailable with %s fails for "%s"', async (status, reason) => {
    const details = status === undefined ? {} : { status }
    expect(await ask(fault('unavailable', details))).toEqual({ status: 'failed', reason })
  })

  test('slow beyond the time limit fails for "timeout"', async () => {
    const fetched = await ask(fault('slow', { delayMs: '60000' }))
    expect(fetched).toEqual({ status: 'failed', reason: 'timeout' })
  })

  test('slow within the time limit does no harm', async () => {
    const fetched = await ask(fault('slow', { delayMs: '20' }))
    expect(fetched).toMatchObject({ status: 'fetched', rates: simulatedDay('seed', on) })
  })

  test('stale serves the values of the day before under the date asked for', async () => {
    const rates = ratesIn(await ask(fault('stale')))
    expect(new Set(rates.map((one) => one.on))).toEqual(new Set([on]))
    const dollar = rates.find(({ currency }) => currency === 'USD')
    expect(Number(dollar?.rate)).toBe(rateOf('USD', before))
    expect(rateOf('USD', before)).not.toBe(rateOf('USD'))
  })

  test('stale under its own date brings nothing for the day asked for', async () => {
    const rates = ratesIn(await ask(fault('stale', { dated: 'old' })))
    expect(new Set(rates.map((one) => one.on))).toEqual(new Set([before]))
  })

  test('missing-currency leaves out that one alone', async () => {
    const codes = ratesIn(await ask(fault('missing-currency', { currency: 'USD' }))).map(
      ({ currency }) => currency,
    )
    expect(codes).not.toContain('USD')
    expect(codes).toHaveLength(simulatedDay('seed', on).length - 1)
  })

  test('wrong-value multiplies the rate of that one alone', async () => {
    const rates = ratesIn(await ask(fault('wrong-value', { currency: 'USD', factor: '10' })))
    const rate = (code: string) => Number(rates.find(({ currency }) => currency === code)?.rate)
    expect(rate('USD')).toBeCloseTo(10 * rateOf('USD'), 9)
    expect(rate('EUR')).toBe(rateOf('EUR'))
  })

  test('wrong-value beyond what is plausible takes the currency out', async () => {
    const fetched = await ask(fault('wrong-value', { currency: 'USD', factor: '1000' }))
    expect(fetched).toMatchObject({ rejected: ['value'] })
    expect(ratesIn(fetched).map(({ currency }) => currency)).not.toContain('USD')
  })

  test('faults strike together', async () => {
    const rates = ratesIn(
      await ask(
        fault('missing-currency', { currency: 'EUR' }),
        fault('wrong-value', { currency: 'USD', factor: '0.5' }),
        fault('stale'),
      ),
    )
    expect(rates.map(({ currency }) => currency)).not.toContain('EUR')
    const dollar = Number(rates.find(({ currency }) => currency === 'USD')?.rate)
    expect(Math.abs(dollar - rateOf('USD', before) / 2)).toBeLessThanOrEqual(0.00005001)
  })
})
