import { Status } from '@cucumber/cucumber'
import type { Envelope } from '../rehearse/envelope.ts'
import { CHECK_MEDIA_TYPE, type Check } from './checks.ts'
import { RECORD_MEDIA_TYPE, type ScenarioRecord } from './record.ts'
import { isWithin, REVISION, type Requirement } from './requirements.ts'

/** A requirement with what all scenarios found of it. */
export interface Result {
  readonly requirement: Requirement
  readonly status: 'pass' | 'fail' | 'warn' | 'unseen'
  readonly checks: readonly Check[]
}

/** A check is told by an attachment; a step that fails is a fault of ours. */
const FINE: ReadonlySet<string> = new Set([Status.PASSED, Status.SKIPPED])

/** Gathers checks, and what went wrong with ourselves, from the messages of a run. */
export class Results {
  readonly checks: Check[] = []
  readonly records: ScenarioRecord[] = []
  /** What failed that is no fault of the candidate. */
  readonly ownErrors: string[] = []

  observe(message: Envelope): Check | undefined {
    this.#observeStep(message.testStepFinished)
    const { mediaType, body = '' } = message.attachment ?? {}
    if (mediaType === RECORD_MEDIA_TYPE) this.records.push(JSON.parse(body) as ScenarioRecord)
    if (mediaType !== CHECK_MEDIA_TYPE) return undefined
    const check = JSON.parse(body) as Check
    this.checks.push(check)
    return check
  }

  #observeStep(step: Envelope['testStepFinished']): void {
    const { status, message } = step?.testStepResult ?? {}
    if (status !== undefined && !FINE.has(status)) this.ownErrors.push(message ?? status)
  }

  /** Of the capabilities that were played; a requirement that nothing looked at is unseen, which is no pass. */
  of(scope: ReadonlySet<string>): readonly Result[] {
    return REVISION.requirements
      .filter((each) => isWithin(scope, each))
      .map((requirement) => {
        const checks = this.checks.filter(({ id }) => id === requirement.id)
        return { requirement, status: worstOf(checks), checks }
      })
  }
}

function worstOf(checks: readonly Check[]): Result['status'] {
  if (checks.length === 0) return 'unseen'
  const statuses = new Set(checks.map(({ status }) => status))
  return (['fail', 'warn', 'pass'] as const).find((status) => statuses.has(status)) ?? 'unseen'
}

export type Verdict = 'certified' | 'not certified' | 'could not run'

/** Not certified without a pass of every must; a failure of our own is no verdict on the candidate. */
export function verdictOf(results: readonly Result[], ownErrors: readonly string[]): Verdict {
  if (ownErrors.length > 0 || results.length === 0) return 'could not run'
  const musts = results.filter(({ requirement }) => requirement.level === 'must')
  const isGood = musts.length > 0 && musts.every(({ status }) => status === 'pass')
  return isGood ? 'certified' : 'not certified'
}
