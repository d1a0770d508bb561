import type { Language } from '../../http/index.ts'
import {
  gradeOf,
  unfilled,
  type Bilingual,
  type Finding,
  type ProblemType,
} from '../../../kernel/problem.ts'
import { html, type Markup } from '../markup.ts'
import type { Page } from '../page.ts'
import type { Provocations } from '../../../kernel/provocation.ts'
import { gradeName } from '../grade-names.ts'
import { provocationSection } from './provocation.ts'
import { citation } from './source.ts'

export interface Catalogue {
  readonly problems: readonly ProblemType[]
  readonly findings: readonly Finding[]
}

const TITLE: Bilingual = { en: 'Problems and findings', fr: 'Problèmes et constats' }

const TEXTS = {
  en: {
    lead: 'Every refusal is an RFC 9457 document whose type leads here. The codes are stable; the texts may change.',
    problems: 'Problems',
    problemsAre: 'The whole request is refused.',
    findings: 'Findings',
    findingsAre:
      'Found at a place of the request or declaration, all listed together: faults under “errors”, what is only doubtful under “warnings”.',
    severity: 'Effect',
    fault: 'refuses',
    warning: 'warns',
    code: 'Code',
    status: 'Status',
    title: 'Title',
    what: 'What is wrong',
    grade: 'Grade: the worse of the rule’s and of its list’s',
    remedy: 'What to change',
    source: 'Source of the rule',
    list: 'Source of the list in which it looks',
    values: 'Words in braces stand for values of the request.',
    all: 'All problems and findings',
  },
  fr: {
    lead: 'Chaque refus est un document RFC 9457 dont le type mène ici. Les codes sont stables; les textes peuvent changer.',
    problems: 'Problèmes',
    problemsAre: 'La demande entière est refusée.',
    findings: 'Constats',
    findingsAre:
      'Relevés à un endroit de la demande ou de la déclaration, tous énumérés ensemble : les erreurs sous « errors », ce qui n’est que douteux sous « warnings ».',
    severity: 'Effet',
    fault: 'refuse',
    warning: 'avertit',
    code: 'Code',
    status: 'Statut',
    title: 'Titre',
    what: 'Ce qui ne va pas',
    grade: 'Degré : le moindre de la règle et de sa liste',
    remedy: 'Ce qu’il faut changer',
    source: 'Source de la règle',
    list: 'Source de la liste où elle cherche',
    values: 'Les mots entre accolades tiennent lieu de valeurs de la demande.',
    all: 'Tous les problèmes et constats',
  },
} as const

export function problemsPage(catalogue: Catalogue, language: Language): Page {
  const text = TEXTS[language]
  const problems = distinct(catalogue.problems)
  const findings = distinct(catalogue.findings)
  return {
    title: TITLE,
    language,
    path: '/problems',
    body: html` <h1>${TITLE[language]}</h1>
      <p class="lead">${text.lead}</p>
      <h2 id="problems">${text.problems}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="${text.problems}">
        <table>
          <caption>
            ${text.problemsAre}
          </caption>
          <thead>
            <tr>
              <th scope="col">${text.status}</th>
              <th scope="col">${text.code}</th>
              <th scope="col">${text.title}</th>
            </tr>
          </thead>
          <tbody>
            ${problems.map((problem) => problemRow(problem, language))}
          </tbody>
        </table>
      </div>
      <h2 id="findings">${text.findings}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="${text.findings}">
        <table>
          <caption>
            ${text.findingsAre} ${text.values}
          </caption>
          <thead>
            <tr>
              <th scope="col">${text.code}</th>
              <th scope="col">${text.severity}</th>
              <th scope="col">${text.what}</th>
              <th scope="col">${text.grade}</th>
            </tr>
          </thead>
          <tbody>
            ${findings.map((finding) => findingRow(finding, language))}
          </tbody>
        </table>
      </div>`,
  }
}

/** All that is told of one code. */
export interface Told extends Catalogue {
  readonly provocations: Provocations
}

/** @returns undefined when neither a problem nor a finding has the code */
export function problemPage(
  { problems, findings, provocations }: Told,
  code: string,
  language: Language,
): Page | undefined {
  const problem = problems.find((known) => known.code === code)
  if (problem !== undefined) return entryPage(problem, problem.title, { language, provocations })
  const finding = findings.find((known) => known.code === code)
  return finding && entryPage(finding, { en: code, fr: code }, { language, provocations })
}

interface Telling {
  readonly language: Language
  readonly provocations: Provocations
}

function entryPage(
  entry: ProblemType | Finding,
  title: Bilingual,
  { language, provocations }: Telling,
): Page {
  const text = TEXTS[language]
  const row = (name: string, value: Markup) =>
    html`<dt>${name}</dt>
      <dd>${value}</dd>`
  const listRow = ({ list }: Finding) => list && row(text.list, citation(list(), language))
  return {
    title,
    language,
    path: `/problems/${entry.code}`,
    body: html` <h1>${title[language]}</h1>
      <dl>
        ${row(text.code, html`<code>${entry.code}</code>`)}
        ${'status' in entry ? row(text.status, html`${entry.status}`) : undefined}
        ${'source' in entry ? row(text.severity, html`${severityName(entry, language)}`) : undefined}
        ${row(text.what, html`${unfilled(entry.detail[language])}`)}
        ${row(text.remedy, html`${unfilled(entry.remedy[language])}`)}
        ${'source' in entry ? row(text.source, citation(entry.source, language)) : undefined}
        ${'source' in entry ? listRow(entry) : undefined}
        ${'source' in entry ? row(text.grade, html`${gradeName(gradeOf(entry), language)}`) : undefined}
      </dl>
      <p>${text.values}</p>
      ${provocationSection(entry.code, provocations, language)}
      <p><a href="/problems?lang=${language}">${text.all}</a></p>`,
  }
}

function problemRow({ code, status, title }: ProblemType, language: Language): Markup {
  return html`<tr>
    <td>${status}</td>
    <th scope="row">${link(code, language)}</th>
    <td>${title[language]}</td>
  </tr>`
}

function severityName({ severity }: Finding, language: Language): string {
  return TEXTS[language][severity ?? 'fault']
}

function findingRow(finding: Finding, language: Language): Markup {
  const { code, detail } = finding
  return html`<tr>
    <th scope="row">${link(code, language)}</th>
    <td>${severityName(finding, language)}</td>
    <td>${unfilled(detail[language])}</td>
    <td>${gradeName(gradeOf(finding), language)}</td>
  </tr>`
}

function link(code: string, language: Language): Markup {
  return html`<a href="/problems/${code}?lang=${language}"><code>${code}</code></a>`
}

function distinct<Entry extends { readonly code: string; readonly status?: number }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const byCode = [...new Map(entries.map((entry) => [entry.code, entry])).values()]
  return byCode.toSorted(
    (one, other) => (one.status ?? 0) - (other.status ?? 0) || (one.code < other.code ? -1 : 1),
  )
}
