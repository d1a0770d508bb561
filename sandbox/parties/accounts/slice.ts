import type { Slice } from '../../platform/slice/index.ts'
import { accountsFacts } from './facts.ts'
import { accountsCollections } from './collections.ts'
import { accountsFindings } from './findings.ts'
import { accountsProblems } from './problems.ts'
import { accountsRoutes } from './routes.ts'
import { accountsSources } from './sources.ts'

export const accountsSlice: Slice = {
  routes: () => accountsRoutes,
  collections: accountsCollections,
  facts: accountsFacts,
  problems: accountsProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories.ts')).STORIES,
  findings: accountsFindings,
  sources: () => accountsSources,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
