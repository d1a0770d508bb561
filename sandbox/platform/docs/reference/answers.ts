import { html, type Markup } from '../markup.ts'
import { codeBlock } from './code-block.ts'
import type { Answer, Media, Placed } from './description.ts'
import { fieldsOf } from './fields.ts'
import { linkToProblem, type Book } from './book.ts'
import { prose } from './prose.ts'
import { TEXTS } from './texts.ts'
import { typeName } from './type-name.ts'

/** What the operation answers, then what it refuses with. */
export function answersOf({ responses }: Placed, book: Book): Markup {
  const text = TEXTS[book.language]
  const all = Object.entries(responses).map(
    ([status, answer]) => [status, book.description.follow(answer)] as const,
  )
  const isSuccess = ([status]: readonly [string, Answer]) => /^[23]/.test(status)
  return html`<section aria-labelledby="answers">
      <h2 id="answers">${text.answers}</h2>
      ${all.filter(isSuccess).map(([status, answer]) => success(status, answer, book))}
    </section>
    <section aria-labelledby="refusals">
      <h2 id="refusals">${text.refusals}</h2>
      ${all.filter((each) => !isSuccess(each)).map(([status, answer]) => refusal(status, answer, book))}
    </section>`
}

function success(status: string, { description, content = {} }: Answer, book: Book): Markup {
  return html`<h3><code>${status}</code> <span lang="en-CA">${description}</span></h3>
    ${Object.entries(content).map(([mediaType, media]) => shapeOf(mediaType, media, book))}`
}

function shapeOf(mediaType: string, media: Media, book: Book): Markup {
  const text = TEXTS[book.language]
  const fields = fieldsOf(media.schema, book)
  const [first] = Object.values(media.examples ?? {})
  const [ofShape] = book.description.follow(media.schema).examples ?? []
  const example = media.example ?? first?.value ?? ofShape
  return html`<p>
      <code>${mediaType}</code> <span class="type">${typeName(media.schema, book)}</span>
    </p>
    ${
      example === undefined
        ? undefined
        : html`<details>
            <summary>${text.example}</summary>
            ${codeBlock(JSON.stringify(example, null, 2), { name: text.example })}
          </details>`
    }
    ${
      fields &&
      html`<details>
        <summary>${text.fieldsOf}</summary>
        ${fields}
      </details>`
    }`
}

function refusal(status: string, { description }: Answer, book: Book): Markup {
  const name = status === 'default' ? TEXTS[book.language].any : status
  return html`<details>
    <summary><code>${name}</code></summary>
    ${prose(description, linkToProblem(book))}
  </details>`
}
