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
    if (!tables.includes(TABLE)) throw new NotAnEdition(lacksTable(tables))
    const table = database.getTable(TABLE)
    return { columns: table.getColumnNames(), rows: table.getData().map(textsOf) }
  } catch (error) {
    if (error instanceof NotAnEdition) throw error
    const reason = error instanceof Error ? error.message : 'unreadable'
    throw new NotAnEdition(`it cannot be read as an Access file: ${reason}`)
  }
}

function lacksTable(tables: readonly string[]): string {
  const held = tables.length === 0 ? 'none' : tables.join(', ')
  return `it has no table "${TABLE}"; its tables: ${held}`
}

function textsOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts = Object.entries(row).filter((pair): pair is [string, string] => isText(pair[1]))
  return Object.fromEntries(texts)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
