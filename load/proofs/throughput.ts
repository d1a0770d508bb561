import { Client } from '../lib/client.ts'
import { makeParties } from '../lib/parties.ts'
import { grouped, megabytes, timed, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'
import { Filer, type Window } from '../lib/traffic.ts'

export interface ThroughputSizes {
  /** The first ten seconds or so belong to the compiler. */
  readonly warmUpSeconds: number
  readonly windowSeconds: number
  /** Other work of the machine disturbs some of them; the best one counts. */
  readonly windows: number
  /** Declarations that are stored before it is measured again. */
  readonly stored: number
}

const FULL: ThroughputSizes = { warmUpSeconds: 12, windowSeconds: 4, windows: 3, stored: 200_000 }

const LEAST_PER_SECOND = 8_000
const MOST_P99 = 30
const LEAST_SHARE = 0.9

/**
 * Declarations of two lines in US dollars through the whole path (token, rules, calculation, durable
 * commit) over 32 connections, the generator in this process; at first and with many stored.
 */
export async function proveThroughput(
  sizes: ThroughputSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  await using server = await startServer({ data: folder.path })
  const filer = await filerOf(server)
  await filer.file({ seconds: sizes.warmUpSeconds })
  const first = await measure(server, filer, { sizes, say })
  const missing = Math.max(0, sizes.stored - filer.taken)
  const filled = missing === 0 ? [] : [await filer.file({ amount: missing })]
  const second = await measure(server, filer, { sizes, say })
  return verdicts(first, second, [...first, ...filled, ...second])
}

async function filerOf({ url, adminToken }: Server): Promise<Filer> {
  const client = new Client(url)
  const parties = await makeParties(client, adminToken)
  return new Filer({ url, parties, token: await client.token(parties.broker) })
}

interface Measuring {
  readonly sizes: ThroughputSizes
  readonly say: Say
}

async function measure(server: Server, filer: Filer, { sizes, say }: Measuring) {
  const windows: Window[] = []
  for (let index = 0; index < sizes.windows; index += 1) {
    const stored = filer.taken
    const window = await filer.file({ seconds: sizes.windowSeconds })
    const { perSecond, p50, p99, failures } = window
    say(
      `  from ${grouped(stored)} stored: ${grouped(perSecond)}/s, p50 ${p50} ms, p99 ${p99} ms,` +
        ` ${failures} failed, ${megabytes(await server.residentBytes())} resident`,
    )
    windows.push(window)
  }
  return windows
}

function verdicts(
  first: readonly Window[],
  second: readonly Window[],
  all: readonly Window[],
): readonly Verdict[] {
  const [atFirst, whenFull] = [best(first), best(second)]
  const share = whenFull.perSecond / atFirst.perSecond
  const failures = all.reduce((sum, window) => sum + window.failures, 0)
  return [
    timed(
      `at least ${grouped(LEAST_PER_SECOND)} declarations/s`,
      `${grouped(atFirst.perSecond)}/s`,
      atFirst.perSecond >= LEAST_PER_SECOND,
    ),
    timed(`p99 under ${MOST_P99} ms`, `${atFirst.p99} ms`, atFirst.p99 < MOST_P99),
    timed(
      'at least 90 % of that when many are stored',
      `${(share * 100).toFixed(0)} %, ${grouped(whenFull.perSecond)}/s`,
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
