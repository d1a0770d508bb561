import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'
import { SPOKEN } from './try-texts.ts'

/** What the program of the page says, where it finds it. */
export function spokenWords(language: Language): Markup {
  const attributes = Object.entries(SPOKEN[language]).map(
    ([name, text]) => html` data-${name}="${text}"`,
  )
  return html`<span id="words" hidden ${attributes}></span>`
}
