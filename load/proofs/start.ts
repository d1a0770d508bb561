import { setTimeout as wait } from 'node:timers/promises'
import { median, megabytes, timed, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

export interface StartSizes {
  readonly runs: number
  /** How long it is left alone before its memory is looked at. */
  readonly idleSeconds: number
}

const FULL: StartSizes = { runs: 7, idleSeconds: 4 }

const MOST_FOR_NEW = 1_000
const MOST_FOR_EXISTING = 300
const MOST_BYTES = 100 * 1024 * 1024

interface Started {
  /** Of the server's own time. */
  readonly milliseconds: number
  readonly bytes: number
}

/** How long the server takes until it answers, with a new demo workspace and with an existing one. */
export async function proveStart(
  { runs, idleSeconds }: StartSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using prepared = await temporaryFolder()
  // The first start of all fills the compile cache, as installing and starting once does.
  await start(prepared.path, 0)
  const made: Started[] = []
  const opened: Started[] = []
  for (let run = 0; run < runs; run += 1) {
    await using folder = await temporaryFolder()
    made.push(await start(folder.path, 0))
    opened.push(await start(folder.path, idleSeconds))
  }
  say(`  new: ${shown(made)}`)
  say(`  existing: ${shown(opened)}`)
  say(`  idle: ${opened.map(({ bytes }) => megabytes(bytes)).join(', ')}`)
  const [whenNew, whenOpened] = [middle(made), middle(opened)]
  const bytes = median(opened.map((each) => each.bytes))
  return [
    timed(
      `a new demo workspace in under ${MOST_FOR_NEW} ms`,
      `${whenNew} ms`,
      whenNew < MOST_FOR_NEW,
    ),
    timed(
      `an existing one in under ${MOST_FOR_EXISTING} ms`,
      `${whenOpened} ms`,
      whenOpened < MOST_FOR_EXISTING,
    ),
    timed(`idle under ${megabytes(MOST_BYTES)}`, megabytes(bytes), bytes < MOST_BYTES),
  ]
}

async function start(data: string, idleSeconds: number): Promise<Started> {
  await using server = await startServer({ data })
  const healthy = await fetch(`${server.url}/healthz`)
  if (!healthy.ok) throw new Error(`/healthz answered ${healthy.status}`)
  await wait(idleSeconds * 1000)
  const started = { milliseconds: server.startedIn, bytes: await server.residentBytes() }
  await server.stop()
  return started
}

function middle(started: readonly Started[]): number {
  return median(started.map(({ milliseconds }) => milliseconds))
}

function shown(started: readonly Started[]): string {
  return started.map(({ milliseconds }) => `${milliseconds} ms`).join(', ')
}

if (import.meta.main) await runAlone(proveStart)
