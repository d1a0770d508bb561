import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result, Verdict } from './results.ts'
import type { Told } from './told.ts'

/** One line for each run, whatever came of it. */
const FILE = 'attempts.ndjson'

export interface Attempt {
  readonly candidate: string
  readonly scope: readonly string[]
  readonly verdict: Verdict
  readonly statuses: Readonly<Record<string, Result['status']>>
}

export interface Attempts {
  readonly count: number
  /** Requirements that were met in some attempts and not in others. */
  readonly flaky: readonly string[]
}

/** Keeps this run with those before it, and tells what all of them of this candidate and scope came to. */
export async function keepAttempt({ options, results, verdict }: Told): Promise<Attempts> {
  const file = join(options.out, FILE)
  const attempt: Attempt = {
    candidate: options.candidate,
    scope: [...options.scope].sort(),
    verdict,
    statuses: Object.fromEntries(results.map((each) => [each.requirement.id, each.status])),
  }
  const before = attemptsIn(await readFile(file, 'utf8').catch(() => ''))
  await appendFile(file, `${JSON.stringify(attempt)}\n`)
  return attemptsOf([...before, attempt])
}

/** Of the same candidate and scope as the last. */
export function attemptsOf(all: readonly Attempt[]): Attempts {
  const last = all.at(-1)
  const alike = all.filter(
    ({ candidate, scope }) => candidate === last?.candidate && scope.join() === last.scope.join(),
  )
  const ids = Object.keys(last?.statuses ?? {})
  const flaky = ids.filter((id) => new Set(alike.map(({ statuses }) => statuses[id])).size > 1)
  return { count: alike.length, flaky }
}

/** A line that a full disk or a hand has spoilt is passed over; the others count. */
export function attemptsIn(text: string): readonly Attempt[] {
  return text.split('\n').flatMap((line) => {
    try {
      const read: unknown = JSON.parse(line)
      return isAttempt(read) ? [read] : []
    } catch {
      return []
    }
  })
}

function isAttempt(read: unknown): read is Attempt {
  return (
    typeof read === 'object' &&
    read !== null &&
    'candidate' in read &&
    'statuses' in read &&
    'scope' in read &&
    Array.isArray(read.scope)
  )
}
