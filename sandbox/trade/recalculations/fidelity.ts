import type { Capability } from '../../kernel/capability.ts'

/** Later versions of a declaration. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'corrections',
    capability: {
      en: 'Corrections, adjustments and their reason codes',
      fr: 'Corrections, rajustements et leurs codes de motif',
    },
    state: 'absent',
    note: {
      en: 'Only recalculation makes new versions; the reason codes (D17-2-1, Appendix A) and time limits by ground could not be verified.',
      fr: 'Seul le recalcul crée de nouvelles versions; les codes de motif (D17-2-1, annexe A) et les délais par motif n’ont pu être vérifiés.',
    },
    authority: 'reported',
  },
]
