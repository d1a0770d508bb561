import type { ProblemType } from '../../kernel/problem.ts'

export const EXCHANGE_CURRENCY_UNKNOWN = {
  code: 'exchange-currency-unknown',
  status: 422,
  title: { en: 'No rate is kept for this currency', fr: 'Aucun taux n’est tenu pour cette devise' },
  detail: {
    en: 'No exchange rate is kept for "{currency}".',
    fr: 'Aucun taux de change n’est tenu pour « {currency} ».',
  },
  remedy: {
    en: 'Use a foreign currency of the list, such as USD.',
    fr: 'Utilisez une devise étrangère de la liste, par exemple USD.',
  },
} as const satisfies ProblemType

export const EXCHANGE_DAY_CARRIED = {
  code: 'exchange-day-carried',
  status: 422,
  title: {
    en: 'No rates come into force on this day',
    fr: 'Aucun taux n’entre en vigueur ce jour-là',
  },
  detail: {
    en: 'Nothing is published for {on}; the rates of {effectiveOn} stay in force.',
    fr: 'Rien n’est publié pour le {on}; les taux du {effectiveOn} restent en vigueur.',
  },
  remedy: { en: 'Use the day {effectiveOn}.', fr: 'Utilisez le jour {effectiveOn}.' },
} as const satisfies ProblemType

export const EXCHANGE_DAY_OUT_OF_REACH = {
  code: 'exchange-day-out-of-reach',
  status: 422,
  title: { en: 'Rates of this day cannot be had', fr: 'Les taux de ce jour sont hors de portée' },
  detail: {
    en: '{on} lies outside {from} to {to}, the days whose rates are published.',
    fr: 'Le {on} est hors de la période du {from} au {to}, dont les taux sont publiés.',
  },
  remedy: {
    en: 'Choose a day from {from} to {to}, or set the clock forward.',
    fr: 'Choisissez un jour du {from} au {to}, ou avancez l’horloge.',
  },
} as const satisfies ProblemType

export const EXCHANGE_RATE_IMPLAUSIBLE = {
  code: 'exchange-rate-implausible',
  status: 422,
  title: { en: 'The rate is not plausible', fr: 'Le taux n’est pas plausible' },
  detail: {
    en: '{rate} Canadian dollars for one {currency} is not a rate that is accepted.',
    fr: '{rate} dollars canadiens pour un {currency} n’est pas un taux accepté.',
  },
  remedy: {
    en: 'Give a rate above 0 and at most {most}, in Canadian dollars per unit.',
    fr: 'Donnez un taux supérieur à 0 et d’au plus {most}, en dollars canadiens par unité.',
  },
} as const satisfies ProblemType

export const EXCHANGE_RATE_NOT_KEPT = {
  code: 'exchange-rate-not-kept',
  status: 404,
  title: { en: 'This rate is not known', fr: 'Ce taux n’est pas connu' },
  detail: {
    en: 'No rate of {currency} is kept for {on}.',
    fr: 'Aucun taux de {currency} n’est tenu pour le {on}.',
  },
  remedy: {
    en: 'Fetch the day again, or publish the rate.',
    fr: 'Récupérez le jour de nouveau, ou publiez le taux.',
  },
} as const satisfies ProblemType

export const EXCHANGE_RANGE_INVALID = {
  code: 'exchange-range-invalid',
  status: 422,
  title: { en: 'The range of days is not usable', fr: 'La période est inutilisable' },
  detail: {
    en: 'The range {from} to {to} ends before it begins or has more than {most} days.',
    fr: 'La période du {from} au {to} finit avant de commencer ou dépasse {most} jours.',
  },
  remedy: {
    en: 'Ask for at most {most} days, the earlier one first.',
    fr: 'Demandez au plus {most} jours, le plus ancien d’abord.',
  },
} as const satisfies ProblemType

export const exchangeProblems: readonly ProblemType[] = [
  EXCHANGE_CURRENCY_UNKNOWN,
  EXCHANGE_DAY_CARRIED,
  EXCHANGE_DAY_OUT_OF_REACH,
  EXCHANGE_RATE_IMPLAUSIBLE,
  EXCHANGE_RATE_NOT_KEPT,
  EXCHANGE_RANGE_INVALID,
]
