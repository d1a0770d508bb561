import { cp, readdir, rename, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, StartRefused, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

export interface RemovalSizes {
  /** Submits before and after. */
  readonly submits: number
  /** Over which those after are spread. */
  readonly milliseconds: number
  readonly removals: readonly string[]
}

const PATIENCE = 4_000
const UNAVAILABLE = 503

interface Place {
  readonly data: string
  /** Where it may be moved to. */
  readonly away: string
}

/** How a store is taken from under a running server, and how it is given back where it can be. */
interface Removal {
  readonly name: string
  readonly take: (place: Place) => Promise<void>
  readonly giveBack?: (place: Place) => Promise<void>
}

const REMOVALS: readonly Removal[] = [
  { name: 'data folder removed', take: ({ data }) => rm(data, { recursive: true }) },
  {
    name: 'data folder moved away',
    take: ({ data, away }) => rename(data, away),
    giveBack: ({ data, away }) => putBack(away, data),
  },
  { name: 'workspace removed', take: ({ data }) => rm(join(data, 'default'), { recursive: true }) },
  {
    name: 'workspace moved away',
    take: ({ data, away }) => rename(join(data, 'default'), away),
    giveBack: ({ data, away }) => putBack(away, join(data, 'default')),
  },
  { name: 'journal unlinked', take: ({ data }) => onJournals(data, unlink) },
  {
    name: 'journal renamed',
    take: ({ data }) => onJournals(data, (path) => rename(path, `${path}.away`)),
    giveBack: ({ data }) => onAwayJournals(data),
  },
  {
    name: 'journal replaced by a copy',
    take: ({ data, away }) => onJournals(data, (path) => replaceByCopy(path, away)),
  },
]

interface Found {
  readonly name: string
  /** Acknowledged after the removal, and not there at the next start. */
  readonly intoNothing: number
  /** Acknowledged before the removal, and gone although all was given back. */
  readonly lost: number
  readonly refused: number
  readonly otherwise: string | undefined
  readonly healthAfterwards: number
}

const FULL: RemovalSizes = {
  submits: 40,
  milliseconds: 1_000,
  removals: REMOVALS.map(({ name }) => name),
}

/**
 * Takes the data folder, the workspace or its journal from under a running server. It refuses what it
 * could only acknowledge into nothing, and `/healthz` tells of it.
 */
export async function proveRemoval(
  sizes: RemovalSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const found: Found[] = []
  for (const removal of REMOVALS.filter(({ name }) => sizes.removals.includes(name))) {
    const one = await removeWhileRunning(removal, sizes)
    say(
      `  ${one.name}: ${one.refused} refused, ${one.intoNothing} into nothing, ${one.lost} lost,` +
        ` health ${one.healthAfterwards}${one.otherwise === undefined ? '' : `, ${one.otherwise}`}`,
    )
    found.push(one)
  }
  const where = (isBad: (one: Found) => boolean) =>
    found
      .filter(isBad)
      .map(({ name }) => name)
      .join(', ') || 'nowhere'
  const none = (claim: string, isBad: (one: Found) => boolean): Verdict =>
    verdict(claim, `otherwise: ${where(isBad)}`, !found.some(isBad))
  return [
    none('a removed store: nothing is acknowledged into nothing', (one) => one.intoNothing > 0),
    none('given back: all that was acknowledged is there', (one) => one.lost > 0),
    none('submits are refused with 503', (one) => one.otherwise !== undefined),
    none('/healthz says so with 503', (one) => one.healthAfterwards !== UNAVAILABLE),
  ]
}

interface Filer {
  readonly client: Client
  readonly parties: Parties
  readonly token: string
  next: number
}

async function removeWhileRunning(removal: Removal, sizes: RemovalSizes): Promise<Found> {
  await using folder = await temporaryFolder()
  const place = { data: join(folder.path, 'data'), away: join(folder.path, 'away') }
  const filer = await serveAndRemove(removal, place, sizes)
  await removal.giveBack?.(place)
  const { before, after, ...seen } = filer
  const there = await startAgain(place.data, filer)
  const isGone = (number: string) => there !== undefined && !there.has(number)
  return {
    name: removal.name,
    ...seen,
    intoNothing: removal.giveBack === undefined ? after.length : after.filter(isGone).length,
    lost: removal.giveBack === undefined ? 0 : before.filter(isGone).length,
  }
}

interface Served extends Pick<Found, 'refused' | 'otherwise' | 'healthAfterwards'> {
  readonly token: string
  /** Acknowledged before and after the removal. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

async function serveAndRemove(
  removal: Removal,
  place: Place,
  { submits, milliseconds }: RemovalSizes,
): Promise<Served> {
  await using server = await startServer({ data: place.data })
  const filer = await filerOn(server)
  const [before, after]: [string[], string[]] = [[], []]
  for (let nth = 0; nth < submits; nth += 1) {
    const { number, status } = await submit(filer)
    if (status === 201) before.push(number)
  }
  await removal.take(place)
  let refused = 0
  let otherwise: string | undefined
  for (let nth = 0; nth < submits; nth += 1) {
    const { number, status } = await submit(filer)
    if (status === 201) after.push(number)
    if (status === UNAVAILABLE) refused += 1
    else otherwise ??= `answered ${status}`
    await wait(milliseconds / submits)
  }
  const healthAfterwards = await healthOf(server)
  await server.kill()
  return { token: filer.token, before, after, refused, otherwise, healthAfterwards }
}

/** The declarations that are there; undefined where it refuses to start. */
async function startAgain(
  data: string,
  { token, before, after }: Served,
): Promise<ReadonlySet<string> | undefined> {
  try {
    await using server = await startServer({ data })
    const client = new Client(server.url)
    const there = new Set<string>()
    for (const number of [...before, ...after]) {
      const path = `/v1/declarations/${number}`
      const { status } = await client.send({ method: 'GET', path, token })
      if (status === 200) there.add(number)
    }
    return there
  } catch (error) {
    if (error instanceof StartRefused) return undefined
    throw error
  }
}

async function filerOn({ url, adminToken }: Server): Promise<Filer> {
  const client = new Client(url)
  const parties = await makeParties(client, adminToken)
  return { client, parties, token: await client.token(parties.broker), next: 1 }
}

async function submit(filer: Filer): Promise<{ readonly number: string; readonly status: number }> {
  const { client, parties, token } = filer
  const number = transactionNumber(parties.securityNumber, filer.next)
  filer.next += 1
  const body = filing({ importer: parties.importer, transactionNumber: number })
  const answer = await client.send({ method: 'POST', path: '/v1/declarations', token, body })
  await answer.text()
  return { number, status: answer.status }
}

/** What it answers once it has had time to notice. */
async function healthOf({ url }: Server): Promise<number> {
  const until = performance.now() + PATIENCE
  for (;;) {
    const { status } = await fetch(`${url}/healthz`)
    if (status === UNAVAILABLE || performance.now() > until) return status
    await wait(200)
  }
}

/** In the place of whatever was made there meanwhile. */
async function putBack(away: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await rename(away, to)
}

async function onJournals(data: string, act: (path: string) => Promise<void>): Promise<void> {
  const folder = join(data, 'default')
  const names = (await readdir(folder)).filter((name) => name.startsWith('journal-'))
  for (const name of names) await act(join(folder, name))
}

async function onAwayJournals(data: string): Promise<void> {
  await onJournals(data, (path) =>
    path.endsWith('.away') ? rename(path, path.slice(0, -'.away'.length)) : Promise.resolve(),
  )
}

/** Whoever edits a file in place often leaves another one of the same name. */
async function replaceByCopy(path: string, away: string): Promise<void> {
  await cp(path, away)
  await rename(away, path)
}

if (import.meta.main) await runAlone(proveRemoval)
