import { countCucumber } from './count-cucumber.ts'
import { countVitest } from './count-vitest.ts'
import type { Count } from './count.ts'
import { findK6 } from './k6.ts'
import type { Command } from './run-command.ts'

export interface Step {
  readonly name: string
  readonly commands: readonly Command[]
  /** Reads the report of a step that is many tests; without it the step is one check. */
  readonly count?: { readonly report: string; readonly read: (report: string) => Count }
  /** Measures time, so nothing else may run. */
  readonly alone?: true
  /** Why the step cannot run here. */
  readonly absent?: () => string | undefined
}

const config = (file: string) => `--config=.config/${file}`

export const STEPS: readonly Step[] = [
  {
    name: 'types',
    commands: [
      ['tsc', '-p', '.'],
      ['tsc', '-p', 'load'],
    ],
  },
  {
    name: 'lint',
    commands: [
      ['eslint', config('eslint.config.mjs'), '--cache', '--cache-location=.cache/eslint/', '.'],
      ['prettier', '--check', '--cache', '--cache-location=.cache/prettier', '.'],
    ],
  },
  {
    name: 'architecture',
    commands: [['depcruise', config('dependency-cruiser.cjs'), 'sandbox', 'scenarios', 'load']],
  },
  { name: 'unused', commands: [['knip', config('knip.json')]] },
  {
    name: 'unit',
    commands: [
      [
        'vitest',
        'run',
        config('vitest.config.ts'),
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=reports/vitest.json',
      ],
    ],
    count: { report: 'reports/vitest.json', read: countVitest },
  },
  {
    name: 'features',
    commands: [['cucumber-js', config('cucumber.mjs')]],
    count: { report: 'reports/cucumber.ndjson', read: countCucumber },
  },
  {
    name: 'smoke',
    commands: [['node', '.config/check/smoke.ts', findK6() ?? 'k6']],
    alone: true,
    absent: () =>
      findK6() ? undefined : 'k6 is neither in .cache/k6 nor on the PATH; see .ci/run',
  },
]
