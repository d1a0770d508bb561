import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'

const TEXTS = {
  en: {
    title: 'Exchanges',
    lead: 'Every request with its answer, refused ones too, as the administrator may see them. The latest are kept in memory; a restart empties the record. Credentials are redacted.',
    refused: 'Only what was refused',
    open: 'Request and answer',
    request: 'Request',
    answer: 'Answer',
    cut: 'Only the beginning is on record.',
    columns: ['No.', 'Machine time', 'Status', 'Request', 'Problem', 'Who', 'ms'],
  },
  fr: {
    title: 'Échanges',
    lead: 'Chaque demande avec sa réponse, refusées comprises, telles que l’administrateur peut les voir. Les plus récentes sont gardées en mémoire; un redémarrage vide le registre. Les justificatifs sont masqués.',
    refused: 'Seulement ce qui a été refusé',
    open: 'Demande et réponse',
    request: 'Demande',
    answer: 'Réponse',
    cut: 'Seul le début est au registre.',
    columns: ['Nº', 'Heure de la machine', 'État', 'Demande', 'Problème', 'Qui', 'ms'],
  },
} as const

/** What was refused beside what was done; shown once the token turns out to be the administrator’s. */
export function exchangesSection(language: Language): Markup {
  const text = TEXTS[language]
  return html`<section
    id="exchanges"
    hidden
    data-open="${text.open}"
    data-request="${text.request}"
    data-answer="${text.answer}"
    data-cut="${text.cut}"
  >
    <h2>${text.title}</h2>
    <p>${text.lead}</p>
    <p>
      <label><input id="refused" type="checkbox" /> ${text.refused}</label>
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="${text.title}">
      <table>
        <thead>
          <tr>
            ${text.columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody id="exchange-lines"></tbody>
      </table>
    </div>
  </section>`
}
