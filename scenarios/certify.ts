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
import { issue } from './certify/certificate/issue.ts'
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

const certification = command({
  ...CERTIFY,
  run: async (input, console) => {
    const options = optionsOf(input)
    const told = await play(options, console)
    await writeReports(told)
    const issued = await issue(told)
    const text = summaryOf(told, issued, console.language)
    console.out.write(options.json ? `${JSON.stringify(dataOf(told), null, 2)}\n` : text)
    return CODES[told.verdict]
  },
})

const root = { name: 'ces', about: CERTIFY.about, commands: [certification] }
const args = process.argv.slice(2)
process.exitCode = await runCommandLine({ root, version: VERSION }, args, standardConsole())
