import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'
import { callerOf } from './caller.ts'
import type { Description, Parameter, Placed } from './description.ts'
import { bodyOf, samplesOf, valueOf, type Body, type Sample } from './samples.ts'
import { codeBlock } from './code-block.ts'
import type { Telling } from './telling.ts'
import { TRY_TEXTS } from './try-texts.ts'

export interface Asked {
  readonly operation: Placed
  readonly parameters: readonly Parameter[]
}

/** A form that sends the operation as it is filled in, which it is from the start. */
export function tryIt({ operation, parameters }: Asked, telling: Telling): Markup {
  const { language, description } = telling
  const text = TRY_TEXTS[language]
  const body = bodyOf(operation)
  return html`<section id="try" aria-labelledby="try-it">
    <h2 id="try-it">${text.title}</h2>
    <noscript><p>${text.script}</p></noscript>
    <form
      id="request"
      data-method="${operation.method}"
      data-path="${operation.path}"
      data-media="${body?.mediaType}"
      data-caller="${callerOf(operation, description)}"
    >
      ${callerField(language)} ${parameters.map((each) => parameterField(each, description))}
      ${body && bodyField(body, telling)}
      <p><button type="submit">${text.send}</button></p>
    </form>
    <p id="notice" class="notice" role="status"></p>
    ${answerSection(language)}
  </section>`
}

function callerField(language: Language): Markup {
  const text = TRY_TEXTS[language]
  return html`<p>
    <label for="caller">${text.as}</label>
    <select id="caller"></select>
  </p>`
}

function parameterField(parameter: Parameter, description: Description): Markup {
  const { name, required = false, schema } = parameter
  const value = valueOf(parameter, description)
  const allowed = description.follow(schema).enum?.map(String)
  const attributes = html`id="parameter-${name}" name="${name}" data-in="${parameter.in}"
  ${required ? html`required` : undefined}`
  return html`<p>
    <label for="parameter-${name}"><code>${name}</code></label>
    ${
      allowed === undefined
        ? html`<input ${attributes} value="${value}" autocomplete="off" spellcheck="false" />`
        : html`<select ${attributes}>
            ${[...(required ? [] : ['']), ...allowed].map((each) => option(each, value))}
          </select>`
    }
  </p>`
}

function option(name: string, chosen: string): Markup {
  return html`<option ${name === chosen ? html`selected` : undefined}>${name}</option>`
}

function bodyField(body: Body, { language, description }: Telling): Markup {
  const text = TRY_TEXTS[language]
  const samples = samplesOf(body, description)
  const [first] = samples
  return html`${samples.length > 1 ? chooser(samples, language) : undefined}
    <p class="body">
      <label for="body">${text.body}</label>
      <textarea id="body" rows="${rowsOf(first)}" spellcheck="false" autocomplete="off">
${first?.text}</textarea>
    </p>`
}

const MOST_ROWS = 24

function rowsOf(sample: Sample | undefined): number {
  return Math.min(MOST_ROWS, (sample?.text.split('\n').length ?? 0) + 1)
}

/** The texts of the examples stand in the page, where they are shown as well. */
function chooser(samples: readonly Sample[], language: Language): Markup {
  return html`<p>
    <label for="example">${TRY_TEXTS[language].example}</label>
    <select id="example" lang="en-CA">
      ${samples.map(
        ({ key, summary, as }) => html`<option value="${key}" data-as="${as}">${summary}</option>`,
      )}
    </select>
  </p>`
}

function answerSection(language: Language): Markup {
  const text = TRY_TEXTS[language]
  return html`<div id="answer" hidden>
    <h3>${text.answer}</h3>
    <p id="status" class="status"></p>
    ${codeBlock('', { name: text.answerBody, id: 'answer-body' })}
    <details>
      <summary>${text.headers}</summary>
      ${codeBlock('', { name: text.headers, id: 'answer-headers' })}
    </details>
    <details>
      <summary>${text.command}</summary>
      ${codeBlock('', { name: text.command, id: 'command' })}
    </details>
  </div>`
}
