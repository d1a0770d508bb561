import fc from 'fast-check'
import { openStorage } from '../index.ts'
import { JournalStore } from '../journal-store.ts'
import type { Storage, Store, Transaction } from '../port.ts'
import type { Chance } from './crashing-files.ts'
import { openOrCreate } from './open-or-create.ts'
import {
  attachLetter,
  detachLetter,
  LETTERS,
  lettersAttached,
  linesTold,
  parcelsIn,
  put,
  putParcel,
  REHEARSED,
  tell,
  type Letter,
} from './parcels.ts'
import type { PowerLossFiles } from './power-loss-files.ts'

const NAMES = ['one', 'two'] as const
type Name = (typeof NAMES)[number]

const SNAPSHOT = 'kept'
const KINDS = ['compact', 'save', 'restore', 'settle', 'delete', 'reopen'] as const

interface Put {
  readonly kind: 'put'
  readonly name: Name
  readonly key: Letter
  readonly owner: Letter
}

/** The content that a letter stands for comes to be attached, or is so no longer. */
interface Attaching {
  readonly kind: 'attach' | 'detach'
  readonly name: Name
  readonly letter: Letter
}

type Step = Put | Attaching | { readonly kind: (typeof KINDS)[number]; readonly name: Name }

const name = fc.constantFrom(...NAMES)
const letter = fc.constantFrom(...LETTERS)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('put' as const), name, key: letter, owner: letter }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('attach' as const, 'detach' as const),
      name,
      letter,
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom(...KINDS), name }) },
)

const ABSENT = 'absent'

/** All that is in a store. */
interface State {
  readonly owners: Readonly<Record<string, string>>
  readonly attached: readonly Letter[]
  readonly lines: readonly string[]
}

const NOTHING: State = { owners: {}, attached: [], lines: [] }
const EMPTY = wordsFor(NOTHING)

interface Commit {
  readonly of: Name
  readonly change: (before: State) => State
  readonly work: (transaction: Transaction) => Promise<void>
}

/** What may be found of one thing: whatever was attempted since the last that was acknowledged. */
class Attempts {
  readonly #states = [ABSENT]
  #acknowledged = 0

  get latest(): string {
    return this.#states.at(-1) ?? ABSENT
  }

  get possible(): readonly string[] {
    return this.#states.slice(this.#acknowledged)
  }

  async make(after: string, work: Promise<unknown>): Promise<void> {
    const at = this.#states.push(after) - 1
    await work
    this.#acknowledged = Math.max(this.#acknowledged, at)
  }
}

/** Sends steps to a storage of two stores, and keeps account of what may be found. */
class Rehearsal {
  readonly stores: Readonly<Record<Name, Attempts>> = { one: new Attempts(), two: new Attempts() }
  readonly saved: Readonly<Record<Name, Attempts>> = { one: new Attempts(), two: new Attempts() }
  readonly #open = new Map<Name, Store>()
  #pending: Promise<unknown>[] = []

  async run(files: PowerLossFiles, steps: readonly Step[]): Promise<void> {
    try {
      const storage = await open(files)
      for (const next of steps) await this.#take(storage, next)
    } catch {
      // The power is off: what was attempted is accounted for.
    }
    await Promise.allSettled(this.#pending)
  }

  async #take(storage: Storage, next: Step): Promise<void> {
    const store = this.#open.get(next.name) ?? (await this.#begin(storage, next.name))
    if (next.kind === 'put') this.#put(store, next)
    else if (next.kind === 'attach' || next.kind === 'detach') this.#attach(store, next)
    else if (next.kind === 'compact') this.#pending.push(compact(store))
    else await this.#settled(storage, store, { kind: next.kind, name: next.name })
  }

