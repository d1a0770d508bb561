import { median, notRun, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { absentFor, GOOD, type Good } from './good.ts'
import { play, type Played } from './played.ts'

/** How often, and beside how many processes that compute all the while. */
interface Trial {
  readonly times: number
  readonly loops: number
}

/** Each good candidate, as many times; where a program that it needs is absent, it is not run. */
export async function proveGood({ times, loops }: Trial, say: Say): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const good of GOOD) {
    const claim = `${good.name} is certified each time beside ${loops} busy loops`
    const absent = absentFor(good)
    if (absent.length > 0) verdicts.push(notRun(claim, `there is no ${absent.join(', no ')}`))
    else verdicts.push(ofRuns(claim, await runsOf(good, times, say)))
  }
  return verdicts
}

interface Run {
  readonly played: Played
  readonly seconds: number
}

async function runsOf(good: Good, times: number, say: Say): Promise<readonly Run[]> {
  const runs: Run[] = []
  while (runs.length < times) {
    const began = performance.now()
    const played = await play(good)
    const seconds = (performance.now() - began) / 1000
    runs.push({ played, seconds })
    const told = [played.verdict, `${seconds.toFixed(1)} s`, ...unmetIn(played)].join(', ')
    say(`  ${good.name}, ${runs.length} of ${times}: ${told}`)
  }
  return runs
}

/** A requirement that only should be met is met by a good one all the same. */
function unmetIn({ results, ownErrors }: Played): readonly string[] {
  const unmet = results.filter(({ status }) => status !== 'pass')
  return [...unmet.map(({ id, found }) => `${id} ${found}`), ...ownErrors]
}

function ofRuns(claim: string, runs: readonly Run[]): Verdict {
  const lacking = runs.filter(
    ({ played }) => played.verdict !== 'certified' || unmetIn(played).length > 0,
  )
  const seconds = runs.map((run) => run.seconds)
  const [middle, most] = [median(seconds), Math.max(...seconds)].map((each) => each.toFixed(1))
  const counted = `${runs.length - lacking.length} of ${runs.length}`
  const spent = `${middle} s in the middle, ${most} s at most`
  const told = lacking.flatMap(({ played }) => unmetIn(played))
  return verdict(
    claim,
    [counted, spent, ...told].join('; '),
    runs.length > 0 && lacking.length === 0,
  )
}
