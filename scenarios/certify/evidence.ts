import { fill, type Bilingual, type Params } from '../../sandbox/kernel/problem.ts'
import type { Performance } from './candidate.ts'
import { MET, type Finding } from './checks.ts'
import { isFiling } from './intervention.ts'
import type { Seen } from './relay.ts'
import type { Task, WantedFiling } from './task.ts'

/** All that was seen of a candidate at one task. */
export interface Evidence {
  readonly task: Task
  readonly seen: readonly Seen[]
  readonly performance: Performance
}

export function met(calls: readonly Seen[] = []): Finding {
  return { isMet: true, found: MET, calls: numbersOf(calls) }
}

export function notMet(text: Bilingual, params: Params, calls: readonly Seen[] = []): Finding {
  return { isMet: false, found: fill(text, params), calls: numbersOf(calls) }
}

function numbersOf(calls: readonly Seen[]): readonly number[] {
  return calls.map(({ number }) => number)
}

export function filingsIn({ seen }: Pick<Evidence, 'seen'>): readonly Seen[] {
  return seen.filter(isFiling)
}

/** The calls that filed under that number, in their order. */
export function attemptsAt(
  evidence: Evidence,
  { transactionNumber }: WantedFiling,
): readonly Seen[] {
  return byNumber(evidence).get(transactionNumber) ?? []
}

/** Read once for all judges: of a thousand filings, each would read a thousand bodies a thousand times. */
const READ = new WeakMap<Evidence['seen'], ReadonlyMap<unknown, readonly Seen[]>>()

function byNumber(evidence: Evidence): ReadonlyMap<unknown, readonly Seen[]> {
  const kept = READ.get(evidence.seen)
  if (kept !== undefined) return kept
  const read = Map.groupBy(filingsIn(evidence), ({ body }) => {
    const told = jsonIn(body)
    return isRecord(told) ? told['transactionNumber'] : undefined
  })
  READ.set(evidence.seen, read)
  return read
}

const MAY_PASS = [401, 408, 429]

/** Whether it says nothing yet of whether the filing is accepted. */
export function isOpen({ status }: Seen): boolean {
  return status === undefined || status >= 500 || MAY_PASS.includes(status)
}

/** Undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const NOTHING_FILED: Bilingual = {
  en: 'Nothing was filed: no POST /v1/declarations was seen among {count} calls.',
  fr: 'Rien n’a été déclaré : aucun POST /v1/declarations parmi {count} appels.',
}

/** What cannot be judged without a filing is not met, and says so. */
export function ofFilings(
  evidence: Evidence,
  judge: (filings: readonly Seen[]) => Finding,
): Finding {
  const filings = filingsIn(evidence)
  const count = evidence.seen.length
  return filings.length === 0 ? notMet(NOTHING_FILED, { count }) : judge(filings)
}
