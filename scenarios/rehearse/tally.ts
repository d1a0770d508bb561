import { Status } from '@cucumber/cucumber'
import type { Envelope } from './envelope.ts'

/** A scenario as it ends. */
export interface Ended {
  /** The feature's and its own. */
  readonly name: string
  readonly passed: boolean
}

/** Counts the scenarios of a run by cucumber's messages. */
export class Tally {
  total = 0
  passed = 0
  failed = 0
  /** Sentences without a meaning. */
  unknown = 0
  readonly #features = new Map<string, string>()
  readonly #names = new Map<string, string>()
  readonly #cases = new Map<string, string>()
  readonly #running = new Map<string, { readonly name: string; passed: boolean }>()

  /** Undefined, pending and skipped steps are failures: they have shown nothing. */
  observe(message: Envelope): Ended | undefined {
    const { gherkinDocument: document, pickle, testCase, testCaseStarted: start } = message
    if (document?.feature !== undefined) {
      this.#features.set(document.uri ?? '', document.feature.name)
    }
    if (pickle !== undefined) this.#names.set(pickle.id, this.#nameOf(pickle))
    if (testCase !== undefined) {
      this.total += 1
      this.#cases.set(testCase.id, this.#names.get(testCase.pickleId) ?? '')
    }
    if (start !== undefined) {
      const name = this.#cases.get(start.testCaseId) ?? ''
      this.#running.set(start.id, { name, passed: true })
    }
    this.#observeStep(message.testStepFinished)
    return this.#end(message.testCaseFinished?.testCaseStartedId)
  }

  get done(): number {
    return this.passed + this.failed
  }

  /** The scenarios that are under way. */
  get current(): readonly string[] {
    return [...this.#running.values()].map(({ name }) => name)
  }

  #nameOf({ uri, name }: NonNullable<Envelope['pickle']>): string {
    const feature = this.#features.get(uri)
    return feature === undefined ? name : `${feature} › ${name}`
  }

  #observeStep(step: Envelope['testStepFinished']): void {
    if (step === undefined || step.testStepResult.status === Status.PASSED) return
    if (step.testStepResult.status === Status.UNDEFINED) this.unknown += 1
    const running = this.#running.get(step.testCaseStartedId)
    if (running !== undefined) running.passed = false
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
