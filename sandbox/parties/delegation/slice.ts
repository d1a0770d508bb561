import type { Slice } from '../../platform/slice/index.ts'
import { delegationFacts } from './facts.ts'
import { delegationFindings } from './findings.ts'
import { delegationDueHandlers } from './jobs.ts'
import { delegationProblems } from './problems.ts'
import { delegationRoutes } from './routes.ts'
import { delegationSources } from './sources.ts'
import { delegationCollections } from './store.ts'
import { expiryListener } from './use-cases/notify-of-expiry.ts'

export const delegationSlice: Slice = {
  routes: () => delegationRoutes,
  collections: delegationCollections,
  dueHandlers: delegationDueHandlers,
  facts: delegationFacts,
  listeners: [expiryListener],
  problems: delegationProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories.ts')).STORIES,
  findings: delegationFindings,
  sources: () => delegationSources,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
