import type { Language } from '../../http/index.ts'
import type { Bilingual } from '../../../kernel/problem.ts'
import { html } from '../markup.ts'
import { credentialForm } from './credential.ts'
import { exchangesSection } from './exchanges.ts'
import type { Page } from '../page.ts'

const TITLE: Bilingual = { en: 'Activity', fr: 'Activité' }

const TEXTS = {
  en: {
    lead: 'What was done in the workspace: who, for whom, what and when. New lines appear by themselves.',
    asks: 'Give a token to see the log.',
    live: 'Live: new lines appear at the top.',
    waits: 'The connection was lost; trying again.',
    script: 'This page needs JavaScript. The same log is at GET /v1/activity.',
    columns: ['No.', 'Workspace time', 'What', 'Who', 'For whom', 'Subject', 'Data'],
  },
  fr: {
    lead: 'Ce qui a été fait dans l’espace de travail : qui, pour qui, quoi et quand. Les nouvelles lignes apparaissent d’elles-mêmes.',
    asks: 'Donnez un jeton pour voir le journal.',
    live: 'En direct : les nouvelles lignes apparaissent en haut.',
    waits: 'La connexion est perdue; nouvelle tentative.',
    script: 'Cette page a besoin de JavaScript. Le même journal se trouve à GET /v1/activity.',
    columns: ['Nº', 'Heure de l’espace', 'Quoi', 'Qui', 'Pour qui', 'Objet', 'Données'],
  },
} as const

export function activityPage(language: Language): Page {
  const text = TEXTS[language]
  return {
    title: TITLE,
    language,
    path: '/activity',
    scripts: ['/assets/activity.js', '/assets/exchanges.js'],
    body: html` <h1>${TITLE[language]}</h1>
      <p class="lead">${text.lead}</p>
      ${credentialForm(language)}
      <noscript><p>${text.script}</p></noscript>
      <p id="notice" class="notice" role="status">${text.asks}</p>
      <span
        id="words"
        hidden
        data-asks="${text.asks}"
        data-live="${text.live}"
        data-waits="${text.waits}"
      ></span>
      <div class="scroll" tabindex="0" role="region" aria-label="${TITLE[language]}">
        <table>
          <thead>
            <tr>
              ${text.columns.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody id="lines"></tbody>
        </table>
      </div>
      ${exchangesSection(language)}`,
  }
}
