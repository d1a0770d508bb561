import { html, Markup } from '../../../sandbox/platform/docs/markup.ts'
import type { ScenarioRecord } from '../record.ts'
import { REVISION } from '../requirements.ts'
import type { Check } from '../checks.ts'
import type { Result } from '../results.ts'
import type { Seen } from '../relay.ts'
import { STATUSES, VERDICTS } from './words.ts'
import { STYLE } from './style.ts'
import type { Told } from '../told.ts'

/** One page by itself: every requirement, and under each that is not met the calls that show it. */
export function htmlOf({ options, results, records, verdict, ownErrors }: Told): string {
  const { candidate } = options
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${candidate}: ${VERDICTS[verdict].en}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <h1>${candidate}</h1>
        <p class="verdict ${verdict === 'certified' ? 'pass' : 'fail'}">
          ${VERDICTS[verdict].en} · <span lang="fr">${VERDICTS[verdict].fr}</span>
        </p>
        <p>
          Requirements of revision ${REVISION.revision}; scope: ${[...options.scope].join(', ')}.
        </p>
        ${ownErrors.map((each) => html`<pre tabindex="0">${each}</pre>`)}
        ${results.map((result) => section(result, records))}
        <h2>Not checked</h2>
        <dl>
          ${REVISION.excluded.map(
            ({ id, text, reason }) =>
              html`<dt>${id} ${text.en}</dt>
                <dd>${reason.en} <span lang="fr">${reason.fr}</span></dd>`,
          )}
        </dl>
      </body>
    </html>`.text
}

function section(
  { requirement, status, checks }: Result,
  records: readonly ScenarioRecord[],
): Markup {
  const { id, level, text, remedy } = requirement
  const bad = checks.filter((check) => check.status !== 'pass')
  return html`<section id="${id}" class="${status}">
    <h2><span class="status">${STATUSES[status].en}</span> ${id} ${text.en}</h2>
    <p lang="fr">${text.fr}</p>
    <p class="small">${level}; looked at in ${checks.length} scenarios</p>
    ${bad.map((check) => failure(check, records))}
    ${
      bad.length === 0
        ? undefined
        : html`<p class="mend"><strong>To mend it:</strong> ${remedy.en}</p>
            <p class="mend" lang="fr"><strong>Pour corriger :</strong> ${remedy.fr}</p>`
    }
  </section>`
}

const MOST_CALLS = 6

function failure({ scenario, found, calls }: Check, records: readonly ScenarioRecord[]): Markup {
  const record = records.find((each) => each.scenario === scenario)
  const shown = (record?.calls ?? []).filter(({ number }) => calls.includes(number))
  return html`<h3>${scenario}</h3>
    <p>${found.en}</p>
    <p lang="fr">${found.fr}</p>
    ${shown.slice(0, MOST_CALLS).map(callMarkup)}
    ${record === undefined ? undefined : html`<p class="small">It printed: ${record.performance.printed || '–'}</p>`}`
}

const LONGEST = 4_000

function callMarkup({
  number,
  method,
  path,
  query,
  headers,
  body,
  status,
  answer,
  act,
}: Seen): Markup {
  const told = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`)
  const end = status === undefined ? `the connection was cut (${act ?? ''})` : String(status)
  const text = [`${method} ${path}${query}`, ...told, '', cut(body), '', `→ ${end}`, cut(answer)]
  return html`<pre tabindex="0" role="group" aria-label="Call ${number}">${text.join('\n')}</pre>`
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`
}
