import { say, type Language } from '../../sandbox/server/command-line/index.ts'
import type { RehearsalOptions } from './options.ts'
import type { Tally } from './tally.ts'

const REPORTS = ['cucumber.html', 'junit.xml', 'cucumber.ndjson']

/** How a rehearsal went, for a person or for a program. */
export function summaryOf(
  { total, passed, failed }: Tally,
  { tags, out, json }: RehearsalOptions & { readonly json: boolean },
  language: Language,
): string {
  const reports = total === 0 ? [] : REPORTS.map((name) => `${out}/${name}`)
  if (json) return `${JSON.stringify({ total, passed, failed, tags, reports }, null, 2)}\n`
  const selected = tags === undefined ? '' : say(language, SELECTED, { tags })
  if (total === 0) return `${say(language, NOTHING, { selected })}\n`
  const outcome = say(language, OUTCOME, { passed, failed, selected })
  return `${outcome}\n${say(language, WRITTEN, { out, names: REPORTS.join(', ') })}\n`
}

const SELECTED = { en: ' with the tags {tags}', fr: ' aux étiquettes {tags}' }
const NOTHING = {
  en: 'No scenario was selected{selected}: nothing was rehearsed.',
  fr: 'Aucun scénario{selected} n’a été retenu : rien n’a été joué.',
}
const OUTCOME = {
  en: '{passed} scenarios passed, {failed} failed{selected}.',
  fr: 'Scénarios{selected} : {passed} réussis, {failed} en échec.',
}
const WRITTEN = { en: 'Reports: {out}/{names}', fr: 'Rapports : {out}/{names}' }
