import type { Bilingual } from '../../../kernel/problem.ts'
import {
  isProvokable,
  isRaw,
  type Provocations,
  type RawStep,
  type Step,
} from '../../../kernel/provocation.ts'
import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'

const TEXTS = {
  en: {
    heading: 'A request that forces it',
    whole: 'The last of these requests is refused with this code. Sent and shown by:',
    words: 'Words in braces are of parties that are made for it, or of an answer before.',
    as: 'as',
    times: 'times',
    stays: 'a stream that stays open',
    keeps: 'of its answer is kept:',
    parties: 'Parties made for it:',
  },
  fr: {
    heading: 'Une demande qui le force',
    whole: 'La dernière de ces demandes est refusée avec ce code. Pour l’envoyer et la voir :',
    words:
      'Les mots entre accolades viennent de parties créées pour cela, ou d’une réponse antérieure.',
    as: 'comme',
    times: 'fois',
    stays: 'un flux qui reste ouvert',
    keeps: 'de sa réponse, on garde :',
    parties: 'Parties créées pour cela :',
  },
} as const satisfies Readonly<Record<Language, object>>

const ROLES: Readonly<Record<NonNullable<Step['as']>, Bilingual>> = {
  nobody: { en: 'nobody', fr: 'personne' },
  administrator: { en: 'the administrator', fr: 'l’administrateur' },
  officer: { en: 'an officer’s program', fr: 'le programme d’un agent' },
  importer: { en: 'the importer’s program', fr: 'le programme de l’importateur' },
  'importer-viewer': {
    en: 'the importer’s program that may view',
    fr: 'le programme de l’importateur qui peut consulter',
  },
  'importer-manager': { en: 'the importer’s manager', fr: 'le gestionnaire de l’importateur' },
  'importer-editor': { en: 'the importer’s editor', fr: 'l’éditeur de l’importateur' },
  broker: { en: 'the broker’s program', fr: 'le programme du courtier' },
  'broker-manager': { en: 'the broker’s manager', fr: 'le gestionnaire du courtier' },
  newcomer: { en: 'somebody who has just signed up', fr: 'quelqu’un qui vient de s’inscrire' },
}

/** How a code is forced, or why no request can; nothing where it is not known. */
export function provocationSection(
  code: string,
  provocations: Provocations,
  language: Language,
): Markup | undefined {
  const entry = Object.hasOwn(provocations, code) ? provocations[code] : undefined
  if (entry === undefined) return undefined
  const text = TEXTS[language]
  const heading = html`<h2 id="provocation">${text.heading}</h2>`
  if (!isProvokable(entry))
    return html`${heading}
      <p>${entry.why[language]}</p>`
  const { parties, steps } = entry
  return html`${heading}
    <p>${text.whole} <code>ces provoke ${code}</code></p>
    ${parties && html`<p>${text.parties} <code>${JSON.stringify(parties)}</code></p>`}
    <ol>
      ${steps.map((step, index) => html`<li>${stepMarkup(step, `${String(index + 1)}.`, language)}</li>`)}
    </ol>
    <p>${text.words}</p>`
}

/** @param number of the step, which tells its block from those of others */
function stepMarkup(step: Step | RawStep, number: string, language: Language): Markup {
  return isRaw(step) ? bytes(step.raw, `${number} HTTP`) : request(step, number, language)
}

function request(step: Step, number: string, language: Language): Markup {
  const text = TEXTS[language]
  const { method, path, as = 'nobody', times, isFollowed, keep } = step
  const notes = [
    `${text.as} ${ROLES[as][language]}`,
    ...(times === undefined ? [] : [`${String(times)} ${text.times}`]),
    ...(isFollowed ? [text.stays] : []),
    ...(keep === undefined ? [] : [`${text.keeps} ${keptOf(keep)}`]),
  ]
  const lines = [...headersOf(step), ...bodyOf(step)]
  return html`<code>${method} ${path}</code> (${notes.join('; ')})
    ${lines.length === 0 ? undefined : block(lines.join('\n'), `${number} ${path}`)}`
}

function keptOf(keep: NonNullable<Step['keep']>): string {
  return Object.entries(keep)
    .map(([word, pointer]) => `{${word}} ${pointer}`)
    .join(', ')
}

function headersOf({ headers = {} }: Step): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
}

function bodyOf({ body, text, base64, form }: Step): readonly string[] {
  if (form !== undefined) return [new URLSearchParams(form).toString()]
  if (base64 !== undefined) return [`base64: ${base64}`]
  return text === undefined ? (body === undefined ? [] : [JSON.stringify(body, null, 2)]) : [text]
}

const LONGEST_SHOWN = 300

function bytes(raw: string, name: string): Markup {
  return block(raw.length > LONGEST_SHOWN ? `${raw.slice(0, LONGEST_SHOWN)}…` : raw, name)
}

/** It scrolls by itself, for which the keyboard has to reach it. */
function block(text: string, name: string): Markup {
  return html`<pre tabindex="0" role="group" aria-label="${name}"><code>${text}</code></pre>`
}
