import type { Slice } from '../../platform/slice/index.ts'
import { recalculationsFacts } from './facts.ts'
import { recalculationListeners } from './use-cases/notify-parties.ts'
import { runRecalculations } from './use-cases/runner.ts'
import { recalculationProblems } from './problems.ts'
import { recalculationRoutes } from './routes.ts'
import { recalculations } from './store.ts'

export const recalculationsSlice: Slice = {
  routes: () => recalculationRoutes,
  collections: [recalculations],
  facts: recalculationsFacts,
  listeners: recalculationListeners,
  problems: recalculationProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories.ts')).STORIES,
  onOpen: runRecalculations,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
