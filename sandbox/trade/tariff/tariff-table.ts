import { parseClassification, type ClassificationNumber } from '../../kernel/identifiers.ts'
import type { EditionTitle } from './edition.ts'
import { NO_COLUMN_IN_TABLE } from './lacks.ts'
import { NotAnEdition } from './not-an-edition.ts'
import { treatments } from './treatment.ts'

/**
 * An edition as the agency publishes it: one table whose rows are headings, subheadings, tariff items
 * and classification numbers, told apart by the form of `TARIFF` (`01.01`, `0101.2`, `0101.21.00`,
 * `0101.21.00.00`). A number has what its tariff item has where it states nothing of its own.
 */
export interface TariffTable {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

type Row = Readonly<Record<string, string | undefined>>

const NAMED = ['TARIFF', 'DESC1', 'UOM', 'MFN'] as const
const WORDS = ['DESC1', 'DESC2', 'DESC3'] as const
const GENERAL = 'General Tariff'

/**
 * The table as the text of an edition.
 *
 * @param french the same table of the French edition; without it the English words serve for both
 * @throws NotAnEdition that names the column which the table lacks
 */
export function editionTextOf(
  { name, effectiveOn }: EditionTitle,
  table: TariffTable,
  french?: TariffTable,
): string {
  const lines = new TableReader(table).numbers()
  const words = french && new TableReader(french)
  const rows = lines.map(({ number, cells, en }) =>
    [number, ...cells, en, words?.wordsOf(number) ?? ''].join('\t'),
  )
  const head = ['number', 'unit', 'mfn', 'general', 'preferences', 'en', 'fr'].join('\t')
  return [`# edition: ${name}`, `# effective: ${effectiveOn}`, head, ...rows, ''].join('\n')
}

/** Columns that say nothing to this sandbox, such as a treatment that it does not know. */
export function unreadColumns({ columns }: TariffTable): readonly string[] {
  const read: ReadonlySet<string> = new Set([...NAMED, ...WORDS, GENERAL, ...preferential()])
  return columns.filter((column) => !read.has(column))
}

function preferential(): readonly string[] {
  return treatments()
    .map(({ abbreviation }) => abbreviation)
    .filter((abbreviation) => abbreviation !== 'MFN' && abbreviation !== 'GT')
}

interface NumberLine {
  readonly number: ClassificationNumber
  /** Unit, MFN rate, General Tariff rate, preferences. */
  readonly cells: readonly string[]
  readonly en: string
}

/** Printed lengths, in digits, of what a number stands under: heading, subheadings, tariff item. */
const ABOVE = [4, 5, 6, 7, 8] as const

class TableReader {
  readonly #byDigits: ReadonlyMap<string, Row>
  readonly #preferential: readonly string[]

  constructor({ columns, rows }: TariffTable) {
    const missing = NAMED.find((column) => !columns.includes(column))
    if (missing !== undefined) throw new NotAnEdition(NO_COLUMN_IN_TABLE, { column: missing })
    this.#byDigits = new Map(rows.map((row) => [digitsOf(cell(row, 'TARIFF')), row]))
    this.#preferential = preferential().filter((column) => columns.includes(column))
  }

  numbers(): readonly NumberLine[] {
    return [...this.#byDigits].flatMap(([digits, row]) => {
      const number = parseClassification(digits)
      if (number === undefined) return []
      const own = [row, this.#byDigits.get(digits.slice(0, 8)) ?? {}]
      const unit = firstOf(own, 'UOM')
      const rates = ['MFN', GENERAL].map((name) => firstOf(own, name))
      const cells = [unit === '' ? '-' : unit, ...rates, this.#preferencesOf(own)]
      return [{ number, cells, en: this.wordsOf(number) }]
    })
  }

  /** From the heading down to the number itself. */
  wordsOf(number: ClassificationNumber): string {
    const digits = digitsOf(number)
    const above = ABOVE.map((length) => this.#byDigits.get(digits.slice(0, length)))
    const rows = [...above, this.#byDigits.get(digits)].map((row) => wordsIn(row ?? {}))
    return rows.filter((words) => words !== '').join('; ')
  }

  /** A rate of a number's own row leaves nothing of those of its tariff item. */
  #preferencesOf(own: readonly Row[]): string {
    const row =
      own.find((each) => this.#preferential.some((name) => isRate(cell(each, name)))) ?? {}
    const stated = this.#preferential.filter((name) => isRate(cell(row, name)))
    const byRate = Map.groupBy(stated, (name) => cell(row, name))
    return [...byRate].map(([rate, names]) => `${names.join(',')}: ${rate}`).join('; ')
  }
}

function firstOf(rows: readonly Row[], column: string): string {
  return rows.map((row) => cell(row, column)).find((text) => text !== '') ?? ''
}

/** Without the tabs and line ends that an edition's text is divided by. */
function cell(row: Row, column: string): string {
  return (row[column] ?? '').replace(/\s+/g, ' ').trim()
}

function isRate(text: string): boolean {
  return text !== '' && text !== 'N/A'
}

function wordsIn(row: Row): string {
  const words = WORDS.map((column) => row[column] ?? '').join('')
  return words.replace(/\s+/g, ' ').replace(/^[- ]+|[: ]+$/g, '')
}

function digitsOf(text: string): string {
  return text.replaceAll('.', '')
}
