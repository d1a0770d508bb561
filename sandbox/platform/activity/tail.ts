import type { Reader } from '../storage/index.ts'
import { activity, type Activity } from './activity.ts'

/** Lines read at once for one follower, whose pace decides when the next are read. */
const BATCH = 100

/** The number of the latest line; 0 when there is none. */
export async function latestNumber(reader: Reader): Promise<number> {
  const { items } = await reader.list(activity, { limit: 1, newestFirst: true })
  return items[0]?.number ?? 0
}

interface Tail {
  readonly lines: readonly Activity[]
  /** The number up to which the follower has been served. */
  readonly number: number
}

/**
 * Lines after that number, oldest first. Numbers have no gaps. After a return to an older state they
 * go on from a lower one: the follower is then served from the latest line on.
 */
export async function linesAfter(reader: Reader, number: number): Promise<Tail> {
  const latest = await latestNumber(reader)
  const from = Math.min(number, latest)
  const to = Math.min(from + BATCH, latest)
  const keys = Array.from({ length: to - from }, (_, index) => String(from + 1 + index))
  const found = await reader.getMany(activity, keys)
  return { lines: found.filter((line) => line !== undefined), number: to }
}
