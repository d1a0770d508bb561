/**
 * The long proofs: `npm run proofs`, or `npm run proofs -- kill recalculation` for some of them;
 * `--against HEAD~1` names the commit whose throughput is compared. A verdict that does not hold fails the
 * run.
 */
import { parseArgs } from 'node:util'
import { hasFailed, lineOf, type Verdict } from './lib/proof.ts'
import { proveCandidates } from './proofs/candidates.ts'
import { proveDamage } from './proofs/damage.ts'
import { proveDescription } from './proofs/description.ts'
import { proveDueWork } from './proofs/due-work.ts'
import { proveHistories } from './proofs/histories.ts'
import { proveHostileBodies } from './proofs/hostile-bodies.ts'
import { proveKillRounds } from './proofs/kill-rounds.ts'
import { proveMemory } from './proofs/memory.ts'
import { proveMoments } from './proofs/moments.ts'
import { proveNamespaces } from './proofs/namespaces.ts'
import { proveOracle } from './proofs/oracle.ts'
import { provePages } from './proofs/pages.ts'
import { provePackage } from './proofs/package.ts'
import { provePowerLoss } from './proofs/power-loss.ts'
import { proveRecalculation } from './proofs/recalculation.ts'
import { proveRemoteRehearsal } from './proofs/remote-rehearsal.ts'
import { proveRemoval } from './proofs/removal.ts'
import { proveStart } from './proofs/start.ts'
import { proveThroughput } from './proofs/throughput.ts'

const { values: wishes, positionals } = parseArgs({
  options: { against: { type: 'string' } },
  allowPositionals: true,
})

const PROOFS: ReadonlyMap<string, () => Promise<readonly Verdict[]>> = new Map([
  ['start', () => proveStart()],
  ['throughput', () => proveThroughput(wishes)],
  ['kill', () => proveKillRounds()],
  ['memory', () => proveMemory()],
  ['moments', () => proveMoments()],
  ['namespaces', () => proveNamespaces()],
  ['removal', () => proveRemoval()],
  ['histories', () => proveHistories()],
  ['power-loss', () => provePowerLoss()],
  ['damage', () => proveDamage()],
  ['oracle', () => proveOracle()],
  ['hostile', () => proveHostileBodies()],
  ['due-work', () => proveDueWork()],
  ['recalculation', () => proveRecalculation()],
  ['description', () => proveDescription()],
  ['pages', () => provePages()],
  ['remote-rehearsal', () => proveRemoteRehearsal()],
  ['package', () => provePackage()],
  ['candidates', () => proveCandidates()],
])

process.exitCode = await run(positionals)

async function run(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !PROOFS.has(name))
  if (unknown.length > 0) {
    console.error(
      `no proof is called ${unknown.join(', ')}; there are ${[...PROOFS.keys()].join(', ')}`,
    )
    return 1
  }
  const chosen = [...PROOFS].filter(([name]) => wanted.length === 0 || wanted.includes(name))
  const verdicts: Verdict[] = []
  for (const [index, [name, prove]] of chosen.entries()) {
    console.log(`${index + 1} of ${chosen.length}: ${name}`)
    verdicts.push(...(await verdictsOf(name, prove)))
  }
  console.log('')
  for (const found of verdicts) console.log(lineOf(found))
  const failed = verdicts.filter(hasFailed).length
  const notRun = verdicts.filter((found) => found.notRun === true).length
  const passed = verdicts.length - failed - notRun
  console.log(`\n${passed} passed, ${failed} failed, ${notRun} not run`)
  return failed === 0 ? 0 : 1
}

/** A proof that breaks off has failed; the others go on. */
async function verdictsOf(
  name: string,
  prove: () => Promise<readonly Verdict[]>,
): Promise<readonly Verdict[]> {
  try {
    return await prove()
  } catch (error) {
    return [
      {
        claim: name,
        measured: error instanceof Error ? error.message : 'broke off',
        passed: false,
      },
    ]
  }
}
