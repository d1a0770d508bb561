import * as v from 'valibot'
import { standingClock } from '../../sandbox/kernel/testing/standing-clock.ts'
import { instant } from '../../sandbox/kernel/time.ts'
import { collection, openStorage } from '../../sandbox/platform/storage/index.ts'
import {
  planWork,
  textKind,
  whenDue,
  workspaceCollections,
  Workspaces,
} from '../../sandbox/platform/workspaces/index.ts'
import { Client } from '../../sandbox/testing/client.ts'
import { grouped, median, timed, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

export interface DueWorkSizes {
  readonly pieces: number
  /** How often they are done, each time in a new folder: the time in the middle counts. */
  readonly rounds: number
  /** Every so many of them fail. */
  readonly poisonEvery: number
  /** How far an idle workspace is advanced. */
  readonly by: string
}

const FULL: DueWorkSizes = { pieces: 100_000, rounds: 5, poisonEvery: 25_000, by: 'P7Y3M' }

const LEAST_A_SECOND = 30_000
const MOST_FOR_IDLE = 2_000
const HOUR = 3_600_000
/** Planned in one commit. */
const PLANNED_AT_ONCE = 1_000

/**
 * Does many pieces of due work on disk, some of which fail and are told to a listener that throws, and
 * takes an idle workspace over years: the clock gets there, nothing is lost, and all is said.
 */
export async function proveDueWork(
  sizes: DueWorkSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const rounds: Done[] = []
  for (let round = 0; round < sizes.rounds; round += 1) {
    const healthy = await doMany({ ...sizes, poisonEvery: Infinity })
    say(`  ${grouped(healthy.pieces)} pieces in ${grouped(healthy.milliseconds)} ms`)
    rounds.push(healthy)
  }
  const rate = median(rounds.map(({ done, milliseconds }) => (done / milliseconds) * 1000))
  const left = Math.min(...rounds.map((round) => round.left))
  const poisoned = await doMany({ ...sizes, pieces: Math.ceil(sizes.pieces / 10) })
  say(`  with poison: ${grouped(poisoned.done)} done, ${grouped(poisoned.setAside)} set aside`)
  const idle = await advanceIdle(sizes.by)
  say(`  ${sizes.by}: ${grouped(idle.milliseconds)} ms, ${grouped(idle.count)} pieces`)
  return [
    verdict(
      'each of many due pieces is done once, on disk',
      `${grouped(left)} left of ${grouped(sizes.pieces)}`,
      left === sizes.pieces && rounds.every(({ setAside }) => setAside === 0),
    ),
    timed(
      `at least ${grouped(LEAST_A_SECOND)} due pieces a second, on disk`,
      `${grouped(rate)}/s`,
      rate >= LEAST_A_SECOND,
    ),
    verdict(
      'poison and a listener that throws: the clock goes on, all else is done, all is said',
      `${grouped(poisoned.left)} of ${grouped(poisoned.pieces)} done, ${grouped(poisoned.setAside)} set aside, ${grouped(poisoned.failures)} failures told`,
      poisoned.isThere &&
        poisoned.left + poisoned.setAside === poisoned.pieces &&
        poisoned.setAside === poisoned.poison &&
        poisoned.failures === 2 * poisoned.poison,
    ),
    verdict(
      `an idle workspace gets ${sizes.by} ahead`,
      `state ${idle.state}, ${grouped(idle.setAside)} set aside`,
      idle.state === 'done' && idle.setAside === 0,
    ),
    timed(
      `an idle workspace, ${sizes.by} in under ${grouped(MOST_FOR_IDLE)} ms`,
      `${grouped(idle.milliseconds)} ms`,
      idle.milliseconds < MOST_FOR_IDLE,
    ),
  ]
}

interface Mark {
  readonly piece: string
}

const marks = collection<Mark>('marks')
const PIECE = textKind('piece', 'consequences', (text) => text)

interface Done {
  readonly pieces: number
  readonly poison: number
  readonly milliseconds: number
  readonly done: number
  /** Marks that are there after the store was opened again. */
  readonly left: number
  readonly setAside: number
  readonly failures: number
  readonly isThere: boolean
}

type Pieces = Pick<DueWorkSizes, 'pieces' | 'poisonEvery'>

async function doMany({ pieces, poisonEvery }: Pieces): Promise<Done> {
  await using folder = await temporaryFolder()
  const every = Math.min(poisonEvery, Math.ceil(pieces / 4))
  const isPoison = (piece: string): boolean =>
    Number.isFinite(poisonEvery) && Number(piece) % every === 0
  const failures: unknown[] = []
  const open = (): Promise<Workspaces> => workspacesOn(folder.path, { isPoison, failures })
  const told = await doAll(await open(), pieces)
  const again = await open()
  const { store } = await again.require('many')
  const left = await store.read((reader) => reader.count(marks))
  await again[Symbol.asyncDispose]()
  const poison = Array.from({ length: pieces }, (_, piece) => String(piece)).filter(isPoison).length
  return { ...told, pieces, poison, left, failures: failures.length }
}

async function workspacesOn(
  root: string,
  troubled: { readonly isPoison: (piece: string) => boolean; readonly failures: unknown[] },
): Promise<Workspaces> {
  return new Workspaces({
    storage: await openStorage({ root }),
    folder: undefined,
    collections: [...workspaceCollections, marks],
    seeder: () => Promise.resolve(),
    dueHandlers: whenDue(PIECE, {
      perform: (transaction, _call, piece) => {
        transaction.put(marks, piece, { piece })
        if (troubled.isPoison(piece)) throw new Error('a poison job')
        return Promise.resolve()
      },
    }),
    tellSetAside: () => Promise.reject(new Error('a throwing listener')),
    wall: standingClock(Date.UTC(2026, 0, 1)),
    defaultName: 'default',
    idleMilliseconds: Infinity,
    onFailure: (error) => troubled.failures.push(error),
  })
}

async function doAll(
  workspaces: Workspaces,
  pieces: number,
): Promise<Pick<Done, 'milliseconds' | 'done' | 'setAside' | 'isThere'>> {
  const { store, clock, agenda } = await workspaces.create({
    name: 'many',
    profile: 'demo',
    seed: 'many',
  })
  const at = instant(clock.now() + HOUR)
  for (let first = 0; first < pieces; first += PLANNED_AT_ONCE) {
    await store.transact((transaction) => {
      for (let next = first; next < Math.min(first + PLANNED_AT_ONCE, pieces); next += 1) {
        planWork(transaction, { kind: PIECE, payload: String(next), at })
      }
      return Promise.resolve()
    })
  }
  const begun = performance.now()
  const { count, setAside } = await agenda.advance(at)
  const milliseconds = performance.now() - begun
  const isThere = clock.now() === at
  await workspaces[Symbol.asyncDispose]()
  return { milliseconds, done: count, setAside: setAside.count, isThere }
}

const advance = v.object({
  state: v.string(),
  count: v.number(),
  setAside: v.object({ count: v.number() }),
})

interface Idle {
  readonly milliseconds: number
  readonly state: string
  readonly count: number
  readonly setAside: number
}

async function advanceIdle(by: string): Promise<Idle> {
  await using folder = await temporaryFolder()
  await using server = await startServer({ data: folder.path })
  const client = new Client(server.url)
  const token = server.adminToken
  const clock = '/_sandbox/workspaces/default/clock'
  const begun = performance.now()
  const body = { by }
  const answer = await client.send({ method: 'POST', path: `${clock}/advance`, token, body })
  await answer.text()
  const milliseconds = performance.now() - begun
  const list = await client.send({ method: 'GET', path: `${clock}/advances`, token })
  const { items } = v.parse(v.object({ items: v.tuple([advance]) }), JSON.parse(await list.text()))
  const [{ state, count, setAside }] = items
  return { milliseconds, state, count, setAside: setAside.count }
}

if (import.meta.main) await runAlone(proveDueWork)
