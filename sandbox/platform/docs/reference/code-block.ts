import { html, type Markup } from '../markup.ts'

interface Named {
  readonly name: string
  readonly id?: string
}

/** It scrolls by itself, for which the keyboard has to reach it. */
export function codeBlock(text: string, { name, id }: Named): Markup {
  const marked = id === undefined ? undefined : html` id="${id}"`
  return html`<pre
    ${marked}
    tabindex="0"
    role="group"
    aria-label="${name}"
  ><code>${text}</code></pre>`
}
