/**
 * The check of the repository. Usage: node .config/check.ts [step …], all steps without names.
 * CES_REQUIRE_K6=1 makes the absence of k6 a failure.
 */
import { FAILED } from './check/count.ts'
import { inPairs } from './check/in-pairs.ts'
import { reportAbsent, reportStep, reportTotal } from './check/report.ts'
import { runStep, type Result } from './check/run-step.ts'
import { STEPS, type Step } from './check/steps.ts'

const steps = chosenSteps(process.argv.slice(2))
const together = steps.filter((step) => !step.alone).map((step) => () => check(step))
const results = await inPairs(together)
for (const step of steps.filter(({ alone }) => alone)) results.push(await check(step))
const ran = results.filter((result) => result !== undefined)
const total = reportTotal(ran, results.length - ran.length)
// Nothing was tested where nothing ran, and that is no success.
process.exitCode = total.failed === 0 && ran.length > 0 ? 0 : 1

function chosenSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.find((name) => STEPS.every((step) => step.name !== name))
  if (unknown !== undefined) throw new Error(`there is no step ${unknown}`)
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name))
}

async function check(step: Step): Promise<Result | undefined> {
  const reason = step.absent?.()
  if (reason !== undefined && process.env['CES_REQUIRE_K6'] !== '1') {
    reportAbsent(step, reason)
    return undefined
  }
  const result = reason === undefined ? await runStep(step) : missing(step, reason)
  reportStep(result)
  return result
}

function missing(step: Step, reason: string): Result {
  return { step, count: FAILED, seconds: 0, output: reason }
}
