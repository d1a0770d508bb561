import { Refusal } from '../../kernel/refusal.ts'
import { SIGN_IN_BUSY } from './sign-in-problems.ts'

/** For whom a work is done: the lines of an address take turns, and so do addresses. */
export interface Line {
  readonly address: string
  readonly name: string
}

interface Waiting {
  readonly enter: () => void
  readonly turnAway: () => void
}

/**
 * Does one piece of work at a time, in fair turns: a caller who sends many waits behind its own, and
 * others wait for a few of them at most. When too many of one address wait, the last of its longest line
 * is turned away.
 */
export class FairQueue {
  readonly #mostOfAddress: number
  readonly #waiting = new Map<string, Map<string, Waiting[]>>()
  #isBusy = false

  constructor(mostOfAddress: number) {
    this.#mostOfAddress = mostOfAddress
  }

  get isIdle(): boolean {
    return !this.#isBusy
  }

  /** @throws Refusal SIGN_IN_BUSY */
  async run<R>(line: Line, work: () => Promise<R>): Promise<R> {
    if (this.#isBusy) await this.#turn(line)
    this.#isBusy = true
    try {
      return await work()
    } finally {
      this.#next()
    }
  }

  #turn({ address, name }: Line): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    const lines = this.#waiting.get(address) ?? new Map<string, Waiting[]>()
    this.#waiting.set(address, lines)
    const line = lines.get(name) ?? []
    lines.set(name, line)
    line.push({
      enter: () => {
        resolve(undefined)
      },
      turnAway: () => {
        reject(new Refusal(SIGN_IN_BUSY))
      },
    })
    if (lengthOf(lines) > this.#mostOfAddress) turnOneAway(lines)
    return promise
  }

  /** Stays busy while it hands the turn on, so that nobody slips in between. */
  #next(): void {
    const next = takeTurn(
      this.#waiting,
      (lines) =>
        takeTurn(
          lines,
          (line) => line.shift(),
          ({ length }) => length === 0,
        ),
      ({ size }) => size === 0,
    )
    if (next === undefined) this.#isBusy = false
    else next.enter()
  }
}

/** Takes from the first of the entries, which goes behind the others, or away once it is empty. */
function takeTurn<Entry, Taken>(
  entries: Map<string, Entry>,
  take: (entry: Entry) => Taken,
  isEmpty: (entry: Entry) => boolean,
): Taken | undefined {
  for (const [key, entry] of entries) {
    const taken = take(entry)
    entries.delete(key)
    if (!isEmpty(entry)) entries.set(key, entry)
    return taken
  }
  return undefined
}

function lengthOf(lines: ReadonlyMap<string, readonly Waiting[]>): number {
  return lines.values().reduce((total, { length }) => total + length, 0)
}

/** Of lines of one length, the one whose last came last. */
function turnOneAway(lines: Map<string, Waiting[]>): void {
  const [longest] = [...lines]
    .toReversed()
    .toSorted(([, one], [, other]) => other.length - one.length)
  if (longest === undefined) return
  const [name, line] = longest
  line.pop()?.turnAway()
  if (line.length === 0) lines.delete(name)
}
