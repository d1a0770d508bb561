import type { Slice } from '../../platform/slice/index.ts'
import { authorityProblems } from './problems.ts'
import { authoritySources } from './sources.ts'
import { authorityCollections } from './store.ts'

export const authoritySlice: Slice = {
  collections: authorityCollections,
  problems: authorityProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  sources: () => authoritySources,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
