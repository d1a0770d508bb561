import { readFile, rm } from 'node:fs/promises'
import { FAILED, PASSED, strictly, type Count } from './count.ts'
import { runCommand, type Outcome } from './run-command.ts'
import type { Step } from './steps.ts'

export interface Result {
  readonly step: Step
  readonly count: Count
  readonly seconds: number
  readonly output: string
}

/** Runs a step's commands one after the other, the rest also when one fails. */
export async function runStep(step: Step): Promise<Result> {
  const startedAt = performance.now()
  if (step.count) await rm(step.count.report, { force: true })
  const outcomes: Outcome[] = []
  for (const command of step.commands) outcomes.push(await runCommand(command))
  const exitedWell = outcomes.every((outcome) => outcome.exitedWell)
  return {
    step,
    count: await countOf(step, exitedWell),
    seconds: (performance.now() - startedAt) / 1_000,
    output: outcomes.map(({ output }) => output.trim()).join('\n'),
  }
}

async function countOf(step: Step, exitedWell: boolean): Promise<Count> {
  if (!step.count) return exitedWell ? PASSED : FAILED
  const { report, read } = step.count
  try {
    return strictly(read(await readFile(report, 'utf8')), exitedWell)
  } catch {
    // No report, or half of one: the program died before it could say what it found.
    return FAILED
  }
}
