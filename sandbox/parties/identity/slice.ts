import type { Slice } from '../../platform/slice/index.ts'
import { identityDueHandlers } from './due-handlers.ts'
import { identityFacts } from './facts.ts'
import { identityFindings } from './password-policy.ts'
import { identityProblems } from './problems.ts'
import { identityRoutes } from './routes.ts'
import { identitySources } from './sources.ts'
import { identityCollections } from './store.ts'

export const identitySlice: Slice = {
  routes: () => identityRoutes,
  collections: identityCollections,
  dueHandlers: identityDueHandlers,
  facts: identityFacts,
  problems: identityProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories.ts')).STORIES,
  findings: identityFindings,
  sources: () => identitySources,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
