import type { Bilingual } from '../../kernel/problem.ts'

export type Language = keyof Bilingual

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * What the command line speaks: CES_LANG, else the locale as POSIX reads it (LC_ALL before LC_MESSAGES
 * before LANG, an empty one being none). French where it begins with fr, English for all others.
 */
export function languageOf(environment: Environment): Language {
  const { CES_LANG, LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = [CES_LANG, LC_ALL, LC_MESSAGES, LANG].find(isSaid)
  return /^fr(?![a-z])/i.test(locale ?? '') ? 'fr' : 'en'
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text !== ''
}
