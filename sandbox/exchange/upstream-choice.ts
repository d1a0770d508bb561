import type { Instant } from '../kernel/time.ts'
import type { Reader } from '../storage/index.ts'
import { settingsOf } from '../workspaces/index.ts'
import type { FaultWords } from './faulty-rows.ts'
import { REMOTE_TIME_LIMIT_MS } from './policies.ts'
import { feedOf } from './store.ts'
import type { Upstream } from './upstream.ts'
import { simulatedUpstream } from './upstream-simulated.ts'

/**
 * The upstream of a workspace: the one on the network that it names, or the simulated one. Faults act
 * inside the simulated one; of an upstream on the network only `unavailable` can be played.
 */
export async function upstreamOf(
  reader: Reader,
  now: Instant,
  faults: readonly FaultWords[],
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
