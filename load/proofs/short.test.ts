import { expect, test } from 'vitest'
import { proveHostileBodies } from './hostile-bodies.ts'
import { proveKillRounds } from './kill-rounds.ts'
import { proveOracle } from './oracle.ts'
import { proveRecalculation } from './recalculation.ts'
import { proveThroughput } from './throughput.ts'
import { hasFailed, type Verdict } from '../lib/proof.ts'

/** The long proofs in short: `npm run proofs` runs them at their full size. */

const quietly = () => undefined
const LIMIT = 60_000

/** What depends on the machine of the moment is for the long proofs to judge. */
function expectAll(verdicts: readonly Verdict[]): void {
  expect(verdicts.length).toBeGreaterThan(0)
  expect(verdicts.filter((found) => hasFailed(found) && found.timed !== true)).toEqual([])
}

test(
  'a rush of declarations is taken without a failure',
  async () => {
    const sizes = { warmUpSeconds: 0.5, windowSeconds: 0.5, windows: 1, stored: 500 }
    expectAll(await proveThroughput(sizes, quietly))
  },
  LIMIT,
)

test(
  'no acknowledged declaration is lost to a kill',
  async () => {
    expectAll(await proveKillRounds(2, quietly))
  },
  LIMIT,
)

test(
  'the calculator agrees with an independent oracle',
  async () => {
    expectAll(await proveOracle(200, quietly))
  },
  LIMIT,
)

test(
  'no body makes the sandbox fail',
  async () => {
    expectAll(await proveHostileBodies(500, quietly))
  },
  LIMIT,
)

test(
  'a recalculation that is killed midway is finished after the start',
  async () => {
    expectAll(await proveRecalculation(1500, quietly))
  },
  LIMIT,
)
