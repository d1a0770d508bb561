import type { Count } from './count.ts'

/** What is read here of cucumber's messages. */
interface Message {
  readonly testStepFinished?: {
    readonly testCaseStartedId: string
    readonly testStepResult: { readonly status: string }
  }
  readonly testCaseFinished?: {
    readonly testCaseStartedId: string
    readonly willBeRetried: boolean
  }
}

/**
 * Counts the scenarios of cucumber's messages. A scenario passes when it has steps and all of them
 * passed: undefined, pending and skipped are failures.
 */
export function countCucumber(messages: string): Count {
  const steps = new Map<string, string[]>()
  const finished: string[] = []
  for (const line of messages.split('\n').filter(Boolean)) {
    const { testStepFinished: step, testCaseFinished: end } = JSON.parse(line) as Message
    if (step) add(steps, step.testCaseStartedId, step.testStepResult.status)
    if (end && !end.willBeRetried) finished.push(end.testCaseStartedId)
  }
  const passed = finished.filter((id) => allPassed(steps.get(id))).length
  return { passed, failed: finished.length - passed }
}

function add(steps: Map<string, string[]>, id: string, status: string): void {
  steps.set(id, [...(steps.get(id) ?? []), status])
}

function allPassed(statuses: readonly string[] | undefined): boolean {
  return statuses?.every((status) => status === 'PASSED') ?? false
}
