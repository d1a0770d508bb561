import type { Model, Operation } from './history.ts'

/** A state that a part may be in, and which of its calls under way it has carried out by then. */
interface Configuration<State> {
  readonly state: State
  readonly done: ReadonlySet<number>
}

export type Pending<Input, Output> = ReadonlyMap<number, Operation<Input, Output>>

/** What a part may be by now, under a number that equal ones share. None is empty. */
export type Possible = number

/** Configurations of parts, and where calls lead from them. */
export class PartStates<State, Input, Output> {
  readonly #model: Model<State, Input, Output>
  readonly #all: (readonly Configuration<State>[])[] = []
  readonly #numbers = new Map<string, Possible>()

  constructor(model: Model<State, Input, Output>) {
    this.#model = model
  }

  initial(part: string): Possible {
    return this.#number([{ state: this.#model.initial(part), done: new Set() }]) ?? 0
  }

  /** What may be once that call is answered; undefined when nothing explains its answer. */
  answered(from: Possible, pending: Pending<Input, Output>, call: number): Possible | undefined {
    const isKnown = pending.get(call)?.output !== undefined
    const after = this.#reachable(from, pending)
      .filter(({ done }) => done.has(call) || !isKnown)
      .map(({ state, done }) => ({ state, done: without(done, call) }))
    return this.#number(after)
  }

  /** What may be right after a call on every part was carried out. */
  struck(
    from: Possible,
    pending: Pending<Input, Output>,
    { input, output }: Operation<Input, Output>,
  ): Possible | undefined {
    const after = this.#reachable(from, pending).flatMap(({ state, done }) => {
      const next = this.#model.step(state, input, output)
      return next === undefined ? [] : [{ state: next, done }]
    })
    return this.#number(after)
  }

  /** Any of the calls under way carried out, in any order. */
  #reachable(from: Possible, pending: Pending<Input, Output>): readonly Configuration<State>[] {
    const found = new Map<string, Configuration<State>>()
    const waiting = [...(this.#all[from] ?? [])]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const key = this.#keyOf(next)
      if (found.has(key)) continue
      found.set(key, next)
      for (const [index, { input, output }] of pending) {
        if (next.done.has(index)) continue
        const state = this.#model.step(next.state, input, output)
        if (state !== undefined) waiting.push({ state, done: new Set(next.done).add(index) })
      }
    }
    return [...found.values()]
  }

  #number(configurations: readonly Configuration<State>[]): Possible | undefined {
    if (configurations.length === 0) return undefined
    const unique = new Map(configurations.map((each) => [this.#keyOf(each), each]))
    const key = [...unique.keys()].toSorted().join('\n')
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#all.length)
    return this.#all.push([...unique.values()]) - 1
  }

  #keyOf({ state, done }: Configuration<State>): string {
    return `${[...done].toSorted((one, other) => one - other).join()}|${this.#model.keyOf(state)}`
  }
}

function without(done: ReadonlySet<number>, call: number): ReadonlySet<number> {
  const others = new Set(done)
  others.delete(call)
  return others
}
