import type { Language } from '../../http/index.ts'
import type { Bilingual } from '../../../kernel/problem.ts'
import { SWAGGER_UI } from '../assets.ts'
import { html } from '../markup.ts'
import type { Page } from '../page.ts'

const TITLE: Bilingual = { en: 'API reference', fr: 'Référence de l’API' }
const SCRIPT: Bilingual = {
  en: 'This page needs JavaScript. The same for programs is at /openapi.json.',
  fr: 'Cette page a besoin de JavaScript. La même référence pour les programmes se trouve à /openapi.json.',
}

export function referencePage(language: Language): Page {
  return {
    title: TITLE,
    language,
    path: '/docs',
    styles: [`${SWAGGER_UI}/swagger-ui.css`, '/assets/reference.css'],
    scripts: [`${SWAGGER_UI}/swagger-ui-bundle.js`, '/assets/reference.js'],
    body: html`<h1 class="unseen">${TITLE[language]}</h1>
      <noscript><p>${SCRIPT[language]}</p></noscript>
      <div id="reference" lang="en-CA"></div>`,
  }
}
