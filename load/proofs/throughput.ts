import { Client } from '../../sandbox/testing/client.ts'
import { makeParties } from '../lib/parties.ts'
import { grouped, median, megabytes, timed, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'
import { Filer, type Window } from '../lib/traffic.ts'

export interface ThroughputSizes {
  /** The first ten seconds or so belong to the compiler. */
  readonly warmUpSeconds: number
  readonly windowSeconds: number
  /** Other work of the machine disturbs some of them. */
  readonly windows: number
  /** Declarations that the other sandbox holds before it is measured. */
  readonly stored: number
}

const FULL: ThroughputSizes = { warmUpSeconds: 12, windowSeconds: 2, windows: 10, stored: 200_000 }

const WARM_UP = 'warm-up'
const LEAST_PER_SECOND = 8_000
const MOST_P99 = 30
const LEAST_SHARE = 0.9

/**
 * Declarations of two lines in US dollars through the whole path (token, rules, calculation, durable
 * commit) over 32 connections, the generator in this process. Two sandboxes, one empty at first and one
 * with many stored, are measured by turns, so that what the machine does besides is shared by both. The
 * rate is that of the best window, the share that of the turn in the middle.
 */
export async function proveThroughput(
  sizes: ThroughputSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using stack = new AsyncDisposableStack()
  const [empty, full] = [await begin(stack), await begin(stack)]
  say(`  filling one sandbox with ${grouped(sizes.stored)}`)
  const filled = await full.filer.file({ amount: sizes.stored })
  for (const { server } of [empty, full]) await warmUp(server, sizes.warmUpSeconds)
  const turns = await measure({ empty, full }, sizes, say)
  return verdicts(turns, filled)
}

/** A sandbox of its own, and who files there. */
interface Stand {
  readonly server: Server
  readonly filer: Filer
}

/** What the two made in windows that followed each other. */
interface Turn {
  readonly empty: Window
  readonly full: Window
}

async function begin(stack: AsyncDisposableStack): Promise<Stand> {
  const folder = stack.use(await temporaryFolder())
  const server = stack.use(await startServer({ data: folder.path }))
  return { server, filer: await filerOf(server) }
}

/**
 * In a workspace that is deleted again: so both have been compiled, and both have had memory before that
 * they need anew, which a virtual machine gives out the first time at several times the price.
 */
async function warmUp(server: Server, seconds: number): Promise<void> {
  const client = new Client(server.url)
  const path = '/_sandbox/workspaces'
  const token = server.adminToken
  await client.ask({ method: 'POST', path, token, body: { name: WARM_UP } })
  const filer = await filerOf(server, WARM_UP)
  await filer.file({ seconds })
  await client.ask({ method: 'DELETE', path: `${path}/${WARM_UP}`, token })
}

async function filerOf({ url, adminToken }: Server, workspace?: string): Promise<Filer> {
  const client = new Client(url)
  const parties = await makeParties(client, adminToken, workspace)
  return new Filer({ url, parties, token: await client.token(parties.broker) })
}

async function measure(
  stands: { readonly empty: Stand; readonly full: Stand },
  { windows, windowSeconds }: ThroughputSizes,
  say: Say,
): Promise<readonly Turn[]> {
  const turns: Turn[] = []
  const window = async ({ server, filer }: Stand) => {
    const stored = filer.taken
    const measured = await filer.file({ seconds: windowSeconds })
    say(lineOf(measured, stored, await server.residentBytes()))
    return measured
  }
  for (let index = 0; index < windows; index += 1) {
    turns.push({ empty: await window(stands.empty), full: await window(stands.full) })
  }
  return turns
}

function lineOf({ perSecond, p50, p99, failures }: Window, stored: number, resident: number) {
  return (
    `  from ${grouped(stored)} stored: ${grouped(perSecond)}/s, p50 ${p50} ms, p99 ${p99} ms,` +
    ` ${failures} failed, ${megabytes(resident)} resident`
  )
}

function verdicts(turns: readonly Turn[], filled: Window): readonly Verdict[] {
  const { perSecond, p99 } = best(turns.map(({ empty }) => empty))
  const whenFull = best(turns.map(({ full }) => full))
  const share = median(turns.map(({ empty, full }) => full.perSecond / empty.perSecond))
  const windows = [filled, ...turns.flatMap(({ empty, full }) => [empty, full])]
  const failures = windows.reduce((sum, window) => sum + window.failures, 0)
  return [
    timed(
      `at least ${grouped(LEAST_PER_SECOND)} declarations/s`,
      `${grouped(perSecond)}/s`,
      perSecond >= LEAST_PER_SECOND,
    ),
    timed(`p99 under ${MOST_P99} ms`, `${p99} ms`, p99 < MOST_P99),
    timed(
      'at least 90 % of that when many are stored',
      `${(share * 100).toFixed(0)} % in the middle of ${turns.length} turns, at best ${grouped(whenFull.perSecond)}/s`,
      share >= LEAST_SHARE,
    ),
    verdict('none failed', String(failures), failures === 0),
  ]
}

function best(windows: readonly Window[]): Window {
  const [fastest] = windows.toSorted((one, other) => other.perSecond - one.perSecond)
  if (fastest === undefined) throw new Error('nothing was measured')
  return fastest
}

if (import.meta.main) await runAlone(proveThroughput)
