/**
 * Mutation testing of duties, tariff and declarations: whether tests notice when a rule is another. Usage:
 * npm run mutants [-- part … [--option of Stryker …]], all parts without names; at least 90 % must be noticed.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PARTS } from './mutants/parts.ts'
import { byFolder, scoreOf, type Report } from './mutants/score.ts'

const NEEDED = 90

const given = process.argv.slice(2)
const firstOption = given.findIndex((argument) => argument.startsWith('--'))
const [named, options] =
  firstOption < 0 ? [given, []] : [given.slice(0, firstOption), given.slice(firstOption)]
const unknown = named.find((name) => !Object.hasOwn(PARTS, name))
if (unknown !== undefined) throw new Error(`there is no part ${unknown}`)

const parts = named.length === 0 ? Object.keys(PARTS) : named
const reports = parts.map((name) => reportOf(name))
for (const [folder, statuses] of byFolder(reports)) {
  const counts = Object.entries(statuses).map(([status, count]) => `${String(count)} ${status}`)
  const score = scoreOf(statuses)
  console.log(`${folder.padEnd(14)}${score.toFixed(1).padStart(5)} %  ${counts.join(', ')}`)
  if (score < NEEDED) process.exitCode = 1
}

function reportOf(name: string): Report {
  const env = { ...process.env, CES_MUTANTS: name }
  const args = ['run', '.config/stryker.mjs', ...options]
  const { status } = spawnSync('stryker', args, { env, stdio: 'inherit' })
  if (status !== 0) throw new Error(`the mutants of ${name} were not tried`)
  return JSON.parse(readFileSync(`reports/mutants/${name}.json`, 'utf8')) as Report
}
