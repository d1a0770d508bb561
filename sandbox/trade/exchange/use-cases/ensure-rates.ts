import type { LocalDate } from '../../../kernel/time.ts'
import type { Store } from '../../../platform/storage/index.ts'
import { systemCall, type Call } from '../../../platform/workspaces/index.ts'
import { fetchDays } from './fetch-days.ts'
import { keepFetched } from './keep-fetched.ts'
import { HISTORY_FROM } from '../policies.ts'
import { effectiveDayOf, latestPublished } from '../publishing-day.ts'
import { neverHad } from '../store.ts'

/** Fetches under way, so that many declarations of one old day ask the upstream once. */
const underWay = new WeakMap<Store, Promise<void>>()

/**
 * Has the rates of days that were never asked for fetched and kept, before the transaction that needs
 * them. A day that is kept costs one look; a day that could not be had is remembered as a gap and is
 * asked for again by the daily fetch or an officer only. Days not reached yet are left alone.
 */
export async function ensureDays(call: Call, dates: readonly LocalDate[]): Promise<void> {
  if ((await unknownDays(call, dates)).length === 0) return
  const { store } = call.workspace
  const before = underWay.get(store) ?? Promise.resolve()
  const mine = before.then(() => backfill(call, dates))
  const settled = mine.catch(() => undefined)
  underWay.set(store, settled)
  await mine
}

async function backfill(call: Call, dates: readonly LocalDate[]): Promise<void> {
  const days = await unknownDays(call, dates)
  if (days.length === 0) return
  const fetched = await fetchDays(call, days)
  const { workspace, now, requestId } = call
  const system = systemCall(workspace, now, requestId)
  await workspace.store.transact((transaction) =>
    keepFetched(transaction, system, { days, fetched, replace: false }),
  )
}

/** The effective days of those dates that are neither kept nor remembered as a gap. */
async function unknownDays(call: Call, dates: readonly LocalDate[]): Promise<readonly LocalDate[]> {
  const days = new Set(dates.map(effectiveDayOf))
  const unknown = await call.workspace.store.read((reader) => neverHad(reader, [...days]))
  // Mostly none: the calendar is not asked for nothing.
  if (unknown.length === 0) return []
  const latest = latestPublished(call.now)
  return unknown.filter((on) => on >= HISTORY_FROM && on <= latest).toSorted()
}
