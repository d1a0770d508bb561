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
 * Fetches and stores the rates of days that were never fetched, before the transaction that needs them.
 * A day that the upstream did not have is recorded as a gap, which only the daily fetch or an officer
 * tries again. Days that have not come yet are left alone.
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

/** The effective days of those dates that have neither rates nor a recorded gap. */
async function unknownDays(call: Call, dates: readonly LocalDate[]): Promise<readonly LocalDate[]> {
  const days = new Set(dates.map(effectiveDayOf))
  const unknown = await call.workspace.store.read((reader) => neverHad(reader, [...days]))
  // Mostly there are none, and the calendar need not be asked.
  if (unknown.length === 0) return []
  const latest = latestPublished(call.now)
  return unknown.filter((on) => on >= HISTORY_FROM && on <= latest).toSorted()
}
