import { formatInstant, type Instant, type LocalDate } from '../../kernel/time.ts'
import type { Reader } from '../../platform/storage/index.ts'
import {
  faults,
  isActive,
  MOST_FAULTS,
  settingsOf,
  type FaultEffect,
} from '../../platform/workspaces/index.ts'
import { EXCHANGE_TARGET } from './fault-kinds.ts'
import { REMOTE_TIME_LIMIT_MS } from './policies.ts'
import { simulatedDay } from './simulated-day.ts'
import { feedOf } from './store.ts'
import type { Fetched, Upstream } from './upstream.ts'
import { simulatedUpstream } from './upstream-simulated.ts'

/**
 * The upstream of a workspace: the one on the network that it names, or the simulated one. Faults act
 * inside the simulated one; of an upstream on the network only `unavailable` can be played.
 */
export async function upstreamOf(
  reader: Reader,
  now: Instant,
  faults: readonly FaultEffect[],
): Promise<Upstream> {
  const feed = await feedOf(reader)
  if (feed === undefined) {
    const { seed } = await settingsOf(reader)
    return simulatedUpstream({ seed, now, faults })
  }
  const cut = faults.some(({ kind }) => kind === 'unavailable')
  return {
    address: feed.address,
    timeLimitMs: REMOTE_TIME_LIMIT_MS,
    send: cut ? () => Promise.reject(new Error('cut off by a fault')) : (request) => fetch(request),
  }
}

/** Whether the upstream is the simulated one with nothing wrong, so that nobody need be waited for. */
export async function answersAtOnce(reader: Reader, now: Instant): Promise<boolean> {
  if ((await feedOf(reader)) !== undefined) return false
  const { items } = await reader.find(faults, 'byTarget', EXCHANGE_TARGET, { limit: MOST_FAULTS })
  return !items.some((fault) => isActive(fault, formatInstant(now)))
}

/** What the simulated upstream answers when nothing is wrong: straight from what it is made of. */
export async function simulatedAnswer(
  reader: Reader,
  days: readonly LocalDate[],
): Promise<Fetched> {
  const { seed } = await settingsOf(reader)
  return { status: 'fetched', rates: days.flatMap((on) => simulatedDay(seed, on)), rejected: [] }
}
