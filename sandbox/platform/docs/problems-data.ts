import {
  groundsOf,
  unfilled,
  type Bilingual,
  type Finding,
  type ProblemType,
} from '../../kernel/problem.ts'
import type { Provocations } from '../../kernel/provocation.ts'

interface Told {
  readonly problems: readonly ProblemType[]
  readonly findings: readonly Finding[]
  readonly provocations: Provocations
}

/** Everything that /problems tells, for a program: both languages, and how each code is forced. */
export function problemsOf({ problems, findings, provocations }: Told) {
  return {
    problems: distinct(problems).map((problem) => problemToWire(problem, provocations)),
    findings: distinct(findings).map((finding) => findingToWire(finding, provocations)),
  }
}

/** @returns undefined when neither a problem nor a finding has the code */
export function problemOf({ problems, findings, provocations }: Told, code: string) {
  const problem = problems.find((known) => known.code === code)
  if (problem !== undefined) return problemToWire(problem, provocations)
  const finding = findings.find((known) => known.code === code)
  return finding && findingToWire(finding, provocations)
}

function problemToWire({ code, status, title, ...texts }: ProblemType, provocations: Provocations) {
  return { code, status, title, ...words(texts), provocation: provocations[code] }
}

function findingToWire(finding: Finding, provocations: Provocations) {
  const { code, severity = 'fault' } = finding
  const provocation = provocations[code]
  return { code, severity, ...words(finding), ...groundsOf(finding), provocation }
}

function words({ detail, remedy }: Pick<Finding, 'detail' | 'remedy'>) {
  return { detail: plain(detail), remedy: plain(remedy) }
}

function plain({ en, fr }: Bilingual): Bilingual {
  return { en: unfilled(en), fr: unfilled(fr) }
}

function distinct<Entry extends { readonly code: string }>(entries: readonly Entry[]): Entry[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  return [...byCode.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1))
}
