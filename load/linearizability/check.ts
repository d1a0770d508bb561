import type { History, Model, Operation } from './history.ts'
import { PartStates, type Pending, type Possible } from './part-states.ts'

/** The first answer that no order of the calls explains; undefined when the history is linearizable. */
export interface Violation<Input, Output> {
  readonly operation: Operation<Input, Output>
  /** What had begun and not been answered by then. */
  readonly meanwhile: History<Input, Output>
}

/**
 * Whether the calls can be put into one order that explains every answer and in which a call that was
 * answered before another began comes before it.
 *
 * The algorithm is just-in-time linearization of G. Lowe, "Testing for linearizability", Concurrency and
 * Computation 29(4), 2017, which goes back to J. M. Wing and C. Gong, "Testing and verifying concurrent
 * objects", J. of Parallel and Distributed Computing 17, 1993: events are read in the order of time, all
 * that may be by then is kept, equal things once, and a call is carried out when an answer asks for it.
 * Parts are kept apart, as A. Horn and D. Kroening do ("Faster linearizability checking via
 * P-compositionality", FORTE 2015). A call on every part, such as a restore, happens at one instant for
 * all of them: each instant at which it can have happened is a branch, and within a branch the parts are
 * independent again.
 *
 * No library: those that are kept up (Porcupine, Knossos) are of other languages, and they partition a
 * history by key or not at all.
 */
export function findViolation<State, Input, Output>(
  history: History<Input, Output>,
  model: Model<State, Input, Output>,
): Violation<Input, Output> | undefined {
  const checker = new Checker(history, model)
  for (const { index, operation, isAnswer } of eventsOf(history)) {
    if (!isAnswer) checker.begin(index, operation)
    else if (!checker.answer(index, operation)) return { operation, meanwhile: checker.meanwhile }
  }
  return undefined
}

interface Event<Input, Output> {
  readonly index: number
  readonly operation: Operation<Input, Output>
  readonly isAnswer: boolean
  readonly at: number
}

/** At the same instant calls begin before others are answered: so they overlap. */
function eventsOf<Input, Output>(history: History<Input, Output>): readonly Event<Input, Output>[] {
  const events = history.flatMap((operation, index) => [
    { index, operation, isAnswer: false, at: operation.invokedAt },
    { index, operation, isAnswer: true, at: operation.answeredAt },
  ])
  return events
    .filter(({ at }) => at < Infinity)
    .toSorted((one, other) => one.at - other.at || Number(one.isAnswer) - Number(other.isAnswer))
}

/** Beyond this it would take hours: fewer calls on every part have to overlap. */
const MOST_BRANCHES = 100_000

/** One choice of the instants of the calls on every part. */
interface Branch {
  /** What each part may be by now. */
  readonly parts: readonly Possible[]
  /** Calls on every part that were carried out and are not answered yet. */
  readonly struck: readonly number[]
}

class Checker<State, Input, Output> {
  readonly #model: Model<State, Input, Output>
  readonly #states: PartStates<State, Input, Output>
  readonly #parts: readonly string[]
  /** Calls under way: on each part, and on every part. */
  readonly #pending: readonly Map<number, Operation<Input, Output>>[]
  readonly #whole = new Map<number, Operation<Input, Output>>()
  #branches: readonly Branch[]

