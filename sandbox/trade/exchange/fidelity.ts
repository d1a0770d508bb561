import type { Capability } from '../../kernel/capability.ts'

/** Exchange rates, and what happens without them. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'exchange-rates',
    capability: {
      en: 'Daily exchange rates and the public exchange-rate API',
      fr: 'Taux de change quotidiens et l’API publique des taux de change',
    },
    state: 'simplified',
    note: {
      en: 'The shape of the API is public; the values are drawn, not published. On weekends the latest rate stays, by regulation; the day from which a rate counts and the interval of CBSA rates are assumed.',
      fr: 'La forme de l’API est publique; les valeurs sont tirées au sort et non publiées. Les fins de semaine, le dernier taux demeure, par règlement; le jour à partir duquel un taux compte et l’intervalle des taux de l’ASFC sont supposés.',
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
]
