import type { Finding } from '../../kernel/problem.ts'
import { affinityFindings } from './registration/affinity.ts'
import { onFileFindings } from './registration/as-on-file.ts'

/** The faults that this slice can find in a request. */
export const accountsFindings: readonly Finding[] = [...onFileFindings, ...affinityFindings]
