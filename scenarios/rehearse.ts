#!/usr/bin/env node
import { readOptions, USAGE, type RehearsalOptions } from './rehearse/options.ts'
import { preflight } from './rehearse/preflight.ts'
import { Progress } from './rehearse/progress.ts'
import { rehearse } from './rehearse/run.ts'
import { Tally } from './rehearse/tally.ts'

/** A process of its own, begun by `ces rehearse`: it plays the scenarios and exits by their result. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options.help) {
    process.stdout.write(USAGE)
    return
  }
  await preflight(options.settings)
  const tally = new Tally()
  const progress = new Progress(process.stderr, tally)
  await rehearse(options, (message) => {
    progress.observe(message)
  })
  process.stdout.write(summaryOf(tally, options))
  process.exitCode = tally.succeeded ? 0 : 1
}

function summaryOf({ total, passed, failed }: Tally, { tags, out }: RehearsalOptions): string {
  const selected = tags === undefined ? '' : ` with the tags ${tags}`
  if (total === 0) return `No scenario was selected${selected}: nothing was rehearsed.\n`
  const outcome = `${String(passed)} scenarios passed, ${String(failed)} failed${selected}.`
  return `${outcome}\nReports: ${out}/cucumber.html, junit.xml, cucumber.ndjson\n`
}

try {
  await main()
} catch (error) {
  process.stderr.write(`ces rehearse: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
