import type { ProblemType } from '../kernel/problem.ts'

export const TOO_MANY_FOLLOWERS = {
  code: 'too-many-followers',
  status: 429,
  title: { en: 'Too many follow the log', fr: 'Trop de clients suivent le journal' },
  detail: {
    en: '{most} streams of this workspace are open already.',
    fr: '{most} flux de cet espace de travail sont déjà ouverts.',
  },
  remedy: {
    en: 'Close streams that nobody reads, or read the log page by page.',
    fr: 'Fermez les flux que personne ne lit, ou lisez le journal page par page.',
  },
} as const satisfies ProblemType

export const activityProblems: readonly ProblemType[] = [TOO_MANY_FOLLOWERS]
