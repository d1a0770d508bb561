import type { Slice } from '../../platform/slice/index.ts'
import { tariffGradedLists } from './lists.ts'
import { tariffProblems } from './problems.ts'
import { tariffRoutes } from './routes.ts'
import { tariffSources } from './tariff-sources.ts'

export const tariffSlice: Slice = {
  routes: () => tariffRoutes,
  problems: tariffProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories.ts')).STORIES,
  sources: tariffSources,
  lists: tariffGradedLists,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
