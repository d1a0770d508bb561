import { parseRate } from '../../kernel/rate.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { GapReason, KeptRate, RateDay, RateGap, RateRevision } from './rate-day.ts'
import type { RowContent } from './rate-rows.ts'

export interface Merging {
  /** By the workspace's clock, ISO 8601. */
  readonly at: string
  /** Who has new values for old ones, as the activity log names actors. */
  readonly by: string
  readonly reason: string
  /** Whether a differing value takes the place of the one that is kept. */
  readonly replace: boolean
}

export interface Merged {
  readonly day: RateDay
  readonly revisions: readonly RateRevision[]
  /** Currencies that had no rate before. */
  readonly added: readonly string[]
}

/**
 * The day with the rates that came for it. A value that differs becomes a new revision, where it may
 * replace; a value that is the same changes nothing.
 */
export function mergeDay(
  kept: RateDay | undefined,
  came: { readonly on: LocalDate; readonly rates: readonly RowContent[] },
  merging: Merging,
): Merged {
  const rates: Record<string, KeptRate> = { ...kept?.rates }
  const revisions: RateRevision[] = []
  const added: string[] = []
  for (const row of came.rates) {
    const before = rates[row.currency]
    if (before === undefined) {
      rates[row.currency] = firstOf(row, merging.at)
      added.push(row.currency)
    } else if (merging.replace && differs(before.rate, row.rate)) {
      const after = {
        ...before,
        rate: row.rate,
        revision: before.revision + 1,
        publishedAt: merging.at,
      }
      rates[row.currency] = after
      revisions.push(revisionOf(row, { before, after }, merging))
    }
  }
  return { day: { on: came.on, rates, fetchedAt: merging.at }, revisions, added }
}

/** What is still missing of a day, or undefined when it has every expected currency. */
export function gapOf(
  day: { readonly on: LocalDate; readonly kept: RateDay | undefined },
  expected: readonly string[],
  tried: { readonly reason: GapReason; readonly triedAt: string },
): RateGap | undefined {
  const { on, kept } = day
  if (kept === undefined) return { on, ...tried }
  const currencies = expected.filter((code) => kept.rates[code] === undefined)
  return currencies.length === 0 ? undefined : { on, currencies, ...tried }
}

/** 1.37 and 1.3700 are the same rate. */
function differs(left: string, right: string): boolean {
  return parseRate(left) !== parseRate(right)
}

function firstOf({ rate, source, id }: RowContent, publishedAt: string): KeptRate {
  return { rate, source, publishedAt, id, revision: 1 }
}

function revisionOf(
  { on, currency }: RowContent,
  { before, after }: { readonly before: KeptRate; readonly after: KeptRate },
  { at, by, reason }: Merging,
): RateRevision {
  const { revision, rate } = after
  return { on, currency, revision, rate, replacedRate: before.rate, reason, by, at }
}
