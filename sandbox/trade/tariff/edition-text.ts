import {
  parseClassification,
  tariffItemOf,
  type ClassificationNumber,
} from '../../kernel/identifiers.ts'
import { localDate, parseLocalDate, type LocalDate } from '../../kernel/time.ts'
import type { Edition, EditionTitle, TariffItem } from './edition.ts'
import { NotAnEdition } from './not-an-edition.ts'
import { NO_COLUMN, NO_DAY, NO_LINE, NO_NUMBER, NOT_A_FIRST_DAY, NOT_A_NUMBER } from './lacks.ts'
import { RateReader, type Unread } from './rate-reader.ts'

/*
 * An edition as text that people can read and compare: lines `# key: value`, a line of column names,
 * and a line a classification number, its columns divided by tabs.
 */

const REQUIRED = ['number', 'unit', 'mfn', 'preferences', 'en'] as const
type Column = (typeof REQUIRED)[number] | 'general' | 'from' | 'fr'

/** Where the records of this sandbox begin. */
const FIRST_DAY = localDate('2018-01-01')

export interface ReadEdition {
  readonly edition: Edition
  /** The rates that could not be read; their items have no such rate. */
  readonly unread: readonly Unread[]
}

/** @throws NotAnEdition that names what the text lacks */
export function readEdition(text: string): ReadEdition {
  const lines = text.split(/\r?\n/)
  const title = titleOf(lines)
  const [names = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const cellOf = cellsBy(names.split('\t'))
  const rates = new RateReader()
  const items = rows.map((row) => {
    const cells = row.split('\t')
    return readItem((column) => cellOf(cells, column), { title, rates })
  })
  if (items.length === 0) throw new NotAnEdition(NO_NUMBER)
  const inOrder = items.sort((one, other) => (one.classification < other.classification ? -1 : 1))
  const edition = {
    ...title,
    items: new Map(inOrder.map((item) => [item.classification, item])),
  }
  return { edition, unread: rates.unread }
}

function titleOf(lines: readonly string[]): EditionTitle {
  const name = headOf(lines, 'edition')
  const effectiveOn = parseLocalDate(headOf(lines, 'effective'))
  if (effectiveOn === undefined) throw new NotAnEdition(NO_DAY)
  return { name, effectiveOn }
}

function headOf(lines: readonly string[], key: string): string {
  const start = `# ${key}: `
  const line = lines.find((each) => each.startsWith(start))
  if (line === undefined) throw new NotAnEdition(NO_LINE, { line: start.trim() })
  return line.slice(start.length).trim()
}

type CellOf = (cells: readonly string[], column: Column) => string

function cellsBy(names: readonly string[]): CellOf {
  const missing = REQUIRED.find((column) => !names.includes(column))
  if (missing !== undefined) throw new NotAnEdition(NO_COLUMN, { column: missing })
  const places = new Map(names.map((name, at) => [name, at]))
  return (cells, column) => {
    const at = places.get(column)
    return (at === undefined ? undefined : cells[at]) ?? ''
  }
}

interface Context {
  readonly title: EditionTitle
  readonly rates: RateReader
}

function readItem(cell: (column: Column) => string, { title, rates }: Context): TariffItem {
  const classification = classificationOf(cell('number'))
  const unit = cell('unit')
  const en = cell('en')
  const place = (column: Column) => ({ number: classification, column, text: cell(column) })
  return {
    classification,
    number: tariffItemOf(classification),
    description: { en, fr: cell('fr') || en },
    unit: unit === '-' ? undefined : unit,
    mfn: rates.read(place('mfn')),
    general: cell('general') === '' ? undefined : rates.read(place('general')),
    preferences: rates.readPreferences(place('preferences')),
    edition: title,
    validFrom: firstDayOf(cell('from')),
  }
}

function classificationOf(text: string): ClassificationNumber {
  const classification = parseClassification(text)
  if (classification !== undefined) return classification
  throw new NotAnEdition(NOT_A_NUMBER, { text: text.slice(0, 20) })
}

function firstDayOf(text: string): LocalDate {
  if (text === '') return FIRST_DAY
  const day = parseLocalDate(text)
  if (day !== undefined) return day
  throw new NotAnEdition(NOT_A_FIRST_DAY, { text: text.slice(0, 20) })
}
