import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'
import type { Placed } from './description.ts'

/** The operation in a line: its method and path, then what it does. */
export function operationLink(operation: Placed, language: Language): Markup {
  const { operationId, summary, method, path } = operation
  return html`<a href="/docs/${operationId}?lang=${language}"
      ><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></a
    >
    <span lang="en-CA">${summary}</span>`
}
