import type { Bilingual } from '../../kernel/problem.ts'
import type { Authority } from '../../kernel/source.ts'

const NAMES: Readonly<Record<Authority, Bilingual>> = {
  law: { en: 'law', fr: 'loi' },
  notice: { en: 'notice', fr: 'avis' },
  guide: { en: 'guide', fr: 'guide' },
  reported: { en: 'reported', fr: 'rapporté' },
  assumed: { en: 'assumed', fr: 'supposé' },
}

export function gradeName(authority: Authority, language: keyof Bilingual): string {
  return NAMES[authority][language]
}
