import { actorName } from '../../../kernel/actor.ts'
import { formatRate, type Rate } from '../../../kernel/rate.ts'
import { formatInstant, type LocalDate } from '../../../kernel/time.ts'
import type { Transaction } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import { noteGap, planRelease, putMerged } from './keep-fetched.ts'
import { mergeDay } from '../merge-day.ts'
import type { KeptRate } from '../rate-day.ts'
import { requireEffectiveDay, requirePlausible, requireRatedCurrency } from '../require-day.ts'
import { exchangeGaps, rateDayOn } from '../store.ts'
import { exchangeFacts } from '../facts.ts'

/** Ids of rates that no upstream gave, apart from any that one gives. */
const OWN_IDS_FROM = 2_000_000_000

export interface PublishedRate {
  readonly on: LocalDate
  readonly currency: string
  /** Canadian dollars per unit. */
  readonly rate: Rate
  readonly reason: string
}

/**
 * Publishes the rate of a currency for an effective day, or corrects it as a new revision, and plans
 * the release of what waited for it. The same rate again changes nothing.
 *
 * @throws Refusal EXCHANGE_DAY_OUT_OF_REACH, EXCHANGE_DAY_CARRIED, EXCHANGE_CURRENCY_UNKNOWN,
 *   EXCHANGE_RATE_IMPLAUSIBLE
 */
export async function publishRate(
  transaction: Transaction,
  call: Call,
  published: PublishedRate,
): Promise<KeptRate> {
  const { on, currency, rate, reason } = published
  requireEffectiveDay(on, call.now)
  const { maintainedBy } = requireRatedCurrency(currency)
  requirePlausible(rate, currency)
  const kept = await rateDayOn(transaction, on)
  const id = kept?.rates[currency]?.id ?? OWN_IDS_FROM + (await transaction.next('exchange-rate'))
  const row = { on, currency, rate: formatRate(rate), source: maintainedBy, id }
  const merging = { at: formatInstant(call.now), by: actorName(call.actor), reason, replace: true }
  const merged = mergeDay(kept, { on, rates: [row] }, merging)
  const changed = merged.added.length + merged.revisions.length > 0
  if (changed) {
    putMerged(transaction, merged)
    const tried = await triedBefore(transaction, call, on)
    noteGap(transaction, { on, kept: merged.day }, tried)
    planRelease(transaction, call, on)
    await announce(transaction, call, { ...published, corrected: merged.revisions.length > 0 })
  }
  return keptIn(merged.day.rates, currency)
}

async function triedBefore(transaction: Transaction, { now }: Call, on: LocalDate) {
  const gap = await transaction.get(exchangeGaps, on)
  return {
    reason: gap?.reason ?? ('not-published' as const),
    triedAt: gap?.triedAt ?? formatInstant(now),
  }
}

async function announce(
  transaction: Transaction,
  call: Call,
  { on, currency, rate, reason, corrected }: PublishedRate & { readonly corrected: boolean },
): Promise<void> {
  await exchangeFacts.announce(transaction, call, {
    type: corrected ? 'ExchangeRateCorrected' : 'ExchangeRatePublished',
    subject: on,
    data: { currency, rate: formatRate(rate), reason },
  })
}

function keptIn(rates: Readonly<Record<string, KeptRate>>, currency: string): KeptRate {
  const kept = rates[currency]
  if (kept === undefined) throw new Error(`a published rate that is not kept: ${currency}`)
  return kept
}
