import type { Provocations } from '../../kernel/provocation.ts'
import type { Story } from '../../kernel/story.ts'
import type { GradedList } from '../../kernel/graded-list.ts'
import type { Finding, ProblemType } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'
import type { FactKind } from '../facts/index.ts'
import type { FaultKind } from '../workspaces/index.ts'
import type { Capability } from '../../kernel/capability.ts'

/** What all slices together tell of themselves. */
export interface Catalogue {
  /** Every refusal that the sandbox can give. */
  readonly problems: readonly ProblemType[]
  /** Every fault that can be found in a request or a declaration. */
  readonly findings: readonly Finding[]
  /** How each of those is forced, by its code. */
  readonly provocations: () => Promise<Provocations>
  /** Requests that succeed and show what operations are for. */
  readonly stories: () => Promise<readonly Story[]>
  /** Everything of which the log can tell, by its type. */
  readonly facts: Readonly<Record<string, FactKind>>
  readonly faultKinds: Readonly<Record<string, readonly FaultKind[]>>
  /** Every source of a rule or rate, each once. */
  readonly sources: () => readonly Source[]
  /** The lists that the slices hold, in their order. */
  readonly lists: () => readonly GradedList[]
  /** What is implemented, simplified or absent: how far the sandbox may be trusted. */
  readonly fidelity: () => Promise<readonly Capability[]>
}

/** The codes of the findings that lean on each source, as their rule's or as that of their list. */
export function rulesBySource({
  findings,
}: Pick<Catalogue, 'findings'>): ReadonlyMap<string, readonly string[]> {
  const leaning = findings.flatMap(({ code, source, list }) =>
    [source, ...(list ? [list()] : [])].map(({ id }) => ({ id, code })),
  )
  const grouped = Map.groupBy(leaning, ({ id }) => id)
  return new Map([...grouped].map(([id, found]) => [id, found.map(({ code }) => code)]))
}
