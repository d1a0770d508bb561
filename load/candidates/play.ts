/**
 * Has a candidate do the scenarios of some tags and prints as JSON what was found: `play.ts COMMAND TAGS LIMIT`.
 * A process of its own each time, since the sentences of the suites are defined once in a process.
 */
import { certify, planOf } from '../../scenarios/certify/run.ts'
import { REVISION } from '../../scenarios/certify/requirements.ts'
import { Results, verdictOf } from '../../scenarios/certify/results.ts'
import type { Played } from './played.ts'

const [command = '', tags = '', limit = ''] = process.argv.slice(2)
const { configuration, scenarios } = await planOf(tags === '' ? undefined : tags)
// Another process for one scenario would only take its time to start.
const runtime = { ...configuration.runtime, parallel: Math.min(scenarios, 2) }
const plan = { configuration: { ...configuration, runtime }, scenarios }
const gathered = new Results()
await certify(plan, { command, limit: Number(limit) }, (message) => {
  gathered.observe(message)
})
const all = gathered.of(new Set(REVISION.requirements.map(({ id }) => id)))
const seen = all.filter(({ status }) => status !== 'unseen')
const played: Played = {
  verdict: verdictOf(seen, gathered.ownErrors),
  ownErrors: gathered.ownErrors,
  scenarios,
  results: seen.map(({ requirement, status, checks }) => ({
    id: requirement.id,
    capability: requirement.capability,
    status,
    remedy: requirement.remedy,
    found: checks.find((check) => check.status === status)?.found.en ?? '',
  })),
}
console.log(JSON.stringify(played))
