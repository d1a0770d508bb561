import { formatInstant, instant, type Instant } from '../../kernel/time.ts'
import type { Reader } from '../../platform/storage/index.ts'
import type { AccountName } from './inactivity.ts'
import { clients, people } from './store.ts'

/** More than a national community has of either. */
const MOST = 100_000

/** An account that was deactivated for disuse. */
export interface Deactivated extends AccountName {
  /** The user name, or what the program is called. */
  readonly name: string
  readonly at: string
}

/** The accounts deactivated after `from` and up to `to` that still are; earliest first. */
export async function deactivatedBetween(
  reader: Reader,
  from: Instant,
  to: Instant,
): Promise<readonly Deactivated[]> {
  const range = { from: formatInstant(instant(from + 1)), to: formatInstant(to), limit: MOST }
  const asleep = [
    ...(await reader.range(people, 'byDeactivatedAt', range)).map(
      ({ personId: id, username: name, deactivatedAt: at = '' }): Deactivated => ({
        type: 'person',
        id,
        name,
        at,
      }),
    ),
    ...(await reader.range(clients, 'byDeactivatedAt', range)).map(
      ({ clientId: id, name, deactivatedAt: at = '' }): Deactivated => ({
        type: 'client',
        id,
        name,
        at,
      }),
    ),
  ]
  return asleep.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}
