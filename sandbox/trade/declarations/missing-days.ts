import type { RateDay } from './declaration.ts'
import type { Facts } from './facts.ts'

/** For which currencies, on which days, no rate is published. */
export function missingDays({
  rates,
  measureRates,
}: Pick<Facts, 'rates' | 'measureRates'>): readonly RateDay[] {
  const missing: RateDay[] = []
  for (const fact of rates) if (fact.status === 'missing') missing.push(fact.day)
  for (const facts of measureRates) {
    for (const fact of facts) if (fact.status === 'missing') missing.push(fact.day)
  }
  return missing
}
