import type { Capability } from '../../kernel/capability.ts'

/** Who may do what. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'portal-roles',
    capability: {
      en: 'Roles BAM, PAM, Editor, Reader, Expired User, Orphan; groups of program accounts',
      fr: 'Rôles de GCE, GCP, éditeur, lecteur, utilisateur expiré, orphelin; groupes de comptes de programme',
    },
    state: 'simplified',
    note: {
      en: 'What each may do is one table; the roles pBAM and pPAM at the third party are absent.',
      fr: 'Ce que chacun peut faire tient en un tableau; les rôles pBAM et pPAM chez le tiers sont absents.',
    },
    authority: 'guide',
    shownBy: 'features/registration/roles-and-groups.feature',
  },
]
