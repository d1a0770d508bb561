import { type Clock, instant, type Instant } from '../../../kernel/time.ts'
import { collection, openMemoryStorage, type Storage } from '../../storage/index.ts'
import { workspaceCollections } from '../collections.ts'
import type { DueHandlers, PerformDueWork } from '../due-handler.ts'
import { textKind, type DueKind, type Phase } from '../due-kind.ts'
import { planWork } from '../due-work.ts'
import type { OpenWorkspace, Seeder } from '../workspace-maker.ts'
import { Workspaces, type WorkspacesOptions } from '../workspaces.ts'

export const WALL_START = Date.UTC(2026, 0, 1)

/** What was done, when by the workspace's clock, in order. */
export const marks = collection<Mark>('marks')

export interface Mark {
  readonly number: number
  readonly subject: string
  readonly at: number
}

/** A wall clock that tests set. */
export class HandClock implements Clock {
  #now: Instant = instant(WALL_START)

  now(): Instant {
    return this.#now
  }

  pass(milliseconds: number): void {
    this.#now = instant(this.#now + milliseconds)
  }
}

/** Leaves a mark of when it was done. */
export const leaveMark: PerformDueWork = async (transaction, { now: at }, { subject }) => {
  const number = await transaction.next('mark')
  transaction.put(marks, String(number), { number, subject, at })
}

/** Leaves a mark and plans itself anew a day later, as a daily fetch does. */
const leaveMarkDaily: PerformDueWork = async (transaction, call, work) => {
  await leaveMark(transaction, call, work)
  await planNextDay(transaction, call, work)
}

const planNextDay: PerformDueWork = (transaction, { now }, { subject }) => {
  planWork(transaction, { kind: kindNamed('daily'), payload: subject, at: instant(now + DAY) })
  return Promise.resolve()
}

const dueHandlers = {
  mark: { perform: leaveMark },
  daily: { perform: leaveMarkDaily, goOn: planNextDay },
} as const satisfies DueHandlers

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export interface World extends AsyncDisposable {
  readonly workspaces: Workspaces
  readonly storage: Storage
  readonly wall: HandClock
  readonly failures: unknown[]
}

export async function makeWorld(wanted: Partial<WorkspacesOptions> = {}): Promise<World> {
  const failures: unknown[] = []
  const wall = new HandClock()
  const storage = wanted.storage ?? (await openMemoryStorage())
  const workspaces = new Workspaces({
    storage,
    folder: undefined,
    collections: [...workspaceCollections, marks],
    seeder: seedOne,
    wall,
    defaultName: 'main',
    idleMilliseconds: HOUR,
    onFailure: (error) => failures.push(error),
    ...wanted,
    dueHandlers: { ...dueHandlers, ...wanted.dueHandlers },
  })
  const dispose = (): Promise<void> => workspaces[Symbol.asyncDispose]()
  return { workspaces, storage, wall, failures, [Symbol.asyncDispose]: dispose }
}

/** A community of one, named for the seed. */
export const seedOne: Seeder = async ({ store }, { seed }) => {
  await store.transact((transaction) => {
    transaction.put(marks, 'seed', { number: 0, subject: seed, at: 0 })
    return Promise.resolve()
  })
}

/** A kind of work that is done to any text. */
export function kindNamed(name: string, phase: Phase = 'consequences'): DueKind<string> {
  return textKind(name, phase, (text) => text)
}

interface Planned {
  readonly kind?: string
  readonly phase?: Phase | undefined
  readonly subject: string
  readonly at: number
}

export async function plan({ store }: OpenWorkspace, work: Planned): Promise<void> {
  const { kind = 'mark', phase, subject: payload, at } = work
  await store.transact((transaction) => {
    planWork(transaction, { kind: kindNamed(kind, phase), payload, at: instant(at) })
    return Promise.resolve()
  })
}

/** The marks left since the seed, as `subject at`. */
export async function marksOf({ store }: OpenWorkspace): Promise<readonly string[]> {
  const { items } = await store.read((reader) => reader.list(marks, { limit: 10_000 }))
  return items
    .filter(({ number }) => number > 0)
    .map(({ subject, at }) => `${subject} ${new Date(at).toISOString()}`)
}
