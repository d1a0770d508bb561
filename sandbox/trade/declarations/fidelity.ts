import type { Capability } from '../../kernel/capability.ts'
import { carriedFields } from './form-fields.ts'

/** The declaration and what belongs to its life. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'security-rpp',
    capability: {
      en: 'Release prior to payment: financial security, monitoring, suspension',
      fr: 'Mainlevée avant paiement : garantie financière, surveillance, suspension',
    },
    state: 'absent',
    note: {
      en: 'Every importer counts as able to file; the monitoring thresholds could not be verified.',
      fr: 'Tout importateur est réputé pouvoir déclarer; les seuils de surveillance n’ont pu être vérifiés.',
    },
    authority: 'reported',
  },
  {
    id: 'cad-ab',
    capability: {
      en: 'Commercial Accounting Declaration (CAD) of type AB',
      fr: 'Déclaration en détail commerciale (DDC) de type AB',
    },
    state: 'simplified',
    note: {
      en: 'Fields and checks follow form B3-3 and public bulletins; the agency’s schema, field lengths and full list of checks (ECCRD) were not at hand.',
      fr: 'Les champs et contrôles suivent le formulaire B3-3 et des bulletins publics; le schéma de l’Agence, les longueurs et la liste complète des contrôles (DECCE) n’étaient pas disponibles.',
    },
    authority: 'guide',
    shownBy: 'features/declarations/accounting-for-released-goods.feature',
  },
  {
    id: 'findings',
    capability: {
      en: 'Findings of a declaration: all faults at once, and warnings',
      fr: 'Constatations d’une déclaration : toutes les fautes à la fois, et des avertissements',
    },
    state: 'simplified',
    note: {
      en: 'The agency’s list of errors is not public but for a few that a bulletin names: codes and words are our own, as is the distinction of warnings. Each tells on what it rests.',
      fr: 'La liste des erreurs de l’Agence n’est pas publique, sauf celles que nomme un bulletin : les codes et les termes sont les nôtres, comme la distinction des avertissements. Chacune dit sur quoi elle repose.',
    },
    authority: 'assumed',
    shownBy: 'features/declarations/what-is-doubtful.feature',
  },
  {
    id: 'relief-codes',
    capability: {
      en: 'Tariff codes of chapters 98 and 99, and special authorities',
      fr: 'Codes tarifaires des chapitres 98 et 99, et autorisations spéciales',
    },
    state: 'simplified',
    note: {
      en: 'Some codes free goods of customs duty, two count a repair alone, and remission orders of surtaxes free what a duty block claims; codes and orders whose effect is not held are refused by name.',
      fr: 'Certains codes exonèrent des droits de douane, deux ne comptent qu’une réparation, et les décrets de remise de surtaxes exonèrent ce qu’un bloc de droits invoque; les codes et décrets dont l’effet n’est pas tenu sont refusés nommément.',
    },
    authority: 'reported',
    shownBy: 'features/declarations/relief-by-tariff-code.feature',
  },
  {
    id: 'cad-fields',
    capability: {
      en: 'The fields of form B3-3 on the CAD',
      fr: 'Les champs du formulaire B3-3 sur la DDC',
    },
    state: 'simplified',
    note: {
      en: `Carried as declared, no rule looks at them: ${carriedFields('en')}. All others are checked or counted; field 43 is absent. A licence for relief is refused by name. Where the tariff states no unit, quantity and unit may be left out; stated all the same, they are carried, and measures count by them.`,
      fr: `Portés tels que déclarés, aucune règle ne les regarde : ${carriedFields('fr')}. Tous les autres sont contrôlés ou calculés; le champ 43 est absent. Une licence d’allègement est refusée nommément. Si le tarif n’indique aucune unité, la quantité et l’unité peuvent être omises; indiquées malgré tout, elles sont portées et servent au calcul des mesures.`,
    },
    authority: 'guide',
    shownBy: 'features/declarations/fields-of-the-form.feature',
  },
  {
    id: 'cad-c',
    capability: {
      en: 'CAD of type C, also for a first-time importer without a business number',
      fr: 'DDC de type C, aussi pour un premier importateur sans numéro d’entreprise',
    },
    state: 'simplified',
    note: {
      en: 'The internal admin account is assumed in its workings; incident CS0016172 is a switch. Payment at the counter is absent.',
      fr: 'Le fonctionnement du compte administratif interne est supposé; l’incident CS0016172 est un commutateur. Le paiement au comptoir est absent.',
    },
    authority: 'reported',
    shownBy: 'features/c-type/first-time-importer.feature',
  },
  {
    id: 'cad-other-types',
    capability: {
      en: 'CAD types AD, D, F (LV), H, M, V, TT and the warehouse types 10 to 30',
      fr: 'DDC de types AD, D, F (LV), H, M, V, TT et types d’entrepôt 10 à 30',
    },
    state: 'absent',
    note: {
      en: 'Refused by name; the official list of types and their meaning could not be verified.',
      fr: 'Refusés nommément; la liste officielle des types et leur sens n’ont pu être vérifiés.',
    },
    authority: 'reported',
    shownBy: 'features/declarations/what-is-refused.feature',
  },
  {
    id: 'transaction-number',
    capability: {
      en: 'Transaction number: form, own account security number, no reuse for 7 years and 3 months',
      fr: 'Numéro de transaction : forme, propre numéro de garantie, aucune réutilisation pendant 7 ans et 3 mois',
    },
    state: 'simplified',
    note: {
      en: 'The check digit of D17-1-10, Appendix F, is not at hand and therefore not checked.',
      fr: 'Le chiffre de contrôle du D17-1-10, annexe F, n’est pas disponible et n’est donc pas vérifié.',
    },
    authority: 'notice',
    shownBy: 'features/declarations/transaction-numbers.feature',
  },
  {
    id: 'release',
    capability: {
      en: 'Release of goods and the check of a CAD against its release',
      fr: 'Mainlevée des marchandises et contrôle de la DDC contre la mainlevée',
    },
    state: 'absent',
    note: {
      en: 'The release date is taken as declared.',
      fr: 'La date de mainlevée est prise telle que déclarée.',
    },
    authority: 'reported',
  },
  {
    id: 'documents',
    capability: {
      en: 'Documents attached to a declaration',
      fr: 'Documents joints à une déclaration',
    },
    state: 'absent',
    note: {
      en: 'Portal only, and there is no portal.',
      fr: 'Portail seulement, et il n’y en a pas.',
    },
    authority: 'reported',
  },
  {
    id: 'rulings',
    capability: {
      en: 'Advance rulings and appeals',
      fr: 'Décisions anticipées et appels',
    },
    state: 'absent',
    note: {
      en: 'The portal has requests for rulings; nothing of them is here.',
      fr: 'Le portail permet de demander des décisions; rien n’en est repris ici.',
    },
    authority: 'guide',
  },
  {
    id: 'billing',
    capability: {
      en: 'Statements, daily notices, payment, interest and penalties',
      fr: 'Relevés, avis quotidiens, paiement, intérêts et pénalités',
    },
    state: 'absent',
    note: {
      en: 'Penalty amounts of the CARM era, card limits and message elements could not be verified.',
      fr: 'Les pénalités de l’ère GCRA, les plafonds de carte et les éléments des messages n’ont pu être vérifiés.',
    },
    authority: 'reported',
  },
]
