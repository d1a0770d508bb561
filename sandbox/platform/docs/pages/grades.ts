import type { Language } from '../../http/index.ts'
import type { Bilingual } from '../../../kernel/problem.ts'
import { AUTHORITIES } from '../../../kernel/source.ts'
import type { GradeRow } from '../grade-rows.ts'
import { html, type Markup } from '../markup.ts'
import { gradeName } from '../grade-names.ts'

const TITLE: Bilingual = {
  en: 'What is law, and what is assumed',
  fr: 'Ce qui est la loi, et ce qui est supposé',
}

const LEAD: Bilingual = {
  en: 'How many rows of each list rest on an act or a regulation, on a notice or a guide of the agency, on what others report, or on nothing but a supposition. Counted from the lists as this page is made. What a list says of days before its edition or its notice is known less well, and each answer tells its own grade.',
  fr: 'Combien de lignes de chaque liste reposent sur une loi ou un règlement, sur un avis ou un guide de l’Agence, sur ce que d’autres rapportent, ou sur une simple supposition. Compté dans les listes au moment où cette page est produite. Ce qu’une liste dit des jours qui précèdent son édition ou son avis est moins bien connu, et chaque réponse donne sa propre cote.',
}

const LIST: Bilingual = { en: 'List', fr: 'Liste' }
const ROWS: Bilingual = { en: 'rows', fr: 'lignes' }

/** The table of `gradeRows`, with a heading of its own. */
export function gradesSection(rows: readonly GradeRow[], language: Language): Markup {
  const columns = [LIST[language], ...AUTHORITIES.map((grade) => gradeName(grade, language))]
  return html` <h2 id="grades">${TITLE[language]}</h2>
    <p class="lead">${LEAD[language]}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${TITLE[language]}">
      <table>
        <thead>
          <tr>
            ${[...columns, ROWS[language]].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => tableRow(row, language))}
        </tbody>
      </table>
    </div>`
}

function tableRow({ id, name, counts, rows }: GradeRow, language: Language): Markup {
  const numbers = [...AUTHORITIES.map((grade) => counts[grade]), rows]
  return html`<tr id="grades-${id}">
    <th scope="row">${name[language]}</th>
    ${numbers.map((many) => html`<td>${many.toLocaleString(`${language}-CA`)}</td>`)}
  </tr>`
}
