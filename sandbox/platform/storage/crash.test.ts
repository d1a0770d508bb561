import fc from 'fast-check'
import { expect, it } from 'vitest'
import { JournalStorage } from './journal-storage.ts'
import { JournalStore } from './journal-store.ts'
import type { Store, Transaction } from './port.ts'
import { CrashingFiles, type Chance } from './testing/crashing-files.ts'
import { Room } from './room.ts'
import { openOrCreate } from './testing/open-or-create.ts'
import { parcelsIn, parcelsOf, PARCELS, put, parcels } from './testing/parcels.ts'

type Step =
  | { readonly kind: 'put'; readonly key: string; readonly owner: string }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'compact' | 'save' | 'restore' | 'settle' }

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('put' as const), key, owner: key }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), key }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('compact', 'save', 'restore', 'settle') }),
  },
)

const PEEKED = new Error('peeked')

function compactedIn(store: Store): Promise<void> {
  if (!(store instanceof JournalStore)) throw new Error('a store of another kind')
  return store.compact()
}

/** The oracle: how often the series was drawn, and the owners in order of creation. */
interface Model {
  readonly drawn: number
  readonly owners: ReadonlyMap<string, string>
}

/** As a process finds it that starts after the crash. */
async function open(files: CrashingFiles): Promise<Store> {
  const lock = { [Symbol.asyncDispose]: () => Promise.resolve() }
  const notice = (): void => undefined
  const room = new Room()
  const storage = new JournalStorage({ files, root: 'root', repair: false, notice, lock, room })
  await storage.sweep()
  return await openOrCreate(storage, 'one', PARCELS)
}

/** Sends steps to a store and notes every state that it may have, and which it acknowledged. */
class Rehearsal {
  readonly #states: Model[] = [{ drawn: 0, owners: new Map() }]
  #acknowledged = 0
  #saved: Model | undefined
  #pending: Promise<unknown>[] = []

  async run(files: CrashingFiles, steps: readonly Step[]): Promise<void> {
    try {
      const store = await open(files)
      for (const next of steps) await this.#take(store, next)
    } catch {
      // The power is off: what was attempted is among the states.
    }
    await Promise.allSettled(this.#pending)
  }

  /** What may be found on disk now, in the words of `wordsFor`. */
  possible(): string[] {
    return this.#states.slice(this.#acknowledged).map(wordsFor)
  }

  async #take(store: Store, next: Step): Promise<void> {
    if (next.kind === 'put' || next.kind === 'remove') this.#commit(store, next)
    else if (next.kind === 'compact') this.#pending.push(compactedIn(store))
    else await this.#settled(store, next.kind)
  }

  #commit(store: Store, next: Step & { kind: 'put' | 'remove' }): void {
    const { drawn, owners } = this.#latest
    const after = new Map(owners)
    if (next.kind === 'put') after.set(next.key, next.owner)
    else after.delete(next.key)
    const commit = store.transact(async (transaction: Transaction) => {
      await transaction.next('parcel')
      if (next.kind === 'put') put(transaction, next.key, next.owner)
      else transaction.remove(parcels, next.key)
    })
    void this.#attempt(commit, { drawn: drawn + 1, owners: after })
  }

  async #settled(store: Store, kind: 'save' | 'restore' | 'settle'): Promise<void> {
    await Promise.all(this.#pending)
    if (kind === 'save') {
      await store.saveSnapshot('saved')
      this.#saved = this.#latest
    } else if (kind === 'restore' && this.#saved !== undefined) {
      await this.#attempt(store.restoreSnapshot('saved'), this.#saved)
    }
  }

  #attempt(acknowledgement: Promise<void>, after: Model): Promise<void> {
    const at = this.#states.push(after) - 1
    const noted = acknowledgement.then(() => {
      this.#acknowledged = Math.max(this.#acknowledged, at)
    })
    this.#pending.push(noted)
    noted.catch(() => undefined)
    return noted
  }

  get #latest(): Model {
    return this.#states.at(-1) ?? { drawn: 0, owners: new Map() }
  }
}

function wordsFor({ drawn, owners }: Model): string {
  return JSON.stringify([drawn, ...owners])
}

/** The words of the same state after the series was drawn once more. */
function oneMoreDrawn(words: string): string {
  return words.replace(/\d+/, (drawn) => String(Number(drawn) + 1))
}

async function inLife<R>(files: CrashingFiles, work: (store: Store) => Promise<R>): Promise<R> {
  await using store = await open(files)
  return await work(store)
}

function chanceFrom(percentages: readonly number[]): Chance {
  let used = 0
  return (most) => Math.round(((percentages[used++ % percentages.length] ?? 0) / 100) * most)
}

/** What is in the store, read in a work that leaves nothing behind. */
async function wordsIn(store: Store): Promise<string> {
  let words = ''
  const peek = store.transact(async (transaction) => {
    const found = await parcelsIn(transaction)
    for (const { owner } of found) {
      const owned = found.filter((parcel) => parcel.owner === owner)
      expect(await parcelsOf(transaction, owner)).toEqual(owned)
    }
    const drawn = (await transaction.next('parcel')) - 1
    words = JSON.stringify([drawn, ...found.map((parcel) => [parcel.key, parcel.owner])])
    throw PEEKED
  })
  await expect(peek).rejects.toBe(PEEKED)
  return words
}

it('finds after any crash the last acknowledged state, or a later whole one', async () => {
  const scenario = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 25 }),
    turns: fc.nat(60),
    percentages: fc.array(fc.nat(100), { minLength: 20, maxLength: 20 }),
  })
  await fc.assert(
    fc.asyncProperty(scenario, async ({ steps, turns, percentages }) => {
      const files = new CrashingFiles()
      const rehearsal = new Rehearsal()
      const running = rehearsal.run(files, steps)
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
      const possible = rehearsal.possible()
      const found = files.crash(chanceFrom(percentages))
      await running
      const words = await inLife(found, wordsIn)
      expect(possible).toContain(words)
      await inLife(found, (store) => store.transact((transaction) => transaction.next('parcel')))
      expect(await inLife(found, wordsIn)).toBe(oneMoreDrawn(words))
    }),
    { numRuns: 500 },
  )
})
