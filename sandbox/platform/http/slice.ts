import type { Slice } from '../slice/index.ts'
import { shapeFindings } from './findings.ts'
import { keptAnswers } from './idempotency.ts'
import { httpProblems } from './problems.ts'

export const httpSlice: Slice = {
  collections: [keptAnswers],
  problems: httpProblems,
  findings: shapeFindings,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
