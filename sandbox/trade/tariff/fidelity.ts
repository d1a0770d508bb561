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
  {
    id: 'surtaxes',
    capability: {
      en: 'Surtax orders since 2018: goods, rates, days, exemptions, which yields to which',
      fr: 'Décrets de surtaxe depuis 2018 : marchandises, taux, dates, exemptions, préséance',
    },
    state: 'simplified',
    note: {
      en: 'Read in the orders, but for the goods of 2018. Quotas are not counted: the filer says by the code whether goods are within them. Whether the conditions of an exemption or a remission hold is for the filer to say, but for its days, goods and origins. Some codes are our own.',
      fr: 'Tirés des décrets, sauf les marchandises de 2018. Les contingents ne sont pas comptés : le déclarant indique par le code si les marchandises en relèvent. Le respect des conditions d’une exemption ou d’une remise relève du déclarant, sauf ses dates, ses marchandises et ses origines. Certains codes sont les nôtres.',
    },
    authority: 'law',
    shownBy: 'features/declarations/surtaxes-by-the-case.feature',
  },
]
