import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { makeBase } from '../moments/base.ts'
import { killInCompaction, makeHistory } from '../moments/compaction.ts'
import { killFirstStart, rehearseFirstStart } from '../moments/first-start.ts'
import { killIn, observeBase, rehearse, type Killed } from '../moments/kill-in.ts'
import { MOMENTS } from '../moments/moment.ts'
import type { Measure, Observed } from '../moments/observe.ts'
import { Chance } from '../lib/chance.ts'
import { verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

export interface MomentSizes {
  /** Kills in each moment. */
  readonly kills: number
  /** Kills in a compaction, for which a journal of 62 MB has to be written first. */
  readonly compactionKills: number
  /** By name, but for the first start and compaction. */
  readonly moments: readonly string[]
  readonly seed: number
}

const FULL: MomentSizes = {
  kills: 24,
  compactionKills: 16,
  moments: MOMENTS.map(({ name }) => name),
  seed: 20_260_302,
}

/** Beyond the time it took alone: two at a time are slower, and a kill may also come after the end. */
const MARGIN = 2
const SHOWN = 3

interface Kill {
  readonly what: string
  readonly data: string
  readonly delay: number
  readonly run: (data: string, delay: number) => Promise<Killed>
}

interface Done extends Killed {
  readonly what: string
  readonly delay: number
}

/**
 * Kills the server while it makes, resets and deletes a workspace, saves, restores, advances, compacts
 * or starts for the first time. What the next start finds is how it was before or how it is afterwards,
 * and afterwards when that was answered; and from there everything can be done.
 */
export async function proveMoments(
  sizes: MomentSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  const kills = await plan(folder.path, sizes, say)
  const done: Done[] = []
  const waiting = kills.toReversed()
  const work = async (): Promise<void> => {
    for (let kill = waiting.pop(); kill !== undefined; kill = waiting.pop()) {
      const { what, data, delay, run } = kill
      done.push({ what, delay, ...(await run(data, delay)) })
      if (done.length % 20 === 0) say(`  ${done.length} of ${kills.length} kills`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return verdicts(done, sizes, say)
}

async function plan(
  scratch: string,
  { kills, compactionKills, moments, seed }: MomentSizes,
  say: Say,
): Promise<readonly Kill[]> {
  const base = join(scratch, 'base')
  await makeBase(base)
  const spread = spreader(scratch, seed)
  const planned: Kill[] = []
  const before = new Map<Measure, Observed>()
  for (const moment of MOMENTS.filter(({ name }) => moments.includes(name))) {
    const { measure = 'hash' } = moment
    const found = before.get(measure) ?? (await observeBase(base, { scratch, measure }))
    before.set(measure, found)
    const rehearsed = await rehearse(moment, { base, scratch, before: found })
    say(`  ${moment.name} takes ${rehearsed.milliseconds.toFixed(0)} ms`)
    const run = (data: string, delay: number) => killIn(rehearsed, data, delay)
    planned.push(...spread(moment.name, kills, { run, within: rehearsed.milliseconds }))
  }
  const start = await rehearseFirstStart(join(scratch, 'first-start'))
  const first = (data: string, delay: number) => killFirstStart(start, data, delay)
  planned.push(...spread('first start', kills, { run: first, within: start.milliseconds }))
  if (compactionKills === 0) return planned
  say('  writing a journal for compactions')
  const history = await makeHistory(join(scratch, 'history'))
  const compact = (data: string, delay: number) => killInCompaction(history, data, delay)
  const within = history.milliseconds
  return [...planned, ...spread('compaction', compactionKills, { run: compact, within })]
}

/** Half of the kills at even distances, half at random. */
function spreader(scratch: string, seed: number) {
  const chance = new Chance(seed)
  let made = 0
  return (
    what: string,
    count: number,
    { run, within }: Pick<Kill, 'run'> & { readonly within: number },
  ): readonly Kill[] =>
    Array.from({ length: count }, (_, nth) => {
      made += 1
      const place = nth % 2 === 0 ? (nth + 0.5) / count : chance.upTo(1_000) / 1_000
      return { what, data: join(scratch, `kill-${made}`), delay: place * within * MARGIN, run }
    })
}

function verdicts(done: readonly Done[], { seed }: MomentSizes, say: Say): readonly Verdict[] {
  const byMoment = Map.groupBy(done, ({ what }) => what)
  return [...byMoment].map(([what, kills]) => {
    const bad = kills.filter(({ faults }) => faults.length > 0)
    for (const { delay, faults } of bad.slice(0, SHOWN)) {
      say(`    ${what}, killed after ${delay.toFixed(0)} ms: ${faults.join('; ').slice(0, 300)}`)
    }
    const answered = kills.filter(({ acknowledged }) => acknowledged).length
    return verdict(
      `killed during ${what}: made whole, or not there`,
      `${bad.length} of ${kills.length} amiss, ${answered} had been answered (seed ${seed})`,
      bad.length === 0,
    )
  })
}

if (import.meta.main) await runAlone(proveMoments)
