/** Who wants a seat; the house itself has no share, and seats that are kept for it. */
export interface Taker {
  readonly name: string
  readonly isHouse?: boolean
}

interface Room {
  /** Seats in all. */
  readonly all: number
  /** How many of them one taker has at most. */
  readonly each: number
  /** How many of them are kept for the house. */
  readonly reserved: number
}

/** How many may do something at once with the same thing, counted for as long as the thing lives. */
export class Seats {
  readonly #taken = new WeakMap<object, Map<string, number>>()
  readonly #room: Room

  constructor(room: Room) {
    this.#room = room
  }

  /** @returns what gives the seat back, or why there is none */
  take(at: object, taker: Taker): (() => void) | 'all-taken' | 'share-taken' {
    const taken = this.#taken.get(at) ?? new Map<string, number>()
    const { name, isHouse = false } = taker
    const { all, each, reserved } = this.#room
    if (!isHouse && countOf(taken, name) >= each) return 'share-taken'
    if (sum(taken) >= (isHouse ? all : all - reserved)) return 'all-taken'
    this.#taken.set(at, taken)
    taken.set(name, countOf(taken, name) + 1)
    return once(() => {
      leave(taken, name)
    })
  }
}

function leave(taken: Map<string, number>, name: string): void {
  const left = countOf(taken, name) - 1
  if (left > 0) taken.set(name, left)
  else taken.delete(name)
}

function countOf(taken: ReadonlyMap<string, number>, name: string): number {
  return taken.get(name) ?? 0
}

function sum(taken: ReadonlyMap<string, number>): number {
  return taken.values().reduce((total, count) => total + count, 0)
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}
