import type { Slice } from '../../platform/slice/index.ts'
import { runRecalculations } from './use-cases/runner.ts'
import { recalculationProblems } from './problems.ts'
import { recalculationRoutes } from './routes.ts'
import { recalculations } from './store.ts'

export const recalculationsSlice: Slice = {
  routes: () => recalculationRoutes,
  collections: [recalculations],
  problems: recalculationProblems,
  onOpen: runRecalculations,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
