import type { Slice } from '../slice/index.ts'
import { httpProblems } from './problems.ts'

export const httpSlice: Slice = {
  problems: httpProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
