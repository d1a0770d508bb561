import type { Capability } from '../../kernel/capability.ts'

/** Who trades here. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'community',
    capability: {
      en: 'The trade community: importers, brokers, consultants, their people and accounts',
      fr: 'Le milieu commercial : importateurs, courtiers, conseillers, leurs personnes et leurs comptes',
    },
    state: 'simplified',
    note: {
      en: 'All are made up, no real firm among them; their numbers follow published figures, how accounts are spread over them is assumed.',
      fr: 'Tous sont inventés, sans aucune entreprise réelle; leur nombre suit des chiffres publiés, la répartition des comptes entre eux est supposée.',
    },
    authority: 'reported',
    shownBy: 'sandbox/parties/community/invent.test.ts',
  },
]
