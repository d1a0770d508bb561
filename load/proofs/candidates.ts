import { spawn, type ChildProcess } from 'node:child_process'
import {
  BROKEN_NAMES,
  catchBroken,
  IDLE_NAMES,
  playIdle,
  type Caught,
} from '../candidates/broken.ts'
import { proveGood } from '../candidates/certified.ts'
import { ofRemedies } from '../candidates/remedies.ts'
import { end } from '../lib/process.ts'
import { verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'

export interface CandidateSizes {
  /** How often each good candidate is certified. */
  readonly times: number
  /** Processes that compute all the while. */
  readonly loops: number
  /** How often each broken one has to be caught. */
  readonly brokenTimes: number
  readonly broken: readonly string[]
}

const FULL: CandidateSizes = { times: 20, loops: 2, brokenTimes: 5, broken: BROKEN_NAMES }

/** The good candidates certify and the broken ones do not, each for the reason that it should. */
export async function proveCandidates(
  { times, loops, broken, brokenTimes }: CandidateSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const busy = Array.from({ length: loops }, startLoop)
  try {
    const good = await proveGood({ times, loops }, say)
    await Promise.all(busy.map((loop) => end(loop, 'SIGKILL')))
    const caught: Caught[] = []
    for (const name of broken) caught.push(...(await catchTimes(name, brokenTimes, say)))
    const remedies = ofRemedies(caught.map(({ played }) => played))
    return [...good, ofCaught(caught, brokenTimes), ...(await proveIdle(say)), remedies]
  } finally {
    await Promise.all(busy.map((loop) => end(loop, 'SIGKILL')))
  }
}

function startLoop(): ChildProcess {
  return spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' })
}

async function catchTimes(name: string, times: number, say: Say): Promise<readonly Caught[]> {
  const all: Caught[] = []
  while (all.length < times) all.push(await catchBroken(name))
  const caught = all.filter(({ isCaught }) => isCaught).length
  say(`  ${name}: caught by ${all[0]?.check ?? ''} ${caught} times of ${times}`)
  return all
}

function ofCaught(caught: readonly Caught[], times: number): Verdict {
  const missed = caught.filter(({ isCaught }) => !isCaught)
  const [all, open] = [caught, missed].map((each) => new Set(each.map(({ name }) => name)).size)
  const measured = `${(all ?? 0) - (open ?? 0)} of ${all ?? 0}`
  return verdict(
    `each broken client is caught by its check, ${times} times of ${times}`,
    [measured, ...missed.map(({ name, told }) => `${name}: ${told}`)].join('; '),
    missed.length === 0 && caught.length > 0,
  )
}

async function proveIdle(say: Say): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const name of IDLE_NAMES) {
    const { results, verdict: found } = await playIdle(name)
    const passed = results.filter(({ status }) => status === 'pass').map(({ id }) => id)
    const capabilities = new Set(results.map(({ capability }) => capability))
    const measured = `passes ${passed.join(', ') || 'none'} of ${results.length} requirements`
    const isRefused = found === 'not certified' && passed.length === 0
    verdicts.push(
      verdict(`${name} fails all of ${capabilities.size} capabilities`, measured, isRefused),
    )
    say(`  ${name}: ${found}, ${measured}`)
  }
  return verdicts
}

if (import.meta.main) await runAlone(proveCandidates)
