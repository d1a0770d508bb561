import type { Slice } from '../../platform/slice/index.ts'
import { holidaySources } from './holiday.ts'
import { referenceLists } from './graded-lists.ts'
import { listSources } from './lists.ts'
import { referenceProblems } from './problems.ts'
import { referenceRoutes } from './routes.ts'
import { sourceRoutes } from './source-routes.ts'
import { REFERENCE_SOURCES } from './sources.ts'

export const referenceSlice: Slice = {
  routes: ({ catalogue }) => sourceRoutes(catalogue).route('/', referenceRoutes),
  problems: referenceProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories.ts')).STORIES,
  sources: () => [...REFERENCE_SOURCES, ...holidaySources(), ...listSources()],
  lists: referenceLists,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
