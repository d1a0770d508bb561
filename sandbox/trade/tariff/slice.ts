import type { Slice } from '../../platform/slice/index.ts'
import { tariffProblems } from './problems.ts'
import { tariffRoutes } from './routes.ts'
import { tariffSources } from './tariff-sources.ts'

export const tariffSlice: Slice = {
  routes: () => tariffRoutes,
  problems: tariffProblems,
  sources: tariffSources,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
