import type { Slice } from '../../platform/slice/index.ts'
import { DUTIES_FINDINGS } from './findings.ts'
import { DUTIES_SOURCES } from './sources.ts'

export const dutiesSlice: Slice = {
  findings: DUTIES_FINDINGS,
  sources: () => DUTIES_SOURCES,
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
