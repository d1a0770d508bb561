import { AUTHORITIES, type Authority, type Source } from '../../kernel/source.ts'
import type { GradeRow } from './grade-rows.ts'

const GRADES: readonly { readonly authority: Authority; readonly meaning: string }[] = [
  { authority: 'law', meaning: 'an act or a regulation says so' },
  { authority: 'notice', meaning: 'a customs notice or bulletin says so' },
  { authority: 'guide', meaning: 'a memorandum, form or guide of the agency says so' },
  { authority: 'reported', meaning: 'others report it' },
  { authority: 'assumed', meaning: 'this sandbox supposes it' },
]

const WIDTH = 100

/** Which rules lean on a source, by its id. */
export type RulesBySource = ReadonlyMap<string, readonly string[]>

/**
 * Every source for a terminal, the most trusted grade first, in order of id within a grade, each with
 * the codes of the rules that lean on it.
 */
export function renderSources(
  sources: readonly Source[],
  rules: RulesBySource = new Map(),
): string {
  const groups = GRADES.map(({ authority, meaning }) => {
    const ofGrade = sources.filter((source) => source.authority === authority)
    const sorted = ofGrade.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    const heading = `${authority.toUpperCase()} (${String(sorted.length)}): ${meaning}`
    return [heading, '', ...sorted.flatMap((source) => renderSource(source, rules))].join('\n')
  })
  return `${groups.join('\n\n')}\n`
}

function renderSource(source: Source, rules: RulesBySource): string[] {
  const { id, instrument, section, url, inForce, note } = source
  const codes = rules.get(id)
  const leaning = codes && `Rules: ${codes.join(', ')}`
  const place = [instrument, section].filter((part) => part !== undefined).join(', ')
  const since = inForce === undefined ? '' : ` (in force ${inForce})`
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
export function renderGrades(rows: readonly GradeRow[]): string {
  const head = tableLine('', [...AUTHORITIES, 'rows'])
  const lines = rows.map(({ name, counts, rows: all }) =>
    tableLine(name.en, [...AUTHORITIES.map((grade) => counts[grade]), all].map(String)),
  )
  return `${[head, ...lines].join('\n')}\n`
}

function tableLine(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(NUMBER_WIDTH)).join('')
}
