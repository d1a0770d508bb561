import { belowTrade, LEFT_OUT, PARTS } from './mutants/parts.ts'

/** One part of the mutants, which `mutants.ts` names. */
const name = process.env['CES_MUTANTS'] ?? 'duties'
const { mutate, tests } = PARTS[name]

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', `${import.meta.dirname}/mutants/words-of-errors.mjs`],
  ignorers: ['words-of-errors'],
  vitest: { configFile: '.config/vitest.mutants.config.ts', related: false },
  mutate: [...mutate, ...LEFT_OUT].map(belowTrade),
  testFiles: tests.map(belowTrade),
  coverageAnalysis: 'perTest',
  // What runs while a module loads, tables and schemas and texts, would need all tests anew for each mutant.
  ignoreStatic: true,
  // A busy machine is no endless loop.
  timeoutMS: 30_000,
  tempDirName: `.cache/stryker/${name}`,
  incrementalFile: `.cache/stryker/${name}.json`,
  ignorePatterns: ['.cache', '.data', 'dist', 'reports'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false },
  htmlReporter: { fileName: `reports/mutants/${name}.html` },
  jsonReporter: { fileName: `reports/mutants/${name}.json` },
}