  async #begin(storage: Storage, of: Name): Promise<Store> {
    const opening = openOrCreate(storage, of, REHEARSED)
    const { latest } = this.stores[of]
    await this.stores[of].make(latest === ABSENT ? EMPTY : latest, opening)
    const store = await opening
    this.#open.set(of, store)
    return store
  }

  #put(store: Store, { name: of, key, owner }: Put): void {
    this.#commit(store, {
      of,
      change: ({ owners, ...rest }) => ({ ...rest, owners: { ...owners, [key]: owner } }),
      work: (transaction) => {
        put(transaction, key, owner)
        return Promise.resolve()
      },
    })
  }

  #attach(store: Store, { kind, name: of, letter: which }: Attaching): void {
    this.#commit(store, {
      of,
      change: ({ attached, ...rest }) => {
        const others = attached.filter((other) => other !== which)
        return { ...rest, attached: kind === 'attach' ? [...others, which] : others }
      },
      work: async (transaction) => {
        if (kind === 'attach') await attachLetter(transaction, which)
        else detachLetter(transaction, which)
      },
    })
  }

  /** Each commit is told of in the log as well. */
  #commit(store: Store, { of, change, work }: Commit): void {
    const before = parsed(this.stores[of].latest)
    const line = String(before.lines.length)
    const after = wordsFor(change({ ...before, lines: [...before.lines, line] }))
    const commit = store.transact(async (transaction) => {
      tell(transaction, line)
      await work(transaction)
    })
    const made = this.stores[of].make(after, commit)
    made.catch(() => undefined)
    this.#pending.push(made)
  }

  async #settled(
    storage: Storage,
    store: Store,
    {
      kind,
      name: of,
    }: { readonly kind: Exclude<(typeof KINDS)[number], 'compact'>; readonly name: Name },
  ): Promise<void> {
    await Promise.all(this.#pending)
    const [state, saved] = [this.stores[of], this.saved[of]]
    if (kind === 'save') await saved.make(state.latest, store.saveSnapshot(SNAPSHOT))
    if (kind === 'restore' && saved.latest !== ABSENT) {
      await state.make(saved.latest, store.restoreSnapshot(SNAPSHOT))
    }
    if (kind === 'delete') {
      const gone = storage.destroy(of)
      this.#open.delete(of)
      await Promise.all([state.make(ABSENT, gone), saved.make(ABSENT, gone)])
    }
    if (kind === 'reopen') {
      this.#open.delete(of)
      await store[Symbol.asyncDispose]()
    }
  }
}

function open(files: PowerLossFiles): Promise<Storage> {
  return openStorage({ root: 'root', files, onNotice: () => undefined })
}

async function compact(store: Store): Promise<void> {
  if (store instanceof JournalStore) await store.compact().catch(() => undefined)
}

function parsed(words: string): State {
  return words === ABSENT ? NOTHING : (JSON.parse(words) as State)
}

function wordsFor({ owners, attached, lines }: State): string {
  const sorted = Object.fromEntries(Object.entries(owners).toSorted())
  return JSON.stringify({ owners: sorted, attached: attached.toSorted(), lines })
}

async function wordsIn(store: Store): Promise<string> {
  return await store.read(async (reader) => {
    const found = await parcelsIn(reader)
    const owners = Object.fromEntries(found.map(({ key, owner }) => [key, owner]))
    const attached = await lettersAttached(reader)
    return wordsFor({ owners, attached, lines: await linesTold(reader) })
  })
}

/** What is there now of a store and of its snapshot; it is written on to see that it can be. */
async function look(files: PowerLossFiles, of: Name): Promise<{ state: string; saved: string }> {
  await using storage = await open(files)
  if (!(await storage.names()).includes(of)) return { state: ABSENT, saved: ABSENT }
  await using store = await storage.open(of, REHEARSED)
  const state = await wordsIn(store)
  const isSaved = (await store.snapshots()).some((one) => one.name === SNAPSHOT)
  await putParcel(store, 'afterwards')
  if (!isSaved) return { state, saved: ABSENT }
  await store.restoreSnapshot(SNAPSHOT)
  return { state, saved: await wordsIn(store) }
}

function chanceFrom(seed: number): Chance {
  const values = fc.sample(fc.noBias(fc.nat(1e6)), { numRuns: 2_000, seed })
  let used = 0
  return (most) => Math.floor(((values[used++ % values.length] ?? 0) / (1e6 + 1)) * (most + 1))
}

export interface PowerCut {
  readonly steps: readonly Step[]
  /** After so many turns of the event loop. */
  readonly turns: number
  /** Of the chance that decides what survives. */
  readonly seed: number
}

export const powerCuts: fc.Arbitrary<PowerCut> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
  turns: fc.nat(400),
  seed: fc.nat(),
})

/**
 * Cuts the power while steps are taken, and looks what is found.
 *
 * @throws Error when it is neither what was acknowledged nor something later and whole
 */
export async function cutPower(
  files: PowerLossFiles,
  { steps, turns, seed }: PowerCut,
): Promise<void> {
  await files.makeFolder('root')
  files.settle()
  const rehearsal = new Rehearsal()
  const running = rehearsal.run(files, steps)
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
  const possible = NAMES.map((of) => ({
    of,
    states: rehearsal.stores[of].possible,
    snapshots: rehearsal.saved[of].possible,
  }))
  const found = files.losePower(chanceFrom(seed))
  await running
  for (const { of, states, snapshots } of possible) {
    const { state, saved } = await look(found, of)
    requireOneOf(of, state, states)
    if (state === ABSENT) continue
    requireOneOf(`the snapshot of ${of}`, saved, snapshots)
    requireOneOf(`the snapshot of ${of} once more`, (await look(found, of)).saved, [saved])
  }
}

function requireOneOf(what: string, found: string, possible: readonly string[]): void {
  if (possible.includes(found)) return
  throw new Error(`${what} is ${found}, not ${possible.join(' or ')}`)
}
