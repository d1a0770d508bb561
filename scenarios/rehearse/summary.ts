import { say, ToldError, type Language } from '../../sandbox/server/command-line/index.ts'
import type { RehearsalOptions } from './options.ts'
import type { Tally } from './tally.ts'

const REPORTS = ['cucumber.html', 'junit.xml', 'cucumber.ndjson']

/** How a rehearsal went, for a person or for a program. */
export function summaryOf(
  { total, passed, failed, unknown }: Tally,
  { tags, out, json }: RehearsalOptions,
  language: Language,
): string {
  const reports = REPORTS.map((name) => `${out}/${name}`)
  if (json) return `${JSON.stringify({ total, passed, failed, tags, reports }, null, 2)}\n`
  const selected = tags === undefined ? '' : say(language, SELECTED, { tags })
  const outcome = say(language, OUTCOME, { passed, failed, selected })
  const hint = unknown === 0 ? '' : `${say(language, UNKNOWN, { unknown })}\n`
  return `${outcome}\n${hint}${say(language, WRITTEN, { out, names: REPORTS.join(', ') })}\n`
}

/** A mistyped tag or path must not pass for success, nor cost the last reports. */
export function nothingSelected({ paths, tags, out }: RehearsalOptions): ToldError {
  const of = (language: Language): string => {
    const inPaths = paths.length === 0 ? '' : say(language, IN, { paths: paths.join(', ') })
    return inPaths + (tags === undefined ? '' : say(language, SELECTED, { tags }))
  }
  const en = say('en', NOTHING, { selected: of('en'), out })
  return new ToldError({ en, fr: say('fr', NOTHING, { selected: of('fr'), out }) })
}

const IN = { en: ' in {paths}', fr: ' dans {paths}' }
const UNKNOWN = {
  en: 'Sentences that nobody knows: {unknown}; ces steps lists those that there are.',
  fr: 'Phrases que personne ne connaît : {unknown}; ces steps énumère celles qui existent.',
}
const SELECTED = { en: ' with the tags {tags}', fr: ' aux étiquettes {tags}' }
const NOTHING = {
  en: 'No scenario was selected{selected}: nothing was rehearsed, and the reports in {out} are left as they are.',
  fr: 'Aucun scénario{selected} n’a été retenu : rien n’a été joué, et les rapports dans {out} restent tels quels.',
}
const OUTCOME = {
  en: '{passed} scenarios passed, {failed} failed{selected}.',
  fr: 'Scénarios{selected} : {passed} réussis, {failed} en échec.',
}
const WRITTEN = { en: 'Reports: {out}/{names}', fr: 'Rapports : {out}/{names}' }
