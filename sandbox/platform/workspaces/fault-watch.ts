import type { Store } from '../storage/index.ts'
import { faults } from './faults.ts'

/** Tells without asking the store whether a workspace can have any fault of a target. */
export class FaultWatch {
  readonly #clear = new Set<string>()

  constructor(store: Store) {
    store.onCommit(({ puts }) => {
      if (puts.some((put) => put.collection === faults.name)) this.#clear.clear()
    })
  }

  /** False only when the target was found clear and no fault was put since. */
  mayStrike(target: string): boolean {
    return !this.#clear.has(target)
  }

  /** Looks, and remembers when there is none. */
  async look(store: Store, target: string): Promise<boolean> {
    this.#clear.add(target)
    const count = await store.read((reader) => reader.count(faults, 'byTarget', target))
    if (count > 0) this.#clear.delete(target)
    return count > 0
  }

  /** The whole state was replaced. */
  forget(): void {
    this.#clear.clear()
  }
}

const watches = new WeakMap<Store, FaultWatch>()

export function faultWatchOf(store: Store): FaultWatch {
  const known = watches.get(store)
  if (known !== undefined) return known
  const watch = new FaultWatch(store)
  watches.set(store, watch)
  return watch
}
