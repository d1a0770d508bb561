import { expect, test } from 'vitest'
import { proveCandidates } from './candidates.ts'
import { proveDamage } from './damage.ts'
import { proveDueWork } from './due-work.ts'
import { proveHistories } from './histories.ts'
import { proveHostileBodies } from './hostile-bodies.ts'
import { proveKillRounds } from './kill-rounds.ts'
import { proveMoments } from './moments.ts'
import { proveNamespaces } from './namespaces.ts'
import { proveOracle } from './oracle.ts'
import { provePages } from './pages.ts'
import { proveRemoval } from './removal.ts'
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
    const sizes = { warmUpSeconds: 0.5, windowSeconds: 0.5, rounds: 1, stored: 500 }
    expectAll(await proveThroughput({ ...sizes, against: 'HEAD' }, quietly))
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
    expectAll(await proveOracle({ declarations: 300, seeds: [1, 2, 3] }, quietly))
  },
  LIMIT,
)

test(
  'no body makes the sandbox fail, or tell or keep a credential',
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

test(
  'no damage to a file goes unnoticed',
  async () => {
    const sizes = { cutEvery: 80, flips: 40, seed: 1, outside: false }
    const rests = { stores: ['torn'], sandboxes: ['killed'] } as const
    expectAll(await proveDamage({ ...sizes, ...rests }, quietly))
  },
  LIMIT,
)

test(
  'a kill in any moment leaves it whole, or not there',
  async () => {
    const moments = ['create', 'restore', 'delete']
    expectAll(await proveMoments({ kills: 2, compactionKills: 0, moments, seed: 1 }, quietly))
  },
  LIMIT,
)

test(
  'one process at a time holds a folder, also across PID namespaces',
  async () => {
    expectAll(await proveNamespaces({ lives: 1, idleSeconds: 0 }, quietly))
  },
  LIMIT,
)

test(
  'nothing is acknowledged into a store that was taken away',
  async () => {
    const removals = ['data folder removed', 'workspace moved away', 'journal unlinked']
    expectAll(await proveRemoval({ submits: 5, milliseconds: 100, removals }, quietly))
  },
  LIMIT,
)

test(
  'due work never jams the clock',
  async () => {
    expectAll(
      await proveDueWork({ pieces: 2_000, rounds: 1, poisonEvery: 500, by: 'P3M' }, quietly),
    )
  },
  LIMIT,
)

test(
  'what concurrent clients saw is explained by one order of their calls',
  async () => {
    expectAll(await proveHistories({ histories: 2, operations: 300, seed: 1 }, quietly))
  },
  LIMIT,
)

test(
  'every kind of page is without a fault of accessibility, where there is a Chromium',
  async () => {
    expectAll(await provePages({ widths: [320], alike: 2 }, quietly))
  },
  3 * LIMIT,
)

test(
  'good candidates are certified, and broken ones caught by the check that is meant for them',
  async () => {
    const broken = ['floats', 'files-anew']
    expectAll(await proveCandidates({ times: 1, loops: 0, brokenTimes: 1, broken }, quietly))
  },
  5 * LIMIT,
)
