#!/usr/bin/env node
import { VERSION } from '../sandbox/platform/docs/index.ts'
import {
  command,
  DONE,
  FAILED,
  runCommandLine,
  standardConsole,
  type Console,
} from '../sandbox/server/command-line/index.ts'
import { REHEARSE } from '../sandbox/server/commands/rehearse-description.ts'
import { optionsOf, type RehearsalOptions } from './rehearse/options.ts'
import { preflight } from './rehearse/preflight.ts'
import { Progress } from './rehearse/progress.ts'
import { planOf, rehearse } from './rehearse/run.ts'
import { nothingSelected, summaryOf } from './rehearse/summary.ts'
import { Tally } from './rehearse/tally.ts'

/** A process of its own, begun by `ces rehearse`: it plays the scenarios and exits by their result. */
async function play(options: RehearsalOptions, { err, language }: Console): Promise<Tally> {
  const plan = await planOf(options)
  if (plan.scenarios === 0) throw nothingSelected(options)
  await preflight(options.settings)
  const tally = new Tally()
  const progress = new Progress(err, tally, language)
  await rehearse(plan, options, (message) => {
    progress.observe(message)
  })
  return tally
}

const rehearsal = command({
  ...REHEARSE,
  run: async (input, console) => {
    const options = optionsOf(input)
    const tally = await play(options, console)
    console.out.write(summaryOf(tally, options, console.language))
    return tally.succeeded ? DONE : FAILED
  },
})

const root = { name: 'ces', about: REHEARSE.about, commands: [rehearsal] }
const args = process.argv.slice(2)
process.exitCode = await runCommandLine({ root, version: VERSION }, args, standardConsole())
