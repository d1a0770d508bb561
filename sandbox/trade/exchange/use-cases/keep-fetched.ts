import * as v from 'valibot'
import { actorName } from '../../../kernel/actor.ts'
import {
  addDays,
  formatInstant,
  localDateAt,
  parseLocalDate,
  type LocalDate,
} from '../../../kernel/time.ts'
import { ratedCurrencies } from '../../reference/index.ts'
import type { Transaction } from '../../../platform/storage/index.ts'
import { dueKind, planWork, shapedBy, type Call } from '../../../platform/workspaces/index.ts'
import { gapOf, mergeDay, type Merged, type Merging } from '../merge-day.ts'
import { lastDayInForce } from '../publishing-day.ts'
import type { GapReason, RateDay } from '../rate-day.ts'
import type { RowContent } from '../rate-rows.ts'
import { exchangeGaps, exchangeRevisions, putRateDay, rateDayOn } from '../store.ts'
import type { Fetched } from '../upstream.ts'
import { exchangeFacts, type ExchangeFact } from '../facts.ts'

const heldForDay = v.object({
  on: v.pipe(v.string(), v.transform(parseLocalDate), v.custom<LocalDate>(isGiven)),
  /** Where the look at what waits goes on, which is done in parts. */
  after: v.optional(v.string()),
})
type HeldForDay = Readonly<v.InferOutput<typeof heldForDay>>

/** The kind of due work that lets go of what waited for the rates in force on a day. */
export const RELEASE_HELD = dueKind<HeldForDay>('release-held', {
  phase: 'consequences',
  parse: shapedBy(heldForDay),
  subjectOf: ({ on, after }) => (after === undefined ? on : `${on}#${after}`),
  lift: (subject) => {
    const [on, after] = subject.split('#')
    return { on, after }
  },
})

export interface Keeping {
  readonly days: readonly LocalDate[]
  readonly fetched: Fetched
  /** Whether differing values replace those that are kept. */
  readonly replace: boolean
}

export interface KeptDays {
  readonly added: number
  readonly revised: number
  /** Days that still want rates. */
  readonly gaps: number
}

/**
 * Keeps what a fetch brought for the days that it was asked for, remembers what it did not bring,
 * plans the release of what waited, and tells of it in the activity log: all in one commit.
 */
export async function keepFetched(
  transaction: Transaction,
  call: Call,
  { days, fetched, replace }: Keeping,
): Promise<KeptDays> {
  const merging = {
    at: formatInstant(call.now),
    by: actorName(call.actor),
    reason: 'refetched',
    replace,
  }
  const reason = fetched.status === 'failed' ? fetched.reason : 'not-published'
  const byDay = Map.groupBy(fetched.status === 'fetched' ? fetched.rates : [], ({ on }) => on)
  const total = { added: 0, revised: 0, gaps: 0 }
  for (const on of days) {
    const kept = await keepDay(transaction, { on, rates: byDay.get(on) ?? [] }, { merging, reason })
    total.added += kept.added
    total.revised += kept.revised
    total.gaps += kept.gap ? 1 : 0
    const mayBeAwaited = kept.waited || on >= localDateAt(call.now)
    if (mayBeAwaited && kept.added > 0) planRelease(transaction, call, on)
  }
  await announce(transaction, call, { days, fetched, total })
  return total
}

/** Lets go of what waits for any day on which the rates of that effective day are in force. */
export function planRelease(transaction: Transaction, { now }: Call, effectiveOn: LocalDate): void {
  const last = lastDayInForce(effectiveOn)
  for (let on = effectiveOn; on <= last; on = addDays(on, 1)) {
    planWork(transaction, { kind: RELEASE_HELD, payload: { on }, at: now })
  }
}

export function putMerged(transaction: Transaction, { day, revisions }: Merged): void {
  putRateDay(transaction, day)
  for (const revision of revisions) {
    const key = `${revision.on}|${revision.currency}|${String(revision.revision)}`
    transaction.put(exchangeRevisions, key, revision)
  }
}

/** Remembers what a day still wants, or forgets that it wanted anything. */
export function noteGap(
  transaction: Transaction,
  { on, kept }: { readonly on: LocalDate; readonly kept: RateDay | undefined },
  tried: { readonly reason: GapReason; readonly triedAt: string },
): boolean {
  const gap = gapOf({ on, kept }, expectedCurrencies(), tried)
  if (gap === undefined) transaction.remove(exchangeGaps, on)
  else transaction.put(exchangeGaps, on, gap)
  return gap !== undefined
}

export function expectedCurrencies(): readonly string[] {
  return ratedCurrencies().map(({ code }) => code)
}

async function keepDay(
  transaction: Transaction,
  came: { readonly on: LocalDate; readonly rates: readonly RowContent[] },
  how: { readonly merging: Merging; readonly reason: GapReason },
): Promise<{ added: number; revised: number; gap: boolean; waited: boolean }> {
  const { on, rates } = came
  const waited = (await transaction.get(exchangeGaps, on)) !== undefined
  const before = await rateDayOn(transaction, on)
  const merged = mergeDay(before, came, how.merging)
  if (rates.length > 0) putMerged(transaction, merged)
  const tried = { reason: how.reason, triedAt: how.merging.at }
  const kept = rates.length > 0 ? merged.day : before
  const gap = noteGap(transaction, { on, kept }, tried)
  return { added: merged.added.length, revised: merged.revisions.length, gap, waited }
}

async function announce(
  transaction: Transaction,
  call: Call,
  { days, fetched, total }: Pick<Keeping, 'days' | 'fetched'> & { readonly total: KeptDays },
): Promise<void> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return
  const asked = { from: first, to: last, days: days.length }
  const fact: ExchangeFact =
    fetched.status === 'failed'
      ? {
          type: 'ExchangeRatesFetchFailed',
          subject: last,
          data: { ...asked, reason: fetched.reason },
        }
      : {
          type: 'ExchangeRatesFetched',
          subject: last,
          data: { ...asked, ...total, rejected: fetched.rejected.length },
        }
  await exchangeFacts.announce(transaction, call, fact)
}

function isGiven(value: unknown): boolean {
  return value !== undefined
}