  constructor(history: History<Input, Output>, model: Model<State, Input, Output>) {
    this.#model = model
    this.#states = new PartStates(model)
    this.#parts = [...new Set(history.map(({ input }) => model.partOf(input)))].filter(
      (part) => part !== undefined,
    )
    this.#pending = this.#parts.map(() => new Map<number, Operation<Input, Output>>())
    this.#branches = [{ parts: this.#parts.map((part) => this.#states.initial(part)), struck: [] }]
  }

  get meanwhile(): History<Input, Output> {
    return [...this.#pending, this.#whole].flatMap((calls) => [...calls.values()])
  }

  begin(index: number, operation: Operation<Input, Output>): void {
    this.#callsWith(operation).set(index, operation)
  }

  /** False when nothing explains the answer. */
  answer(index: number, operation: Operation<Input, Output>): boolean {
    if (this.#isMinded(index, operation)) this.#branches = this.#withStrikes()
    const part = this.#partOf(operation)
    this.#branches =
      part === undefined ? this.#wholeAnswered(index, operation) : this.#partAnswered(index, part)
    this.#callsWith(operation).delete(index)
    return this.#branches.length > 0
  }

  /**
   * Whether a call on every part that is under way may have to come before this answer: it minds the
   * call, or another on the same part that the answer may have to follow.
   */
  #isMinded(index: number, operation: Operation<Input, Output>): boolean {
    if (this.#whole.size === 0) return false
    const calls = [...this.#callsWith(operation).values()]
    return [...this.#whole].some(
      ([other, whole]) =>
        other === index ||
        calls.some(({ input, output }) => this.#model.minds(whole.input, input, output)),
    )
  }

  /**
   * Each branch, and others in which some of the calls on every part happen now. Right before an answer
   * is early enough: what begins before that may still come first.
   */
  #withStrikes(): readonly Branch[] {
    const strike = this.#striker()
    const found = new Map<string, Branch>()
    const waiting = [...this.#branches]
    for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
      const key = keyOf(branch)
      if (found.has(key)) continue
      found.set(key, branch)
      if (found.size > MOST_BRANCHES) throw new Error('The history leaves too much open')
      for (const index of this.#whole.keys()) {
        if (branch.struck.includes(index)) continue
        const parts = strike(branch.parts, index)
        if (parts !== undefined) waiting.push({ parts, struck: [...branch.struck, index] })
      }
    }
    return [...found.values()]
  }

  /** Many branches agree on most parts, for which it is found once. */
  #striker() {
    const known = new Map(
      [...this.#whole.keys()].map((index) => [index, this.#partStrikers(index)]),
    )
    return (parts: readonly Possible[], index: number): readonly Possible[] | undefined => {
      const after: Possible[] = []
      for (const [part, strikePart] of (known.get(index) ?? []).entries()) {
        const to = strikePart(parts[part] ?? 0)
        if (to === undefined) return undefined
        after.push(to)
      }
      return after
    }
  }

  #partStrikers(index: number) {
    return this.#pending.map((pending) => {
      const known = new Map<Possible, Possible | undefined>()
      return (from: Possible): Possible | undefined => {
        const operation = this.#whole.get(index)
        if (!known.has(from) && operation !== undefined) {
          known.set(from, this.#states.struck(from, pending, operation))
        }
        return known.get(from)
      }
    })
  }

  #wholeAnswered(index: number, { output }: Operation<Input, Output>): readonly Branch[] {
    const left = this.#branches.filter(
      ({ struck }) => struck.includes(index) || output === undefined,
    )
    return unique(
      left.map(({ parts, struck }) => ({ parts, struck: struck.filter((each) => each !== index) })),
    )
  }

  /** Many branches agree on the part, for which it is found once. */
  #partAnswered(index: number, part: number): readonly Branch[] {
    const known = new Map<Possible, Possible | undefined>()
    const pending = this.#callsOn(part)
    const after = this.#branches.flatMap((branch) => {
      const from = branch.parts[part] ?? 0
      if (!known.has(from)) known.set(from, this.#states.answered(from, pending, index))
      const to = known.get(from)
      return to === undefined ? [] : [{ ...branch, parts: branch.parts.with(part, to) }]
    })
    return known.size > 1 ? unique(after) : after
  }

  #partOf({ input }: Operation<Input, Output>): number | undefined {
    const part = this.#model.partOf(input)
    return part === undefined ? undefined : this.#parts.indexOf(part)
  }

  #callsWith(operation: Operation<Input, Output>): Map<number, Operation<Input, Output>> {
    const part = this.#partOf(operation)
    return (part === undefined ? undefined : this.#pending[part]) ?? this.#whole
  }

  #callsOn(part: number): Pending<Input, Output> {
    return this.#pending[part] ?? new Map<number, Operation<Input, Output>>()
  }
}

function keyOf({ parts, struck }: Branch): string {
  return `${parts.join()}|${struck.toSorted((one, other) => one - other).join()}`
}

/** Branches that came to the same are one. */
function unique(branches: readonly Branch[]): readonly Branch[] {
  return [...new Map(branches.map((branch) => [keyOf(branch), branch])).values()]
}
