import type { Language } from '../../http/index.ts'
import type { Bilingual } from '../../../kernel/problem.ts'
import type { Authority, Source } from '../../../kernel/source.ts'
import { html, type Markup } from '../markup.ts'

const GRADES: Readonly<Record<Authority, Bilingual>> = {
  law: { en: 'law', fr: 'loi' },
  notice: { en: 'notice', fr: 'avis' },
  guide: { en: 'guide', fr: 'guide' },
  reported: { en: 'reported', fr: 'rapporté' },
  assumed: { en: 'assumed', fr: 'supposé' },
}

export function gradeName(authority: Authority, language: Language): string {
  return GRADES[authority][language]
}

/** The citation as one reads it, with its grade; notes are in English as the citation is. */
export function citation(source: Source, language: Language): Markup {
  const place = [source.instrument, source.section].filter((part) => part !== undefined).join(', ')
  const name =
    source.url === undefined
      ? html`${place}`
      : html`<a href="${source.url}" rel="noreferrer">${place}</a>`
  const note =
    source.note === undefined ? undefined : html`<br /><span lang="en-CA">${source.note}</span>`
  return html`<span lang="en-CA">${name}</span> (${gradeName(source.authority, language)})${note}`
}
