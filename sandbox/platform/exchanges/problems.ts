import type { ProblemType } from '../../kernel/problem.ts'

export const EXCHANGE_NOT_ON_RECORD = {
  code: 'exchange-not-on-record',
  status: 404,
  title: { en: 'The exchange is not on record', fr: 'L’échange n’est pas au registre' },
  detail: {
    en: 'The workspace has no such request on record, or no longer: only the latest are kept, and in memory alone.',
    fr: 'L’espace de travail n’a pas, ou plus, cette demande au registre : seules les plus récentes y sont gardées, en mémoire seulement.',
  },
  remedy: {
    en: 'Give the instance of a problem of this workspace; where no workspace was known, look in the default one. To keep more, change the setting "exchanges".',
    fr: 'Donnez l’instance d’un problème de cet espace de travail; si aucun espace n’était connu, cherchez dans celui par défaut. Pour en garder davantage, modifiez le réglage « exchanges ».',
  },
} as const satisfies ProblemType

export const exchangesProblems: readonly ProblemType[] = [EXCHANGE_NOT_ON_RECORD]
