import type { Capability } from '../capability.ts'

/** The declaration, its amounts and its later life. */
export const DECLARATIONS: readonly Capability[] = [
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
    id: 'calculation',
    capability: {
      en: 'Calculation of duties and taxes, with the derivation of every amount',
      fr: 'Calcul des droits et taxes, avec la dérivation de chaque montant',
    },
    state: 'simplified',
    note: {
      en: 'In the order of the form. The agency’s calculation document is not at hand: rounding, the bases of SIMA and excise, and minimum and maximum limits are assumed.',
      fr: 'Dans l’ordre du formulaire. Le document de calcul de l’Agence n’est pas disponible : l’arrondissement, les assiettes de la LMSI et de l’accise et les limites minimales et maximales sont supposés.',
    },
    authority: 'guide',
    shownBy: 'sandbox/trade/duties/worked-examples.test.ts',
  },
  {
    id: 'self-declare',
    capability: {
      en: 'Self-declared amounts, $0.00 included, and incident CS0015769',
      fr: 'Montants autodéclarés, y compris 0,00 $, et l’incident CS0015769',
    },
    state: 'implemented',
    note: {
      en: 'How the amount flows into the value for tax is assumed.',
      fr: 'La prise en compte du montant dans la valeur taxable est supposée.',
    },
    authority: 'reported',
    shownBy: 'features/self-declare/zero-dollars.feature',
  },
  {
    id: 'exchange-rates',
    capability: {
      en: 'Daily exchange rates and the public exchange-rate API',
      fr: 'Taux de change quotidiens et l’API publique des taux de change',
    },
    state: 'simplified',
    note: {
      en: 'The shape of the API is public; the values are drawn, not published. Weekends and the interval of CBSA rates are assumed.',
      fr: 'La forme de l’API est publique; les valeurs sont tirées au sort et non publiées. Les fins de semaine et l’intervalle des taux de l’ASFC sont supposés.',
    },
    authority: 'guide',
    shownBy: 'features/exchange/rates-of-the-day.feature',
  },
  {
    id: 'rate-outage',
    capability: {
      en: 'Outage of the exchange-rate feed and mass recalculation (CS0016355)',
      fr: 'Panne de la source des taux de change et recalcul de masse (CS0016355)',
    },
    state: 'implemented',
    note: {
      en: 'The three policies for a missing rate are this sandbox’s own; CARM had no mass recalculation then.',
      fr: 'Les trois politiques en cas de taux manquant sont propres à ce bac à sable; la GCRA n’avait alors aucun recalcul de masse.',
    },
    authority: 'reported',
    shownBy: 'features/exchange/outage.feature',
  },
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
]
