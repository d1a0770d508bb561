import type { Slice } from '../slice/index.ts'
import { workspaceCollections } from './collections.ts'
import { workspaceProblems } from './problems.ts'

export const workspacesSlice: Slice = {
  collections: workspaceCollections,
  problems: workspaceProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
}
