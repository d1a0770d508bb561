import type { Capability } from '../../kernel/capability.ts'

/** Codes, places and days. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'reference-lists',
    capability: {
      en: 'Lists of codes: offices, carriers, units, modes of transport, value for duty codes',
      fr: 'Listes de codes : bureaux, transporteurs, unités, modes de transport, codes de valeur en douane',
    },
    state: 'simplified',
    note: {
      en: 'Few official lists were at hand: most codes are recalled, and all carriers are invented. Each row has its grade, counted below.',
      fr: 'Peu de listes officielles étaient disponibles : la plupart des codes sont reconstitués de mémoire, et tous les transporteurs sont inventés. Chaque ligne a sa cote, comptée plus bas.',
    },
    authority: 'assumed',
    shownBy: 'sandbox/trade/reference/code.test.ts',
  },
  {
    id: 'calendar',
    capability: {
      en: 'Holidays of the law and closings of the Bank of Canada, 2018 to 2040',
      fr: 'Jours fériés de la loi et fermetures de la Banque du Canada, de 2018 à 2040',
    },
    state: 'simplified',
    note: {
      en: 'Federal holidays are the law’s; those of provinces and the closings of the Bank are recalled, and days proclaimed at short notice are not known beforehand.',
      fr: 'Les jours fériés fédéraux sont ceux de la loi; ceux des provinces et les fermetures de la Banque sont reconstitués de mémoire, et les jours proclamés à bref délai ne sont pas connus d’avance.',
    },
    authority: 'law',
    shownBy: 'sandbox/trade/reference/holiday.test.ts',
  },
]
