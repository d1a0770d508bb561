import type { Language } from '../../http/index.ts'
import type { Bilingual } from '../../../kernel/problem.ts'
import { STATES, type Capability } from '../../../kernel/capability.ts'
import { html, type Markup } from '../markup.ts'
import type { GradeRow } from '../grade-rows.ts'
import type { Page } from '../page.ts'
import { gradesSection } from './grades.ts'
import { gradeName } from '../grade-names.ts'

const TITLE: Bilingual = { en: 'Fidelity to CARM', fr: 'Fidélité à la GCRA' }

const STATE_NAMES: Readonly<Record<Capability['state'], Bilingual>> = {
  implemented: { en: 'Implemented', fr: 'Réalisé' },
  simplified: { en: 'Simplified', fr: 'Simplifié' },
  absent: { en: 'Absent', fr: 'Absent' },
}

const TEXTS = {
  en: {
    lead: 'How far this sandbox may be trusted, capability by capability. It was made from public documents; nobody at the agency has checked it.',
    capability: 'Capability',
    state: 'State',
    note: 'In what way',
    grade: 'How well the original is known',
    shownBy: 'Shown by',
  },
  fr: {
    lead: 'À quel point on peut se fier à ce bac à sable, capacité par capacité. Il a été fait à partir de documents publics; personne à l’Agence ne l’a vérifié.',
    capability: 'Capacité',
    state: 'État',
    note: 'De quelle manière',
    grade: 'Connaissance de l’original',
    shownBy: 'Montré par',
  },
} as const

export interface Fidelity {
  readonly capabilities: readonly Capability[]
  readonly grades: readonly GradeRow[]
}

export function fidelityPage({ capabilities, grades }: Fidelity, language: Language): Page {
  const text = TEXTS[language]
  const columns = [text.capability, text.state, text.note, text.grade, text.shownBy]
  return {
    title: TITLE,
    language,
    path: '/fidelity',
    body: html` <h1>${TITLE[language]}</h1>
      <p class="lead">${text.lead}</p>
      <p>${STATES.map((state) => count(capabilities, state, language))}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="${TITLE[language]}">
        <table>
          <thead>
            <tr>
              ${columns.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${capabilities.map((capability) => row(capability, language))}
          </tbody>
        </table>
      </div>
      ${gradesSection(grades, language)}`,
  }
}

function row({ id, capability, state, note, authority, shownBy }: Capability, language: Language) {
  const proof = shownBy === undefined ? undefined : html`<code>${shownBy.split('/').at(-1)}</code>`
  return html`<tr id="${id}">
    <th scope="row">${capability[language]}</th>
    <td><span class="state ${state}">${STATE_NAMES[state][language]}</span></td>
    <td>${note[language]}</td>
    <td>${gradeName(authority, language)}</td>
    <td>${proof}</td>
  </tr>`
}

function count(
  capabilities: readonly Capability[],
  wanted: Capability['state'],
  language: Language,
): Markup {
  const many = capabilities.filter(({ state }) => state === wanted).length
  return html`<span class="state ${wanted}">${STATE_NAMES[wanted][language]} (${many})</span>&emsp;`
}
