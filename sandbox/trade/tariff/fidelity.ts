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
      en: 'An excerpt of edition T2026-2, as public transcriptions have it, or the whole tariff where it was imported; carried back to the days before its edition, and each rate says so. How many numbers there are is counted below.',
      fr: 'Un extrait de l’édition T2026-2, d’après des transcriptions publiques, ou le tarif complet s’il a été importé; reporté aux jours qui précèdent son édition, ce que dit chaque taux. Le nombre de numéros est compté plus bas.',
    },
    authority: 'reported',
    shownBy: 'sandbox/trade/tariff/duty-rate-on.test.ts',
  },
  {
    id: 'treatments',
    capability: {
      en: 'Tariff treatments by country and day',
      fr: 'Traitements tarifaires par pays et par date',
    },
    state: 'simplified',
    note: {
      en: 'Orders date what came and went; the List of Countries itself was not at hand, and the days of the later members of the CPTPP are recalled. Origin and its proof are as the filer says. The General Preferential Tariff Plus and the treatment of the United Kingdom under the CPTPP are refused until a day is set.',
      fr: 'Les décrets datent les ajouts et les retraits; la Liste des pays n’était pas disponible, et les dates des membres ultérieurs du PTPGP sont reconstituées de mémoire. L’origine et sa preuve sont celles que dit le déclarant. Le Tarif de préférence général plus et le traitement du Royaume-Uni au titre du PTPGP sont refusés jusqu’à ce qu’une date soit fixée.',
    },
    authority: 'law',
    shownBy: 'features/declarations/claimed-treatments.feature',
  },
  {
    id: 'excise',
    capability: {
      en: 'Excise duties and taxes by year, luxury tax',
      fr: 'Droits et taxes d’accise par année, taxe de luxe',
    },
    state: 'simplified',
    note: {
      en: 'Rates are those of the acts, indexed by their own rule; which classification is of which goods is a reading of this sandbox. Absent: the additional duties of provinces on cannabis and vaping, the special duty of $0.12 a litre of absolute alcohol on spirits for licensed users, stamps.',
      fr: 'Les taux sont ceux des lois, indexés selon leur propre règle; l’appartenance d’un classement à des marchandises est une lecture de ce bac à sable. Absents : les droits additionnels des provinces sur le cannabis et le vapotage, le droit spécial de 0,12 $ par litre d’alcool éthylique absolu sur les spiritueux destinés à des utilisateurs agréés, les timbres.',
    },
    authority: 'law',
    shownBy: 'sandbox/trade/tariff/excise.test.ts',
  },
  {
    id: 'gst',
    capability: {
      en: 'GST on importation, and the goods on which none is paid',
      fr: 'TPS à l’importation, et les produits sur lesquels elle n’est pas perçue',
    },
    state: 'simplified',
    note: {
      en: 'The classes are the act’s; which classification tells a class alone is a reading of this sandbox, and elsewhere the filer states it by a code of our own. Absent: HST, provincial taxes and mark-ups on casual goods, rebates.',
      fr: 'Les catégories sont celles de la loi; qu’un classement révèle seul la catégorie est une lecture de ce bac à sable, et ailleurs le déclarant l’indique par un code qui nous est propre. Absents : la TVH, les taxes et majorations provinciales sur les marchandises occasionnelles, les remboursements.',
    },
    authority: 'law',
    shownBy: 'features/declarations/gst-status.feature',
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
      en: 'Read in the orders, but for goods of 2018 and 2019, which are recalled. Quotas are not counted: the filer says by the code whether goods are within them. Whether the conditions of an exemption or a remission hold is for the filer to say, but for its days, goods and origins. Some codes are our own.',
      fr: 'Tirés des décrets, sauf des marchandises de 2018 et de 2019, reconstituées de mémoire. Les contingents ne sont pas comptés : le déclarant indique par le code si les marchandises en relèvent. Le respect des conditions d’une exemption ou d’une remise relève du déclarant, sauf ses dates, ses marchandises et ses origines. Certains codes sont les nôtres.',
    },
    authority: 'law',
    shownBy: 'features/declarations/surtaxes-by-the-case.feature',
  },
]
