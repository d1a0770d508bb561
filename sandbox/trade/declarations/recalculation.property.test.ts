import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recalculate, submit } from './decide.ts'
import type { Declaration } from './declaration.ts'
import type { Facts, RateFact } from './facts.ts'
import type { Filing } from './filing.ts'
import { arbitraryFiling, arbitraryRate } from './testing/arbitrary-filing.ts'
import { factsOf, invoiceRate } from './testing/filing-from.ts'

const RUNS = 300
const AT = '2026-03-02T14:00:00.000Z'

type RateOf = (currency: string, on: string) => string

interface Outage {
  readonly filing: Filing
  readonly policy: Facts['missingRate']
  /** By the call, so that each currency and day has its own. */
  readonly lastKnown: string
  readonly published: readonly string[]
}

const outage: fc.Arbitrary<Outage> = fc.record({
  filing: arbitraryFiling,
  policy: fc.constantFrom('carry-forward', 'hold'),
  lastKnown: arbitraryRate,
  published: fc.array(arbitraryRate, { minLength: 12, maxLength: 12 }),
})

test('an outage followed by a recalculation equals no outage, for every declaration', () => {
  fc.assert(
    fc.property(outage, (one) => {
      const { filing, policy } = one
      const rates = publishedRates(one)
      const calm = submit(filing, factsOf(filing, { rates }), AT)
      const stormy = submit(
        filing,
        factsOf(filing, { missingRate: policy, rates: missingRates(one) }),
        AT,
      )
      const mended = again(stormy, filing, rates) ?? stormy
      expect(assessmentOf(mended)).toEqual(assessmentOf(calm))
    }),
    { numRuns: RUNS },
  )
})

test('a recalculation asked for again changes nothing', () => {
  fc.assert(
    fc.property(outage, (one) => {
      const { filing } = one
      const rates = publishedRates(one)
      const before = submit(filing, factsOf(filing, { rates: missingRates(one) }), AT)
      const once = again(before, filing, rates) ?? before
      expect(again(once, filing, rates)).toBeUndefined()
    }),
    { numRuns: RUNS },
  )
})

function again(before: Declaration, filing: Filing, rates: readonly RateFact[]) {
  const facts = factsOf(filing, { rates })
  return recalculate(before, { filing, facts, reason: 'outage', at: AT })
}

function publishedRates({ filing, published }: Outage): readonly RateFact[] {
  const rateOf: RateOf = (currency, on) => {
    const place = 'USD EUR JPY'.indexOf(currency) / 4 + 3 * (Number(on.slice(-1)) - 4)
    return published[place] ?? '1'
  }
  return filing.invoices.map(({ currency, directShipmentOn: on }) => ({
    status: 'found',
    rate: invoiceRate({ currency, on }, currency === 'CAD' ? '1' : rateOf(currency, on)),
  }))
}

/** Canadian dollars are never missing. */
function missingRates(one: Outage): readonly RateFact[] {
  return publishedRates(one).map((fact) => {
    if (fact.status === 'missing' || fact.rate.currency === 'CAD') return fact
    const { currency, on } = fact.rate
    const last = invoiceRate({ currency, on }, one.lastKnown, 'carried-forward')
    return { status: 'missing', day: { currency, on }, last }
  })
}

function assessmentOf(declaration: Declaration) {
  if (declaration.status === 'accepted') return declaration.assessment
  throw new Error('still held')
}
