import type { Bilingual } from '../../../kernel/problem.ts'
import { html, type Markup } from '../markup.ts'
import type { Page } from '../page.ts'
import { linkToProblem, type Book } from '../reference/book.ts'
import { operationLink } from '../reference/operation-link.ts'
import { prose } from '../reference/prose.ts'
import { TEXTS } from '../reference/texts.ts'
import { foldedCredentialForm } from './credential.ts'

const TITLE: Bilingual = { en: 'API reference', fr: 'Référence de l’API' }

/** With these a newcomer sees what the sandbox is: money, a filing, a failure, time. */
const TO_TRY_FIRST = ['calculateDutiesAndTaxes', 'submitDeclaration', 'setFault', 'advanceClock']

/** Every operation by tag, each of which has a page of its own. */
export function referencePage(book: Book): Page {
  const { description, language } = book
  const text = TEXTS[language]
  const { info, tags } = description.document
  const [lead = '', ...rest] = info.description.split('\n\n')
  return {
    title: TITLE,
    language,
    path: '/docs',
    styles: ['/assets/reference.css'],
    scripts: ['/assets/overview.js'],
    body: html`<h1>${TITLE[language]}</h1>
      <div class="intro lead">${prose(lead)}</div>
      <h2>${text.first}</h2>
      <p id="at-hand" role="status" data-some="${text.atHand}" data-none="${text.wayIn}">
        ${text.wayIn}
      </p>
      ${firstList(book)} ${foldedCredentialForm(language)}
      <h2>${text.about}</h2>
      <div class="intro">
        ${prose(rest.join('\n\n'), linkToProblem(book))}
        <p>${text.english} ${text.program} <a href="/openapi.json">/openapi.json</a></p>
      </div>
      <p class="filter">
        <label for="filter">${text.filter}</label>
        <input id="filter" type="search" autocomplete="off" spellcheck="false" />
        <span id="found" role="status" data-name="${text.found}"></span>
      </p>
      ${tags.map((tag) => tagSection(tag, book))}`,
  }
}

function firstList({ description, language }: Book): Markup {
  const operations = TO_TRY_FIRST.flatMap((id) =>
    description.operations.filter(({ operationId }) => operationId === id),
  )
  return html`<ul class="listed">
    ${operations.map((each) => html`<li>${operationLink(each, language)}</li>`)}
  </ul>`
}

function tagSection(
  { name, description: words }: { readonly name: string; readonly description?: string },
  { description, language }: Book,
): Markup {
  return html`<section class="tag">
    <h2 lang="en-CA">${name}</h2>
    ${words && prose(words)}
    <ul class="listed">
      ${description.ofTag(name).map((each) => html`<li>${operationLink(each, language)}</li>`)}
    </ul>
  </section>`
}
