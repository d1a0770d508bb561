import type { Bilingual, Params } from '../../../sandbox/kernel/problem.ts'
import { say, type Language } from '../../../sandbox/server/command-line/index.ts'
import type { Attempts } from '../attempts.ts'
import type { Surprises } from '../expectation.ts'
import type { Issued } from '../certificate/issue.ts'
import type { Result } from '../results.ts'
import { STATUSES, VERDICTS } from './words.ts'
import type { Told } from '../told.ts'

/** What the terminal shows at the end: what is to be mended first, then the verdict. */
interface Outcome {
  readonly issued: Issued | undefined
  readonly attempts: Attempts
  readonly surprises: Surprises | undefined
}

export function summaryOf(
  { options, results, verdict, ownErrors }: Told,
  { issued, attempts, surprises }: Outcome,
  language: Language,
): string {
  const bad = results.filter(({ status }) => status !== 'pass')
  const lines = bad.flatMap((result) => linesOf(result, language))
  const musts = results.filter(({ requirement }) => requirement.level === 'must')
  const passed = musts.filter(({ status }) => status === 'pass').length
  const count = { passed, all: musts.length, verdict: VERDICTS[verdict][language] }
  const { out } = options
  const key = issued === undefined ? [] : [say(language, SIGNED, { key: issued.thumbprint, out })]
  const flaky = attempts.flaky.map((id) => say(language, FLAKY, { id, count: attempts.count }))
  const told = [
    ...ownErrors,
    ...lines,
    say(language, COUNT, count),
    ...surprisesOf(surprises, language),
    ...flaky,
    say(language, WRITTEN, { out }),
  ]
  return [...told, ...key].map((line) => `${line}\n`).join('')
}

function linesOf({ requirement, status, checks }: Result, language: Language): readonly string[] {
  const { id, text, remedy } = requirement
  const shown = checks.filter((check) => check.status !== 'pass')
  const tell = (told: Bilingual, params: Params): string => say(language, told, params)
  return [
    `${STATUSES[status][language]}  ${id}  ${text[language]}`,
    ...(shown.length === 0 ? [`      ${UNSEEN[language]}`] : []),
    ...shown.flatMap(({ scenario, found, calls }) => [
      `      ${scenario}`,
      `      ${found[language]}${calls.length === 0 ? '' : ` ${tell(CALLS, { calls: few(calls) })}`}`,
    ]),
    `      ${tell(MEND, { remedy: remedy[language] })}`,
    '',
  ]
}

function surprisesOf(surprises: Surprises | undefined, language: Language): readonly string[] {
  const { failing = [], passing = [] } = surprises ?? {}
  return [
    ...failing.map((id) => say(language, NOT_EXPECTED, { id })),
    ...passing.map((id) => say(language, NO_LONGER, { id })),
  ]
}

const MOST_CALLS = 5

function few(calls: readonly number[]): string {
  const shown = calls.slice(0, MOST_CALLS).join(', ')
  return calls.length > MOST_CALLS ? `${shown} …` : shown
}

const FLAKY = {
  en: '{id} is flaky: it was met in some of {count} attempts and not in others.',
  fr: '{id} est instable : satisfaite dans certaines des {count} tentatives et non dans d’autres.',
}
const NOT_EXPECTED = {
  en: '{id} is not met, and was not expected to fail.',
  fr: '{id} n’est pas satisfaite, ce qui n’était pas attendu.',
}
const NO_LONGER = {
  en: '{id} was expected to fail and is met: take it out of the file.',
  fr: '{id} devait échouer et est satisfaite : ôtez-la du fichier.',
}
const WRITTEN = {
  en: 'Reports: {out}/report.html, junit.xml, results.json; evidence.ndjson is what was seen.',
  fr: 'Rapports : {out}/report.html, junit.xml, results.json; evidence.ndjson est ce qu’on a vu.',
}
const SIGNED = {
  en: 'Certificate: {out}/certificate.jws, signed by the key {key}. Anyone checks it with: ces certificate verify {out}/certificate.jws',
  fr: 'Certificat : {out}/certificate.jws, signé par la clé {key}. Quiconque le vérifie par : ces certificate verify {out}/certificate.jws',
}
const UNSEEN = { en: 'Nothing was seen of it.', fr: 'Rien n’en a été vu.' }
const CALLS = { en: '(call {calls})', fr: '(appel {calls})' }
const MEND = { en: 'To mend it: {remedy}', fr: 'Pour corriger : {remedy}' }
const COUNT = {
  en: '{passed} of {all} requirements are met: {verdict}.',
  fr: '{passed} exigences sur {all} sont satisfaites : {verdict}.',
}
