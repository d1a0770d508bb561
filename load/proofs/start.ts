import { setTimeout as wait } from 'node:timers/promises'
import { Client } from '../lib/client.ts'
import { median, megabytes, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

const STARTS = 5
const MOST_WHEN_NEW = 1000
const MOST_WHEN_KEPT = 300
const MOST_IDLE = 100 * 1024 * 1024
/** Long enough that nothing of the start is still going on. */
const IDLE_MILLISECONDS = 3000

interface Start {
  /** Milliseconds of the server's own time until it listened. */
  readonly startedIn: number
  readonly idleBytes: number
}

/**
 * How long a start takes by the server's own clock, and how much memory it then needs: of a `demo`
 * workspace that is made, and of one that is there. The first start, which also compiles, is left out.
 */
export async function proveStart(
  starts = STARTS,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await startAnew()
  const made: Start[] = []
  for (let nth = 0; nth < starts; nth += 1) made.push(await startAnew())
  await using folder = await temporaryFolder()
  await startIn(folder.path)
  const kept: Start[] = []
  for (let nth = 0; nth < starts; nth += 1) {
    kept.push(await startIn(folder.path))
    say(`  start ${nth + 1} of ${starts}: ${kept.at(-1)?.startedIn ?? 0} ms`)
  }
  const idle = median(kept.map(({ idleBytes }) => idleBytes))
  return [
    startVerdict('a workspace that is there starts in < 300 ms', kept, MOST_WHEN_KEPT),
    startVerdict('a workspace that is made starts in < 1 s', made, MOST_WHEN_NEW),
    verdict('idle memory is < 100 MB', `median ${megabytes(idle)}`, idle < MOST_IDLE),
  ]
}

async function startAnew(): Promise<Start> {
  await using folder = await temporaryFolder()
  return await startIn(folder.path)
}

async function startIn(data: string): Promise<Start> {
  await using server = await startServer({ data })
  await new Client(server.url).ask({ method: 'GET', path: '/healthz' })
  await wait(IDLE_MILLISECONDS)
  const idleBytes = await server.residentBytes()
  await server.stop()
  return { startedIn: server.startedIn, idleBytes }
}

function startVerdict(claim: string, starts: readonly Start[], most: number): Verdict {
  const times = starts.map(({ startedIn }) => startedIn)
  const measured = `median ${median(times)} ms, worst ${Math.max(...times)} ms`
  return verdict(claim, measured, median(times) < most)
}

if (import.meta.main) await runAlone(proveStart)
