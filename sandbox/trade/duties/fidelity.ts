import type { Capability } from '../../kernel/capability.ts'

/** The amounts. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'calculation',
    capability: {
      en: 'Calculation of duties and taxes, with the derivation of every amount',
      fr: 'Calcul des droits et taxes, avec la dérivation de chaque montant',
    },
    state: 'simplified',
    note: {
      en: 'In the order of the form. The agency’s calculation document is not at hand: rounding and the base of SIMA are assumed.',
      fr: 'Dans l’ordre du formulaire. Le document de calcul de l’Agence n’est pas disponible : l’arrondissement et l’assiette de la LMSI sont supposés.',
    },
    authority: 'guide',
    shownBy: 'sandbox/trade/duties/worked-examples.test.ts',
  },
  {
    id: 'rating-date',
    capability: {
      en: 'The day whose tariff, measures and taxes count, and the day of the exchange rate',
      fr: 'La date dont comptent le tarif, les mesures et les taxes, et celle du taux de change',
    },
    state: 'simplified',
    note: {
      en: 'The release date, else the day of filing; the exchange rate alone is that of direct shipment. Goods lost, or in a warehouse, have days of their own by law, which are absent with the declarations of warehouses.',
      fr: 'La date de mainlevée, à défaut celle du dépôt; seul le taux de change est celui de l’expédition directe. Les marchandises perdues ou en entrepôt ont par la loi des dates propres, absentes comme les déclarations d’entrepôt.',
    },
    authority: 'law',
    shownBy: 'features/declarations/the-right-day.feature',
  },
  {
    id: 'sima',
    capability: {
      en: 'Anti-dumping and countervailing duties: exporters, export price, amounts in other currencies, subject letters',
      fr: 'Droits antidumping et compensateurs : exportateurs, prix à l’exportation, montants en devises, codes d’assujettissement',
    },
    state: 'simplified',
    note: {
      en: 'Measures, amounts and exporters are recalled or invented; normal values are not modelled. A rate is that of the day of direct shipment. A name close to a listed exporter is asked back by a policy of this sandbox.',
      fr: 'Les mesures, montants et exportateurs sont reconstitués de mémoire ou inventés; les valeurs normales ne sont pas modélisées. Le taux est celui du jour d’expédition directe. Un nom proche d’un exportateur nommé est signalé selon une politique de ce bac à sable.',
    },
    authority: 'assumed',
    shownBy: 'features/declarations/anti-dumping-and-excise.feature',
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
]
