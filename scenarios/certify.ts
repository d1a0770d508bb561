#!/usr/bin/env node
import { VERSION } from '../sandbox/platform/docs/index.ts'
import {
  command,
  DONE,
  FAILED,
  runCommandLine,
  standardConsole,
  UNDECIDED,
} from '../sandbox/server/command-line/index.ts'
import { CERTIFY } from '../sandbox/server/commands/certify-description.ts'
import { keepAttempt } from './certify/attempts.ts'
import { issue } from './certify/certificate/issue.ts'
import { expectedFailures, surprisesIn, type Surprises } from './certify/expectation.ts'
import { optionsOf } from './certify/options.ts'
import { play } from './certify/play.ts'
import { summaryOf } from './certify/report/summary.ts'
import { dataOf, writeReports } from './certify/report/write.ts'
import type { Verdict } from './certify/results.ts'

/* A process of its own, begun by `ces certify`: it has the candidate do its tasks and exits by the verdict. */

const CODES: Readonly<Record<Verdict, number>> = {
  certified: DONE,
  'not certified': FAILED,
  'could not run': UNDECIDED,
}

/** Where failures were expected it is their being other ones that counts. */
function codeOf(verdict: Verdict, surprises: Surprises | undefined): number {
  if (surprises === undefined || verdict === 'could not run') return CODES[verdict]
  return surprises.failing.length + surprises.passing.length === 0 ? DONE : FAILED
}

const certification = command({
  ...CERTIFY,
  run: async (input, console) => {
    const options = optionsOf(input)
    const { language, out } = console
    const expected =
      options.expect === undefined ? undefined : await expectedFailures(options.expect)
    const told = await play(options, console)
    await writeReports(told)
    const attempts = await keepAttempt(told)
    const issued = await issue(told, attempts)
    const surprises = expected && surprisesIn(told.results, expected)
    const text = summaryOf(told, { issued, attempts, surprises }, language)
    const data = { ...dataOf(told), attempts, surprises }
    out.write(options.json ? `${JSON.stringify(data, null, 2)}\n` : text)
    return codeOf(told.verdict, surprises)
  },
})

const root = { name: 'ces', about: CERTIFY.about, commands: [certification] }
const args = process.argv.slice(2)
process.exitCode = await runCommandLine({ root, version: VERSION }, args, standardConsole())
