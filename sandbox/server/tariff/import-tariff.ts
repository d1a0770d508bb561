import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fill, type Bilingual } from '../../kernel/problem.ts'
import { parseLocalDate } from '../../kernel/time.ts'
import {
  editionTextOf,
  NotAnEdition,
  readEdition,
  unreadColumns,
  type EditionTitle,
  type ReadEdition,
  type TariffTable,
} from '../../trade/tariff/index.ts'
import { readAccessFile } from './access-file.ts'
import { keepEdition } from './kept-editions.ts'

export interface ImportOptions {
  readonly file: string
  /** The folder of all workspaces. */
  readonly data: string
  /** The same edition in French, where `file` is an Access file. */
  readonly french?: string | undefined
  /** What an Access file does not say of itself, or says only in its name. */
  readonly edition?: string | undefined
  readonly effective?: string | undefined
}

export interface Imported extends ReadEdition {
  readonly keptIn: string
  readonly unreadColumns: readonly string[]
  readonly isEnglishOnly: boolean
}

/**
 * Reads an edition of the tariff, the agency's Access file or our own text, into the folder of all
 * workspaces.
 *
 * @param onStep hears what is done next
 * @throws NotAnEdition that says what the file lacks
 */
export async function importTariff(
  options: ImportOptions,
  onStep: (step: Bilingual) => void,
): Promise<Imported> {
  const { file, data, french } = options
  onStep(fill(READING, { file: basename(file) }))
  const { text, ignored } = file.endsWith('.tsv')
    ? { text: await readFile(file, 'utf8'), ignored: [] }
    : await textOfAccess(options, onStep)
  onStep(READING_RATES)
  const read = readEdition(text)
  onStep(fill(KEEPING, { count: counted(read.edition.items.size) }))
  const keptIn = await keepEdition(data, read.edition.name, text)
  const isEnglishOnly = !file.endsWith('.tsv') && french === undefined
  return { ...read, keptIn, unreadColumns: ignored, isEnglishOnly }
}

interface AccessText {
  readonly text: string
  readonly ignored: readonly string[]
}

async function textOfAccess(
  options: ImportOptions,
  onStep: (step: Bilingual) => void,
): Promise<AccessText> {
  const title = titleOf(options)
  const table = await tableOf(options.file)
  const french = options.french === undefined ? undefined : await tableOf(options.french)
  onStep(fill(ORDERING, { count: counted(table.rows.length) }))
  return { text: editionTextOf(title, table, french), ignored: unreadColumns(table) }
}

async function tableOf(file: string): Promise<TariffTable> {
  return await readAccessFile(await readFile(file))
}

/** `01-99-2026-2-eng.accdb` is edition T2026-2. */
function titleOf({ file, edition, effective }: ImportOptions): EditionTitle {
  const named = /(\d{4}-\d{1,2})(?!.*\d{4}-\d)/.exec(basename(file))?.[1]
  const name = edition ?? (named && `T${named}`)
  if (name === undefined || !/^[\w-]{1,40}$/.test(name)) {
    throw new NotAnEdition(NO_NAME)
  }
  const effectiveOn = parseLocalDate(effective ?? '')
  if (effectiveOn === undefined) {
    throw new NotAnEdition(NO_FIRST_DAY)
  }
  return { name, effectiveOn }
}

/** A number as each language writes it. */
export function counted(count: number): Bilingual {
  return { en: count.toLocaleString('en-CA'), fr: count.toLocaleString('fr-CA') }
}

const READING = { en: 'Reading {file} …', fr: 'Lecture de {file} …' }
const READING_RATES = { en: 'Reading the rates …', fr: 'Lecture des taux …' }
const ORDERING = { en: 'Putting {count} rows in order …', fr: 'Mise en ordre de {count} lignes …' }
const KEEPING = {
  en: 'Keeping {count} classification numbers …',
  fr: 'Enregistrement de {count} numéros de classement …',
}
const NO_NAME = {
  en: 'its name tells no edition; say which with --edition T2026-2',
  fr: 'son nom n’indique pas d’édition; dites laquelle avec --edition T2026-2',
}
const NO_FIRST_DAY = {
  en: 'it does not say from when it is effective; say it with --effective YYYY-MM-DD',
  fr: 'elle n’indique pas sa date d’entrée en vigueur; dites-la avec --effective AAAA-MM-JJ',
}
