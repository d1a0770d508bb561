import type { Bilingual } from '../../kernel/problem.ts'
import type { TariffTable } from '../../trade/tariff/index.ts'
import { NotAnEdition } from '../../trade/tariff/index.ts'

const TABLE = 'TPHS'

/**
 * The table of an edition as the agency publishes it, a Microsoft Access file.
 *
 * @throws NotAnEdition when it is no such file or has no such table
 */
export async function readAccessFile(bytes: Buffer): Promise<TariffTable> {
  // Nobody but who imports waits for the library.
  const { default: MDBReader } = await import('mdb-reader')
  try {
    const database = new MDBReader(bytes)
    const tables = database.getTableNames()
    if (!tables.includes(TABLE))
      throw new NotAnEdition(LACKS_TABLE, { table: TABLE, held: listed(tables) })
    const table = database.getTable(TABLE)
    return { columns: table.getColumnNames(), rows: table.getData().map(textsOf) }
  } catch (error) {
    if (error instanceof NotAnEdition) throw error
    const reason = error instanceof Error ? error.message : 'unreadable'
    throw new NotAnEdition(NOT_ACCESS, { reason })
  }
}

const LACKS_TABLE = {
  en: 'it has no table "{table}"; its tables: {held}',
  fr: 'elle n’a pas de table « {table} »; ses tables : {held}',
}
const NOT_ACCESS = {
  en: 'it cannot be read as an Access file: {reason}',
  fr: 'elle ne peut être lue comme un fichier Access : {reason}',
}

function listed(tables: readonly string[]): Bilingual {
  const text = tables.join(', ')
  return tables.length === 0 ? { en: 'none', fr: 'aucune' } : { en: text, fr: text }
}

function textsOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts = Object.entries(row).filter((pair): pair is [string, string] => isText(pair[1]))
  return Object.fromEntries(texts)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
