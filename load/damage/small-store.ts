import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  openStorage,
  type Collection,
  type Storage,
  type Store,
} from '../../sandbox/platform/storage/index.ts'
import { PARCELS, putParcel } from '../../sandbox/platform/storage/testing/parcels.ts'
import { digestOf } from '../lib/folder.ts'
import type { Damage } from './damage.ts'
import { fateOf, worstOf, type Outcome } from './outcome.ts'

/** What somebody knows of a store who used it: the state, and that of each saved snapshot. */
export const storeWitness = v.object({ hash: v.string(), saved: v.record(v.string(), v.string()) })
export type StoreWitness = v.InferOutput<typeof storeWitness>

export const STORE = 'one'
export const STORE_COLLECTIONS: readonly Collection<never>[] = PARCELS

/** How the last process that used it ended. */
export type Ending = 'closed' | 'killed'

interface Made {
  readonly data: string
  /** Gets copies of the store as it was earlier. */
  readonly earlier: string
  readonly ending: Ending
}

/** Has a process make a store of a few kilobytes and end. */
export async function makeSmallStore({ data, earlier, ending }: Made): Promise<StoreWitness> {
  const maker = fork(join(import.meta.dirname, 'make-small-store.ts'), [data, earlier, ending])
  const exit = once(maker, 'exit')
  const ended = exit.then(([code]) => Promise.reject(new Error(`its maker ended with ${code}`)))
  ended.catch(() => undefined)
  const told: readonly unknown[] = await Promise.race([once(maker, 'message'), ended])
  if (ending === 'killed') maker.kill('SIGKILL')
  await exit
  return v.parse(storeWitness, told[0])
}

/** Opens the damaged store, and looks for all that was acknowledged. */
export async function judgeStore(
  data: string,
  damage: Damage,
  witness: StoreWitness,
): Promise<Outcome> {
  const before = await digestOf(data)
  const notices: string[] = []
  const opened = await open(data, notices)
  if (opened instanceof Error) {
    const changedFiles = (await digestOf(data)) !== before
    const isMeant = !['Error', 'TypeError', 'SyntaxError', 'RangeError'].includes(opened.name)
    return fateOf({ text: opened.message, isMeant, changedFiles }, data)
  }
  try {
    const outcomes = await look(opened.store, { damage, witness, notices: notices.join(' ') })
    if (outcomes.length > 0) return worstOf(outcomes)
  } finally {
    await opened.storage[Symbol.asyncDispose]()
  }
  const goesOn = await open(data, [])
  if (goesOn instanceof Error) return { fate: 'amiss', detail: `not again: ${goesOn.message}` }
  await using _ = goesOn.storage
  return { fate: notices.length === 0 ? 'harmless' : 'cut off', detail: notices.join(' ') }
}

interface Opened {
  readonly storage: Storage
  readonly store: Store
}

async function open(root: string, notices: string[]): Promise<Opened | Error> {
  let storage: Storage | undefined
  try {
    storage = await openStorage({ root, onNotice: ({ en }) => notices.push(en) })
    return { storage, store: await storage.open(STORE, STORE_COLLECTIONS) }
  } catch (error) {
    await storage?.[Symbol.asyncDispose]()
    return error instanceof Error ? error : new Error(String(error))
  }
}

interface Look {
  readonly damage: Damage
  readonly witness: StoreWitness
  readonly notices: string
}

/** What is wrong with it; it is written on afterwards. */
async function look(store: Store, { witness, notices }: Look): Promise<readonly Outcome[]> {
  if ((await store.hash()) !== witness.hash) return [{ fate: 'SILENT', detail: 'another state' }]
  const outcomes: Outcome[] = []
  for (const [name, hash] of Object.entries(witness.saved)) {
    const outcome = await restored(store, name, hash)
    const isSaid = outcome?.fate === 'SILENT' && notices.includes(name)
    if (outcome !== undefined) outcomes.push(isSaid ? { ...outcome, fate: 'named' } : outcome)
  }
  await putParcel(store, 'afterwards')
  return outcomes
}

/** Undefined when it is as it was saved. */
async function restored(store: Store, name: string, hash: string): Promise<Outcome | undefined> {
  try {
    await store.restoreSnapshot(name)
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    if (error instanceof RangeError) return { fate: 'SILENT', detail: `${name} is gone: ${detail}` }
    return { fate: detail.startsWith('StoreDamaged') ? 'named' : 'amiss', detail }
  }
  if ((await store.hash()) === hash) return undefined
  return { fate: 'SILENT', detail: `${name} is another` }
}
