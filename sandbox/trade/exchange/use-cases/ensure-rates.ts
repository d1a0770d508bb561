import type { LocalDate } from '../../../kernel/time.ts'
import { Lacking } from '../../../platform/commands/index.ts'
import type { Reader, Store } from '../../../platform/storage/index.ts'
import { systemCall, type Call } from '../../../platform/workspaces/index.ts'
import { fetchDays } from './fetch-days.ts'
import { keepFetched } from './keep-fetched.ts'
import { HISTORY_FROM } from '../policies.ts'
import { effectiveDayOf, latestPublished } from '../publishing-day.ts'
import { neverHad } from '../store.ts'

/** Fetches under way, so that many declarations of one old day ask the upstream once. */
const underWay = new WeakMap<Store, Promise<void>>()

/**
 * Fetches and stores the rates of days that were never fetched, outside the transaction that needs them.
 * A day that the upstream did not have is recorded as a gap, which only the daily fetch or an officer
 * tries again. Days that have not come yet are left alone.
 */
export async function ensureDays(call: Call, dates: readonly LocalDate[]): Promise<void> {
  const { store } = call.workspace
  const unknown = await store.read((reader) => unknownDays(reader, call, dates))
  if (unknown.length === 0) return
  const before = underWay.get(store) ?? Promise.resolve()
  const mine = before.then(() => backfill(call, dates))
  const settled = mine.catch(() => undefined)
  underWay.set(store, settled)
  await mine
}

async function backfill(call: Call, dates: readonly LocalDate[]): Promise<void> {
  const { workspace, now, requestId } = call
  const days = await workspace.store.read((reader) => unknownDays(reader, call, dates))
  if (days.length === 0) return
  const fetched = await fetchDays(call, days)
  const system = systemCall(workspace, now, requestId)
  await workspace.store.transact((transaction) =>
    keepFetched(transaction, system, { days, fetched, replace: false }),
  )
}

/**
 * For a work that found no rate of those dates.
 *
 * @throws Lacking where some were never fetched, so that it begins anew once they were
 */
export async function requireFetched(
  reader: Reader,
  call: Call,
  dates: readonly LocalDate[],
): Promise<void> {
  if ((await unknownDays(reader, call, dates)).length === 0) return
  throw new Lacking('exchange rates', () => ensureDays(call, dates))
}

/** The effective days of those dates that have neither rates nor a recorded gap. */
async function unknownDays(
  reader: Reader,
  { now }: Pick<Call, 'now'>,
  dates: readonly LocalDate[],
): Promise<readonly LocalDate[]> {
  const unknown = await neverHad(reader, [...new Set(dates.map(effectiveDayOf))])
  // Mostly there are none, and the calendar need not be asked.
  if (unknown.length === 0) return []
  const latest = latestPublished(now)
  return unknown.filter((on) => on >= HISTORY_FROM && on <= latest).toSorted()
}
