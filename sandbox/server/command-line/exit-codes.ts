import type { Bilingual } from '../../kernel/problem.ts'

export const DONE = 0
export const FAILED = 1
export const MISUSED = 2
/** Of a certification: something of ours failed, so that there is no verdict. */
export const UNDECIDED = 3
export const INTERRUPTED = 130

/** What the codes mean, in every help and in the README. */
export const EXIT_CODES: readonly { readonly code: number; readonly about: Bilingual }[] = [
  { code: DONE, about: { en: 'done', fr: 'fait' } },
  { code: FAILED, about: { en: 'it failed or was refused', fr: 'échec ou refus' } },
  {
    code: MISUSED,
    about: {
      en: 'used wrongly, or what it was told to use cannot be used; nothing was done',
      fr: 'mal employé, ou ce qu’on lui indique est inutilisable; rien n’a été fait',
    },
  },
  {
    code: UNDECIDED,
    about: {
      en: 'ces certify: it could not be run, so that there is no verdict',
      fr: 'ces certify : l’essai n’a pu avoir lieu, il n’y a pas de verdict',
    },
  },
  {
    code: INTERRUPTED,
    about: { en: 'interrupted by Ctrl-C', fr: 'interrompu par Ctrl-C' },
  },
]
