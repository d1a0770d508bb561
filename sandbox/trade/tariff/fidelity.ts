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
      en: 'An excerpt of 1,163 numbers of edition T2026-2, as public transcriptions have it; carried back to the days before it, and each rate says so.',
      fr: 'Un extrait de 1 163 numéros de l’édition T2026-2, d’après des transcriptions publiques; reporté aux jours qui la précèdent, ce que dit chaque taux.',
    },
    authority: 'reported',
    shownBy: 'sandbox/trade/tariff/duty-rate-on.test.ts',
  },
  {
    id: 'tariff-import',
    capability: {
      en: 'The agency’s whole tariff, imported from its Access file',
      fr: 'Le tarif complet de l’Agence, importé de son fichier Access',
    },
    state: 'implemented',
    note: {
      en: 'An edition serves from its day on; rates that cannot be read are told and are absent. Tested with a made-up file.',
      fr: 'Une édition sert à partir de sa date; les taux illisibles sont signalés et absents. Mis à l’essai avec un fichier inventé.',
    },
    authority: 'reported',
    shownBy: 'sandbox/server/tariff/tariff-command.test.ts',
  },
  {
    id: 'tariff-web-service',
    capability: {
      en: 'The public tariff web service (OData 2, Atom)',
      fr: 'Le service Web public du tarif (OData 2, Atom)',
    },
    state: 'simplified',
    note: {
      en: 'Entity sets, keys and the properties of customsDuties are those seen in public client code; other names, filters and errors are assumed.',
      fr: 'Les ensembles d’entités, les clés et les propriétés de customsDuties sont ceux de codes clients publics; les autres noms, les filtres et les erreurs sont supposés.',
    },
    authority: 'reported',
    shownBy: 'sandbox/trade/tariff/public/routes.test.ts',
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
