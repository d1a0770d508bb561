import type { Bilingual } from './problem.ts'
import type { Authority } from './source.ts'

/** How near the sandbox comes to the real system in one respect. */
export interface Capability {
  readonly id: string
  readonly capability: Bilingual
  readonly state: 'implemented' | 'simplified' | 'absent'
  /** What is simplified, or why it is absent. */
  readonly note: Bilingual
  /** How well the real behaviour is known. */
  readonly authority: Authority
  /** A test file or feature that shows it. */
  readonly shownBy?: string
}

export const STATES = [
  'implemented',
  'simplified',
  'absent',
] as const satisfies readonly Capability['state'][]
