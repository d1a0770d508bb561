import type { Slice } from '../slice/index.ts'
import { httpProblems } from './problems.ts'

export const httpSlice: Slice = {
  problems: httpProblems,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
