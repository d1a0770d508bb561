import { getHeapSpaceStatistics, getHeapStatistics } from 'node:v8'
import { StorageFull } from './port.ts'

/** What a process has of memory for all that lives longer than a moment, in bytes. */
export interface Heap {
  readonly used: number
  readonly limit: number
}

const MEGABYTE = 1024 * 1024

/** From here on nothing large is stored any more. What a burst leaves behind has to fit in the rest. */
const FULL = { share: 0.85, rest: 64 * MEGABYTE }
/** Up to here small things still are, so that whoever makes room can sign in and have it recorded. */
const BRIM = { share: 0.93, rest: 32 * MEGABYTE }
const SMALL = 1024

/** So often is the heap looked at; the look costs some microseconds. */
const EVERY = 64
/**
 * Refuses what would store more before memory runs out, since a process without memory does not refuse
 * but ends. Rubbish that was not collected yet counts as used: near the limit there is little of it.
 */
export class Room {
  readonly #look: () => Heap
  #seen: Heap
  #asked = 0
  #grown = 0

  constructor(look: () => Heap = heapOfProcess) {
    this.#look = look
    this.#seen = look()
  }

  /**
   * @param letters that would be stored on top of what is; each takes about a byte
   * @throws StorageFull when there is no room for them
   */
  require(letters: number): void {
    if (letters <= 0) return
    this.#grown += letters
    if (this.#asked++ % EVERY === 0 || this.#grown > this.#seen.limit / 100) this.#lookAgain()
    const bounds = letters <= SMALL ? BRIM : FULL
    if (this.#has(letters, bounds)) return
    // What was seen a while ago may have been rubbish.
    this.#lookAgain()
    if (!this.#has(letters, bounds)) throw new StorageFull()
  }

  /**
   * For a state that is read from files: it was in memory once, and may be what makes room.
   *
   * @throws StorageFull
   */
  requireForState(bytes: number): void {
    this.#lookAgain()
    if (!this.#has(bytes, BRIM)) throw new StorageFull()
  }

  #has(bytes: number, { share, rest }: typeof FULL): boolean {
    const { used, limit } = this.#seen
    return used + bytes <= Math.min(limit * share, limit - rest)
  }

  #lookAgain(): void {
    this.#seen = this.#look()
    this.#grown = 0
  }
}

/** Node adds the room for young objects, three half spaces, to its limit; they do not outlive a moment. */
function heapOfProcess(): Heap {
  const limit = getHeapStatistics().heap_size_limit - 3 * HALF_SPACE
  const old = getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith('new_'))
  return { used: old.reduce((sum, space) => sum + space.space_used_size, 0), limit }
}

const USUAL_HALF_SPACE = 32
const HALF_SPACE = halfSpace()

function halfSpace(): number {
  const flags = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ')
  const told = /--max-semi-space-size[= ](\d+)/.exec(flags)?.[1] ?? USUAL_HALF_SPACE
  return Number(told) * MEGABYTE
}
