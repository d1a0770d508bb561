import {
  grouped,
  median,
  notRun,
  quartiles,
  timed,
  verdict,
  type Say,
  type Verdict,
} from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { measureRounds, ratios, tableOf, windowOf, type Round } from '../throughput/rounds.ts'
import { echoStand, sandboxStand, type Stand } from '../throughput/stand.ts'
import { treeOf } from '../throughput/tree-of.ts'

export interface ThroughputSizes {
  /** The first ten seconds or so belong to the compiler. */
  readonly warmUpSeconds: number
  readonly windowSeconds: number
  /** Other work of the machine disturbs some of them. */
  readonly rounds: number
  /** Declarations that the other sandbox holds before it is measured. */
  readonly stored: number
  /** The commit with which this tree is compared. */
  readonly against: string
}

/** The last commit whose sandbox kept no exchanges on record. */
const BEFORE = 'e47bb45ff2eabf1fd4ca6b326825eaa92a9609eb'

const FULL: ThroughputSizes = {
  warmUpSeconds: 8,
  windowSeconds: 1,
  rounds: 24,
  stored: 200_000,
  against: BEFORE,
}

const OURS = 'this tree'
const FILLED = 'filled'
const LEAST_OF_BARE = 0.15
const LEAST_OF_BEFORE = 0.97
const LEAST_WHEN_FILLED = 0.9

/**
 * Declarations of two lines in US dollars through the whole path (token, rules, calculation, durable
 * commit, record of exchanges) over 32 connections, the generator in this process. Measured by turns with
 * the same generator are a bare server, the sandbox of an earlier commit, and a sandbox that holds many
 * already. How fast a machine is tells nothing of the sandbox: what is judged are the ratios within a
 * round, and of those the median.
 */
export async function proveThroughput(
  options: Partial<ThroughputSizes> = {},
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const sizes = { ...FULL, ...options }
  await using stack = new AsyncDisposableStack()
  const bench = await benchOf(stack, sizes)
  say(`  filling one sandbox with ${grouped(sizes.stored)}`)
  const filled = await bench.filled.filer.file({ amount: sizes.stored })
  const stands = [bench.ours, ...(bench.before ? [bench.before] : []), bench.bare, bench.filled]
  say(`  warming up ${stands.length} servers`)
  for (const stand of stands) await stand.warmUp(sizes.warmUpSeconds)
  const rounds = await measureRounds(stands, sizes, say)
  for (const line of tableOf(stands, rounds)) say(line)
  const failures = rounds.flatMap((round) =>
    stands.map(({ name }) => windowOf(round, name).failures),
  )
  return [...verdicts(bench, rounds, sizes), noneFailed([filled.failures, ...failures])]
}

interface Bench {
  readonly ours: Stand
  /** None where its commit cannot be had. */
  readonly before: Stand | undefined
  readonly bare: Stand
  readonly filled: Stand
}

async function benchOf(stack: AsyncDisposableStack, { against }: ThroughputSizes): Promise<Bench> {
  const tree = stack.use(await treeOf(against))
  return {
    ours: await sandboxStand(stack, OURS),
    before: tree && (await sandboxStand(stack, against.slice(0, 12), tree.path)),
    bare: await echoStand(stack),
    filled: await sandboxStand(stack, FILLED),
  }
}

function verdicts(
  { ours, before, bare, filled }: Bench,
  rounds: readonly Round[],
  { against, stored }: ThroughputSizes,
): readonly Verdict[] {
  const ratio = (one: Stand, other: Stand) => ratios(rounds, one.name, other.name)
  const claim = `at most 3 % fewer declarations/s than at ${against.slice(0, 12)}`
  return [
    judged(`at least ${percent(LEAST_OF_BARE)} of a bare server`, ratio(ours, bare), LEAST_OF_BARE),
    before === undefined
      ? notRun(claim, 'Git, or the commit, is not at hand')
      : judged(claim, ratio(ours, before), LEAST_OF_BEFORE),
    judged(
      `at least ${percent(LEAST_WHEN_FILLED)} of that with ${grouped(stored)} stored`,
      ratio(filled, ours),
      LEAST_WHEN_FILLED,
    ),
  ]
}

function judged(claim: string, found: readonly number[], least: number): Verdict {
  const [low, high] = quartiles(found)
  const spread = `quartiles ${percent(low)} to ${percent(high)} of ${found.length} rounds`
  return timed(claim, `${percent(median(found))}, ${spread}`, median(found) >= least)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function noneFailed(failures: readonly number[]): Verdict {
  const failed = failures.reduce((sum, each) => sum + each, 0)
  return verdict('none failed', String(failed), failed === 0)
}

if (import.meta.main) await runAlone(proveThroughput)
