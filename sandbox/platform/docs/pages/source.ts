import type { Language } from '../../http/index.ts'
import type { Source } from '../../../kernel/source.ts'
import { gradeName } from '../grade-names.ts'
import { html, type Markup } from '../markup.ts'

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
