import { accountsFindings, accountsProblems, accountsSources } from './parties/accounts/index.ts'
import { activityProblems } from './platform/activity/index.ts'
import { authorityProblems, authoritySources } from './parties/authority/index.ts'
import { controlFindings, controlProblems } from './platform/control/index.ts'
import {
  declarationProblems,
  declarationSources,
  ruleFindings,
} from './trade/declarations/index.ts'
import {
  delegationFindings,
  delegationProblems,
  delegationSources,
} from './parties/delegation/index.ts'
import { DUTIES_FINDINGS, DUTIES_SOURCES } from './trade/duties/index.ts'
import { exchangeProblems, exchangeSources } from './trade/exchange/index.ts'
import { httpProblems, shapeFindings } from './platform/http/index.ts'
import { identityFindings, identityProblems, identitySources } from './parties/identity/index.ts'
import type { Finding, ProblemType } from './kernel/problem.ts'
import type { Source } from './kernel/source.ts'
import { recalculationProblems } from './trade/recalculations/index.ts'
import { REFERENCE_SOURCES } from './trade/reference/index.ts'
import { tariffProblems, tariffSources } from './trade/tariff/index.ts'
import { workspaceProblems } from './platform/workspaces/index.ts'

/** Every refusal that the sandbox can give. */
export const problems: readonly ProblemType[] = [
  ...httpProblems,
  ...workspaceProblems,
  ...identityProblems,
  ...authorityProblems,
  ...accountsProblems,
  ...activityProblems,
  ...delegationProblems,
  ...declarationProblems,
  ...recalculationProblems,
  ...exchangeProblems,
  ...tariffProblems,
  ...controlProblems,
]

/** Every fault that can be found in a request or a declaration. */
export const findings: readonly Finding[] = [
  ...shapeFindings,
  ...identityFindings,
  ...accountsFindings,
  ...delegationFindings,
  ...ruleFindings,
  ...DUTIES_FINDINGS,
  ...controlFindings,
]

/** Every source of a rule or rate. */
export function allSources(): readonly Source[] {
  const listed = [
    ...identitySources,
    ...authoritySources,
    ...accountsSources,
    ...delegationSources,
    ...declarationSources,
    ...DUTIES_SOURCES,
    ...exchangeSources,
    ...tariffSources(),
    ...REFERENCE_SOURCES,
    ...findings.map(({ source }) => source),
  ]
  return [...new Map(listed.map((source) => [source.id, source])).values()]
}

/** The codes of the findings that lean on each source. */
export function rulesBySource(): ReadonlyMap<string, readonly string[]> {
  const grouped = Map.groupBy(findings, ({ source }) => source.id)
  return new Map([...grouped].map(([id, found]) => [id, found.map(({ code }) => code)]))
}
