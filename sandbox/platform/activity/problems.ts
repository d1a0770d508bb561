import type { ProblemType } from '../../kernel/problem.ts'

export const TOO_MANY_FOLLOWERS = {
  code: 'too-many-followers',
  status: 429,
  title: { en: 'Too many follow the log', fr: 'Trop de clients suivent le journal' },
  detail: {
    en: 'As many streams of this workspace are open already as it can serve.',
    fr: 'Cet espace de travail sert déjà autant de flux qu’il le peut.',
  },
  remedy: {
    en: 'Close streams that nobody reads, or read the log page by page.',
    fr: 'Fermez les flux que personne ne lit, ou lisez le journal page par page.',
  },
} as const satisfies ProblemType

export const TOO_MANY_OWN_STREAMS = {
  code: 'too-many-own-streams',
  status: 429,
  title: { en: 'You follow the log too often', fr: 'Vous suivez le journal trop de fois' },
  detail: {
    en: '{most} streams of your credential are open already, and it may have no more.',
    fr: '{most} flux de votre autorisation sont déjà ouverts, et elle ne peut en avoir davantage.',
  },
  remedy: {
    en: 'Close streams that nobody reads, or let one stream serve all your readers.',
    fr: 'Fermez les flux que personne ne lit, ou servez tous vos lecteurs d’un seul flux.',
  },
} as const satisfies ProblemType

export const activityProblems: readonly ProblemType[] = [TOO_MANY_FOLLOWERS, TOO_MANY_OWN_STREAMS]
