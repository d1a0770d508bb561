import { Status } from '@cucumber/cucumber'
import type { Envelope } from './envelope.ts'

/** A scenario as it ends. */
export interface Ended {
  readonly name: string
  readonly passed: boolean
}

/** Counts the scenarios of a run by cucumber's messages. */
export class Tally {
  total = 0
  passed = 0
  failed = 0
  readonly #names = new Map<string, string>()
  readonly #cases = new Map<string, string>()
  readonly #running = new Map<string, { readonly name: string; passed: boolean }>()

  /** Undefined, pending and skipped steps are failures: they have shown nothing. */
  observe(message: Envelope): Ended | undefined {
    const { pickle, testCase, testCaseStarted: start, testStepFinished: step } = message
    if (pickle !== undefined) this.#names.set(pickle.id, pickle.name)
    if (testCase !== undefined) {
      this.total += 1
      this.#cases.set(testCase.id, this.#names.get(testCase.pickleId) ?? '')
    }
    if (start !== undefined) {
      const name = this.#cases.get(start.testCaseId) ?? ''
      this.#running.set(start.id, { name, passed: true })
    }
    if (step !== undefined && step.testStepResult.status !== Status.PASSED) {
      const running = this.#running.get(step.testCaseStartedId)
      if (running !== undefined) running.passed = false
    }
    return this.#end(message.testCaseFinished?.testCaseStartedId)
  }

  get done(): number {
    return this.passed + this.failed
  }

  /** The scenarios that are under way. */
  get current(): readonly string[] {
    return [...this.#running.values()].map(({ name }) => name)
  }

  /** Nothing selected is no success: a mistyped tag must not pass for one. */
  get succeeded(): boolean {
    return this.total > 0 && this.passed === this.total
  }

  #end(id: string | undefined): Ended | undefined {
    const ended = id === undefined ? undefined : this.#running.get(id)
    if (id === undefined || ended === undefined) return undefined
    this.#running.delete(id)
    if (ended.passed) this.passed += 1
    else this.failed += 1
    return ended
  }
}
