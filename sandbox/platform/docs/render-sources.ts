import { say, type Bilingual } from '../../kernel/problem.ts'
import { AUTHORITIES, type Authority, type Source } from '../../kernel/source.ts'
import { gradeName } from './grade-names.ts'
import type { GradeRow } from './grade-rows.ts'

type Language = keyof Bilingual

const MEANINGS: Readonly<Record<Authority, Bilingual>> = {
  law: { en: 'an act or a regulation says so', fr: 'une loi ou un règlement le dit' },
  notice: {
    en: 'a customs notice or bulletin says so',
    fr: 'un avis ou un bulletin des douanes le dit',
  },
  guide: {
    en: 'a memorandum, form or guide of the agency says so',
    fr: 'un mémorandum, un formulaire ou un guide de l’Agence le dit',
  },
  reported: { en: 'others report it', fr: 'd’autres le rapportent' },
  assumed: { en: 'this sandbox supposes it', fr: 'ce bac à sable le suppose' },
}

const HEADING = { en: '{grade} ({count}): {meaning}', fr: '{grade} ({count}) : {meaning}' }
const RULES = { en: 'Rules: {codes}', fr: 'Règles : {codes}' }
const IN_FORCE = { en: ' (in force {day})', fr: ' (en vigueur le {day})' }
const ROWS = { en: 'rows', fr: 'lignes' }

const WIDTH = 100

/** Which rules lean on a source, by its id. */
export type RulesBySource = ReadonlyMap<string, readonly string[]>

export interface Cited {
  readonly sources: readonly Source[]
  readonly rules?: RulesBySource
}

/**
 * Every source for a terminal, the most trusted grade first, in order of id within a grade, each with
 * the codes of the rules that lean on it. Notes are in English, as most citations are.
 */
export function renderSources({ sources, rules = new Map() }: Cited, language: Language): string {
  const groups = AUTHORITIES.map((authority) => {
    const ofGrade = sources.filter((source) => source.authority === authority)
    const sorted = ofGrade.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    const heading = say(language, HEADING, {
      grade: gradeName(authority, language).toUpperCase(),
      count: sorted.length,
      meaning: MEANINGS[authority][language],
    })
    const told = sorted.flatMap((source) => renderSource(source, rules.get(source.id), language))
    return [heading, '', ...told].join('\n')
  })
  return `${groups.join('\n\n')}\n`
}

function renderSource(
  source: Source,
  codes: readonly string[] | undefined,
  language: Language,
): string[] {
  const { id, instrument, instrumentFr, section, url, inForce, note } = source
  const leaning = codes && say(language, RULES, { codes: codes.join(', ') })
  const name = language === 'fr' ? (instrumentFr ?? instrument) : instrument
  const place = [name, section].filter((part) => part !== undefined).join(', ')
  const since = inForce === undefined ? '' : say(language, IN_FORCE, { day: inForce })
  const lines = [place + since, url, note, leaning].flatMap((text) =>
    text === undefined ? [] : wrap(text),
  )
  return [`  ${id}`, ...lines.map((line) => `      ${line}`)]
}

function wrap(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - 6) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const NAME_WIDTH = 60
const NUMBER_WIDTH = 10

/** How many rows of each list are of each grade, as a table for a terminal. */
export function renderGrades(rows: readonly GradeRow[], language: Language): string {
  const names = AUTHORITIES.map((grade) => gradeName(grade, language))
  const head = tableLine('', [...names, ROWS[language]])
  const lines = rows.map(({ name, counts, rows: all }) =>
    tableLine(name[language], [...AUTHORITIES.map((grade) => counts[grade]), all].map(String)),
  )
  return `${[head, ...lines].join('\n')}\n`
}

function tableLine(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(NUMBER_WIDTH)).join('')
}
