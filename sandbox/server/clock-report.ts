import type { Bilingual } from '../kernel/problem.ts'
import type { ShownAdvance, ShownClock } from './clock-client.ts'
import { say, type Language } from './command-line/index.ts'

/** How far an advance is, in one line. */
export function progressLine(advance: ShownAdvance, language: Language): string {
  const { from, at, to, count, setAside } = advance
  const [start, now, end] = [Date.parse(from), Date.parse(at), Date.parse(to)] as const
  const share = end > start ? (now - start) / (end - start) : 1
  return say(language, PROGRESS, {
    percent: String(Math.floor(share * 100)).padStart(3),
    at,
    done: numbered(count, language),
    aside: numbered(setAside.count, language),
  })
}

const PROGRESS = {
  en: '{percent} %  {at}  {done} done, {aside} set aside',
  fr: '{percent} %  {at}  faits : {done}, mis de côté : {aside}',
}

/** What came of an advance: what was done by kind, what was not, and how to undo what may be unwanted. */
export function reportOf(
  advance: ShownAdvance,
  workspace: string,
  language: Language,
): readonly string[] {
  return [
    headline(advance, language),
    ...doneLines(advance, language),
    ...asideLines(advance, workspace, language),
    ...asleepLines(advance, language),
  ]
}

export function clockLine({ mode, at, localDate }: ShownClock, language: Language): string {
  return say(language, CLOCK, { at, localDate, mode: MODES[mode]?.[language] ?? mode })
}

const CLOCK = {
  en: '{at} ({localDate} in Toronto), {mode}',
  fr: '{at} ({localDate} à Toronto), {mode}',
}

const MODES: Readonly<Record<string, Bilingual>> = {
  standing: { en: 'standing', fr: 'arrêtée' },
  running: { en: 'running', fr: 'en marche' },
}

function headline({ state, from, at, to, problem }: ShownAdvance, language: Language): string {
  const told = say(language, HEADLINES[state], { from, at, to })
  if (state !== 'failed' || problem === undefined) return told
  const { title, detail, remedy } = problem
  return `${told} ${title[language]}: ${detail[language]} ${remedy[language]}`
}

const HEADLINES: Readonly<Record<ShownAdvance['state'], Bilingual>> = {
  done: { en: 'The clock went from {from} to {at}.', fr: 'L’horloge est passée de {from} à {at}.' },
  cancelled: {
    en: 'Cancelled: the clock stands at {at}, on its way to {to}.',
    fr: 'Annulé : l’horloge en est à {at}, en route vers {to}.',
  },
  failed: { en: 'Failed at {at}, on its way to {to}.', fr: 'Échec à {at}, en route vers {to}.' },
  running: { en: 'Under way at {at}, to {to}.', fr: 'En cours à {at}, vers {to}.' },
}

function doneLines({ count, kinds }: ShownAdvance, language: Language): readonly string[] {
  const byCount = Object.entries(kinds).toSorted(([, one], [, other]) => other - one)
  const width = Math.max(0, ...byCount.map(([kind]) => kind.length))
  return [
    say(
      language,
      { en: 'Done: {count}', fr: 'Faits : {count}' },
      { count: numbered(count, language) },
    ),
    ...byCount.map(([kind, done]) => `  ${kind.padEnd(width)}  ${numbered(done, language)}`),
  ]
}

function asideLines(
  { setAside: { count, items } }: ShownAdvance,
  workspace: string,
  language: Language,
): readonly string[] {
  if (count === 0) return []
  const place = `/_sandbox/workspaces/${workspace}/due-work/set-aside`
  return [
    say(language, SET_ASIDE, { count: numbered(count, language), place }),
    ...items.map(({ id, kind, subject, dueAt, reason }) => {
      const told = say(language, ONE_ASIDE, { id, kind, subject, dueAt })
      return `  ${told} ${reason.detail[language]}`
    }),
    ...unsaid(count - items.length, language),
  ]
}

const SET_ASIDE = {
  en: 'Set aside: {count}; POST {place}/{id}/retry does one again, DELETE {place}/{id} drops it',
  fr: 'Mis de côté : {count}; POST {place}/{id}/retry en refait un, DELETE {place}/{id} l’abandonne',
}
const ONE_ASIDE = {
  en: '{id}  {kind} {subject}, due {dueAt}:',
  fr: '{id}  {kind} {subject}, échu le {dueAt}:',
}

function asleepLines({ deactivated }: ShownAdvance, language: Language): readonly string[] {
  const { count, items } = deactivated ?? { count: 0, items: [] }
  if (count === 0) return []
  return [
    say(language, ASLEEP, { count: numbered(count, language) }),
    ...items.map(
      ({ type, name, reactivation }) =>
        `  ${reactivation}  (${TYPES[type]?.[language] ?? type} ${name})`,
    ),
    ...unsaid(count - items.length, language),
  ]
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  person: { en: 'person', fr: 'personne' },
  client: { en: 'client', fr: 'client' },
}

const ASLEEP = {
  en: 'Deactivated for disuse: {count}; to undo it, POST as the administrator to',
  fr: 'Désactivés faute d’usage : {count}; pour l’annuler, POST en administrateur à',
}

function unsaid(more: number, language: Language): readonly string[] {
  const text = { en: '  and {more} more', fr: '  et {more} de plus' }
  return more > 0 ? [say(language, text, { more: numbered(more, language) })] : []
}

function numbered(value: number, language: Language): string {
  return value.toLocaleString(`${language}-CA`)
}
