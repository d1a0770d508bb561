import type { Slice } from '../../platform/slice/index.ts'
import { declarationsFacts } from './declaration-facts.ts'
import { declarationDueHandlers } from './jobs.ts'
import { declarationProblems } from './problems.ts'
import { declarationRoutes } from './routes.ts'
import { ruleFindings } from './rules/table.ts'
import { declarationSources } from './sources.ts'
import { declarationCollections } from './store/collections.ts'

export const declarationsSlice: Slice = {
  routes: () => declarationRoutes,
  collections: declarationCollections,
  dueHandlers: declarationDueHandlers,
  facts: declarationsFacts,
  problems: declarationProblems,
  provocations: async () => (await import('./provocations/index.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories/index.ts')).STORIES,
  findings: ruleFindings,
  sources: () => declarationSources,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
