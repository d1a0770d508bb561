import { cents, timesRate, toCents, ZERO, type Cents, type Exact } from '../../kernel/money.ts'
import type { ContentDeduction } from './line-input.ts'
import { ROUND_TO_CENT } from './policies.ts'

/** @see sources.ts CONTENT_DEDUCTION */
export function lessContent(deduction: ContentDeduction | undefined, value: Cents): Cents {
  return deduction === undefined ? value : cents(value - contentOf(deduction, value))
}

/** What is taken off: the content claimed where it is more than the least part, never more than all. */
export function contentOf(deduction: ContentDeduction, value: Cents): Cents {
  const claimed = countingClaim(deduction, value)
  if (claimed === undefined) return toCents(leastContent(deduction, value), ROUND_TO_CENT)
  return claimed > value ? value : claimed
}

/** @returns undefined where no content is claimed, or no more than the least part */
export function countingClaim(deduction: ContentDeduction, value: Cents): Cents | undefined {
  const { claimed = ZERO } = deduction
  const least = toCents(leastContent(deduction, value), ROUND_TO_CENT)
  return claimed > least ? claimed : undefined
}

export function leastContent({ least }: ContentDeduction, value: Cents): Exact {
  return timesRate(value, least)
}
