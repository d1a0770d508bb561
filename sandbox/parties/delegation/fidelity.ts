import type { Capability } from '../../kernel/capability.ts'

/** Acting for others. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'delegation',
    capability: {
      en: 'Delegation of authority: request or offer, approval, expiry, three visibility rules',
      fr: 'Délégation de pouvoirs : demande ou offre, approbation, expiration, trois règles de visibilité',
    },
    state: 'implemented',
    note: {
      en: 'That the day of expiry itself still counts is assumed.',
      fr: 'Que le jour d’expiration compte encore est supposé.',
    },
    authority: 'guide',
    shownBy: 'features/delegation/requests.feature',
  },
]
