import fc from 'fast-check'
import { expect, it } from 'vitest'
import { JournalStorage } from './journal-storage.ts'
import { JournalStore } from './journal-store.ts'
import type { Store, Transaction } from './port.ts'
import { CrashingFiles, type Chance } from './testing/crashing-files.ts'
import { Room } from './room.ts'
import { openOrCreate } from './testing/open-or-create.ts'
import {
  attachLetter,
  detachLetter,
  LETTERS,
  lettersAttached,
  linesTold,
  parcels,
  parcelsIn,
  parcelsOf,
  put,
  REHEARSED,
  tell,
  type Letter,
} from './testing/parcels.ts'

type Change =
  | { readonly kind: 'put'; readonly key: string; readonly owner: string }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'attach' | 'detach'; readonly letter: Letter }

type Step =
  | Change
  | { readonly kind: 'compact' }
  | { readonly kind: 'save' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'settle' }

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('put' as const), key, owner: key }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), key }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('attach' as const, 'detach' as const),
      letter: fc.constantFrom(...LETTERS),
    }),
  },
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

/** The oracle: how often the series was drawn and a line told, and the owners in order of creation. */
interface Model {
  readonly drawn: number
  readonly owners: ReadonlyMap<string, string>
  readonly attached: ReadonlySet<Letter>
}

const NOTHING: Model = { drawn: 0, owners: new Map(), attached: new Set() }

/** As a process finds it that starts after the crash. */
async function open(files: CrashingFiles): Promise<Store> {
  const lock = { [Symbol.asyncDispose]: () => Promise.resolve() }
  const notice = (): void => undefined
  const room = new Room()
  const storage = new JournalStorage({ files, root: 'root', repair: false, notice, lock, room })
  await storage.sweep()
  return await openOrCreate(storage, 'one', REHEARSED)
}

/** Sends steps to a store and notes every state that it may have, and which it acknowledged. */
class Rehearsal {
  readonly #states: Model[] = [NOTHING]
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
    if (next.kind === 'compact') this.#pending.push(compactedIn(store))
    else if (next.kind === 'save' || next.kind === 'restore' || next.kind === 'settle') {
      await this.#settled(store, next.kind)
    } else this.#commit(store, next)
  }

  #commit(store: Store, next: Change): void {
    const { drawn, ...before } = this.#latest
    const commit = store.transact(async (transaction) => {
      await drawAndTell(transaction)
      await make(transaction, next)
    })
    void this.#attempt(commit, { drawn: drawn + 1, ...changed(before, next) })
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
    return this.#states.at(-1) ?? NOTHING
  }
}

async function make(transaction: Transaction, change: Change): Promise<void> {
  if (change.kind === 'put') put(transaction, change.key, change.owner)
  else if (change.kind === 'remove') transaction.remove(parcels, change.key)
  else if (change.kind === 'attach') await attachLetter(transaction, change.letter)
  else detachLetter(transaction, change.letter)
}

function changed(before: Omit<Model, 'drawn'>, change: Change): Omit<Model, 'drawn'> {
  const owners = new Map(before.owners)
  const attached = new Set(before.attached)
  if (change.kind === 'put') owners.set(change.key, change.owner)
  else if (change.kind === 'remove') owners.delete(change.key)
  else if (change.kind === 'attach') attached.add(change.letter)
  else attached.delete(change.letter)
  return { owners, attached }
}

async function drawAndTell(transaction: Transaction): Promise<void> {
  await transaction.next('parcel')
  tell(transaction, 'drawn')
}

function wordsFor({ drawn, owners, attached }: Model): string {
  return JSON.stringify([drawn, drawn, [...attached].toSorted(), ...owners])
}

/** The words of the same state after the series was drawn, and that told, once more. */
function oneMoreDrawn(words: string): string {
  return words.replaceAll(/\d+/g, (drawn) => String(Number(drawn) + 1))
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
    const { length: lines } = await linesTold(transaction)
    const attached = await lettersAttached(transaction)
    const owners = found.map((parcel) => [parcel.key, parcel.owner])
    words = JSON.stringify([drawn, lines, attached, ...owners])
    throw PEEKED
  })
  await expect(peek).rejects.toBe(PEEKED)
  return words
}

it('finds after any crash the last acknowledged state, or a later whole one', async () => {
  const scenario = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 25 }),
    turns: fc.nat(120),
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
      await inLife(found, (store) => store.transact(drawAndTell))
      expect(await inLife(found, wordsIn)).toBe(oneMoreDrawn(words))
    }),
    { numRuns: 500 },
  )
})
