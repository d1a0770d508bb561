import type { Capability } from '../../kernel/capability.ts'

/** The tariff. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'tariff',
    capability: {
      en: 'Customs Tariff: classification numbers, rates by treatment, measures',
      fr: 'Tarif des douanes : numéros de classement, taux par traitement, mesures',
    },
    state: 'simplified',
    note: {
      en: 'An excerpt, recalled and not checked against the Customs Tariff; do not file with its rates.',
      fr: 'Un extrait, reconstitué de mémoire et non vérifié; n’utilisez pas ses taux pour une déclaration.',
    },
    authority: 'assumed',
    shownBy: 'sandbox/trade/tariff/fixtures.test.ts',
  },
]
