import { html, type Markup } from '../markup.ts'
import type { Page } from '../page.ts'
import { answersOf } from '../reference/answers.ts'
import { linkToProblem, type Book } from '../reference/book.ts'
import { callerOf } from '../reference/caller.ts'
import { codeBlock } from '../reference/code-block.ts'
import type { Parameter, Placed } from '../reference/description.ts'
import { fieldList, fieldsOf } from '../reference/fields.ts'
import { prose } from '../reference/prose.ts'
import { bodyOf, samplesOf, type Body } from '../reference/samples.ts'
import { TEXTS } from '../reference/texts.ts'
import { tryIt } from '../reference/try-it.ts'
import { typeName } from '../reference/type-name.ts'
import { spokenWords } from '../reference/words.ts'
import { foldedCredentialForm } from './credential.ts'

/** @returns undefined when the document has no operation of that id */
export function operationPage(id: string, book: Book): Page | undefined {
  const { description, language } = book
  const operation = description.operations.find(({ operationId }) => operationId === id)
  if (operation === undefined) return undefined
  const { summary } = operation
  return {
    title: { en: summary, fr: summary },
    language,
    path: `/docs/${id}`,
    styles: ['/assets/reference.css'],
    scripts: ['/assets/try.js'],
    body: html`<div class="book">
      <article>${operationParts(operation, book)}</article>
      ${neighbours(operation, book)}
    </div>`,
  }
}

function operationParts(operation: Placed, book: Book): Markup {
  const { language, description } = book
  const text = TEXTS[language]
  const { summary, method, path, description: words } = operation
  const parameters = description.parametersOf(operation)
  const body = bodyOf(operation)
  return html`<h1 lang="en-CA">${summary}</h1>
    <p class="place">
      <span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code>
    </p>
    ${words && prose(words, linkToProblem(book))}
    <p class="who">${text.callers[callerOf(operation, description)]} ${text.english}</p>
    ${tryIt({ operation, parameters }, book)} ${parametersSection(parameters, book)}
    ${body && bodySection(body, book)} ${answersOf(operation, book)}
    ${foldedCredentialForm(language)} ${spokenWords(language)}`
}

function parametersSection(parameters: readonly Parameter[], book: Book): Markup | undefined {
  const fields = parameters.map(({ name, required = false, description, schema }) => ({
    name,
    shape: description === undefined ? schema : { ...schema, description },
    required,
  }))
  const list = fieldList(fields, book)
  return (
    list &&
    html`<section aria-labelledby="parameters">
      <h2 id="parameters">${TEXTS[book.language].parameters}</h2>
      ${list}
    </section>`
  )
}

function bodySection(body: Body, book: Book): Markup {
  const text = TEXTS[book.language]
  const { schema } = body.media
  return html`<section aria-labelledby="request-body">
    <h2 id="request-body">${text.body}</h2>
    <p><code>${body.mediaType}</code> <span class="type">${typeName(schema, book)}</span></p>
    ${fieldsOf(schema, book)}
    <h3>${text.examples}</h3>
    ${samplesOf(body, book.description).map(
      ({ key, summary, text: sample }) =>
        html`<details>
          <summary lang="en-CA">${summary}</summary>
          ${codeBlock(sample, { name: `${text.example} ${key}`, id: `sample-${key}` })}
        </details>`,
    )}
  </section>`
}

/** The other operations of its tag. */
function neighbours(
  { operationId, tags: [tag = ''] }: Placed,
  { description, language }: Book,
): Markup {
  const others = description.ofTag(tag)
  return html`<nav class="operations" aria-labelledby="tag">
    <p><a href="/docs?lang=${language}">${TEXTS[language].all}</a></p>
    <p id="tag" lang="en-CA"><strong>${tag}</strong></p>
    <ul lang="en-CA">
      ${others.map((each) => {
        const current = each.operationId === operationId ? html`aria-current="page"` : undefined
        return html`<li>
          <a href="/docs/${each.operationId}?lang=${language}" ${current}>${each.summary}</a>
        </li>`
      })}
    </ul>
  </nav>`
}
