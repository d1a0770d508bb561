import type { Bilingual } from '../../kernel/problem.ts'
import { html, type Markup } from './markup.ts'

type Language = keyof Bilingual

export interface Page {
  readonly title: Bilingual
  readonly language: Language
  /** Path of the page, for the link to the other language. */
  readonly path: string
  readonly body: Markup
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
}

const SKIP: Bilingual = { en: 'Skip to content', fr: 'Aller au contenu' }
const MENU: Bilingual = { en: 'Pages', fr: 'Pages' }
const OTHER = {
  en: { language: 'fr', name: 'Français' },
  fr: { language: 'en', name: 'English' },
} as const
const NOT_THE_AGENCY: Bilingual = {
  en: 'A simulation. Not a system of the Canada Border Services Agency; do not file with its figures.',
  fr: 'Une simulation. Ce n’est pas un système de l’Agence des services frontaliers du Canada; n’utilisez pas ses chiffres pour une déclaration.',
}

const LINKS: readonly { readonly path: string; readonly name: Bilingual }[] = [
  { path: '/', name: { en: 'Home', fr: 'Accueil' } },
  { path: '/docs', name: { en: 'API reference', fr: 'Référence de l’API' } },
  { path: '/problems', name: { en: 'Problems', fr: 'Problèmes' } },
  { path: '/fidelity', name: { en: 'Fidelity', fr: 'Fidélité' } },
  { path: '/activity', name: { en: 'Activity', fr: 'Activité' } },
]

/** The one layout of every page of the sandbox. */
export function renderPage(page: Page): string {
  const { language, title, body } = page
  const other = OTHER[language]
  const document = html`<!doctype html>
    <html lang="${language}-CA">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title[language]} · CES Sandbox</title>
        <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg" />
        <link rel="stylesheet" href="/assets/sandbox.css" />
        ${(page.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${(page.scripts ?? []).map((src) => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">${SKIP[language]}</a>
        <header>
          <p class="name"><a href="/">CES Sandbox</a></p>
          <nav aria-label="${MENU[language]}">
            <ul>
              ${LINKS.map((link) => navigation(link, page))}
            </ul>
          </nav>
          <p class="language">
            <a
              href="${page.path}?lang=${other.language}"
              hreflang="${other.language}-CA"
              lang="${other.language}"
              >${other.name}</a
            >
          </p>
        </header>
        <main id="content">${body}</main>
        <footer><p>${NOT_THE_AGENCY[language]}</p></footer>
      </body>
    </html>`
  return document.text
}

function navigation(link: (typeof LINKS)[number], { path, language }: Page): Markup {
  const current = link.path === path ? html` aria-current="page"` : undefined
  return html`<li>
    <a href="${link.path}?lang=${language}" ${current}>${link.name[language]}</a>
  </li>`
}
