import { html, type Markup } from '../markup.ts'

/** An address of one of the pages, in the language of the reader. */
type LinkTo = (code: string) => string | undefined

/** The little of Markdown that descriptions use: paragraphs, lists, `code` and [links](/x), in English. */
export function prose(text: string, linkTo: LinkTo = () => undefined): Markup {
  const blocks = text.split(/\n{2,}/)
  return html`<div lang="en-CA">${blocks.map((each) => block(each, linkTo))}</div>`
}

function block(text: string, linkTo: LinkTo): Markup {
  const lines = text.split('\n')
  if (!lines.every((line) => line.startsWith('- '))) return html`<p>${inline(text, linkTo)}</p>`
  return html`<ul>
    ${lines.map((line) => html`<li>${inline(line.slice(2), linkTo)}</li>`)}
  </ul>`
}

const PIECES = /(`[^`]+`|\[[^\]]+\]\([^)]+\))/

function inline(text: string, linkTo: LinkTo): readonly Markup[] {
  return text.split(PIECES).map((piece) => pieceOf(piece, linkTo))
}

function pieceOf(piece: string, linkTo: LinkTo): Markup {
  const [, code] = /^`([^`]+)`$/.exec(piece) ?? []
  if (code !== undefined) return linkedCode(code, linkTo(code))
  const [, name, address] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece) ?? []
  if (address === undefined) return html`${piece}`
  return html`<a href="${address}">${name}</a>`
}

function linkedCode(code: string, address: string | undefined): Markup {
  const shown = html`<code>${code}</code>`
  return address === undefined ? shown : html`<a href="${address}">${shown}</a>`
}
