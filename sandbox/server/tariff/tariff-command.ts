import { parseArgs } from 'node:util'
import { defineCommand } from 'citty'
import { NotAnEdition } from '../../trade/tariff/index.ts'
import { ProgressLine, type Screen } from '../clock-progress.ts'
import { importTariff, type Imported, type ImportOptions } from './import-tariff.ts'

const DONE = 0
const REFUSED = 2

const importArgs = {
  file: {
    type: 'positional',
    description: 'Access file of the agency, or a text such as fixtures/tariff/items.tsv',
  },
  data: { type: 'string', description: 'The folder of all workspaces', default: '.data' },
  french: { type: 'string', description: 'The same edition in French, for an Access file' },
  edition: {
    type: 'string',
    description:
      'Name of the edition of an Access file, such as T2026-2; else as the name of the file has it',
  },
  effective: {
    type: 'string',
    description: 'First day of the edition of an Access file, such as 2026-09-01',
  },
} as const

const importCommand = defineCommand({
  meta: {
    name: 'import',
    description: `Bring an edition of the Customs Tariff, which serves every workspace from the next start on. Ends with ${String(DONE)} when it is kept, ${String(REFUSED)} when it is no edition`,
  },
  args: importArgs,
  run: async ({ rawArgs }) => {
    process.exitCode = await importByFlags(rawArgs, process.stdout, process.stderr)
  },
})

export const tariffCommand = defineCommand({
  meta: { name: 'tariff', description: 'Bring the Customs Tariff of the agency' },
  subCommands: { import: importCommand },
})

/** @returns the exit code; what is no edition is refused in one line */
export async function importByFlags(
  args: readonly string[],
  out: Screen,
  err: Screen,
): Promise<number> {
  const progress = new ProgressLine(err)
  try {
    const imported = await importTariff(optionsOf(args), (step) => {
      progress.show(step)
    })
    progress.clear()
    out.write(reportOf(imported))
    return DONE
  } catch (error) {
    progress.clear()
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    err.write(`ces: ${reason}\n`)
    return REFUSED
  }
}

class Misused extends Error {
  override readonly name = 'Misused'
}

function optionsOf(args: readonly string[]): ImportOptions {
  const text = { type: 'string' } as const
  const options = { data: text, french: text, edition: text, effective: text }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new Misused('name one file to import')
  return { data: process.env['CES_DATA'] ?? '.data', ...values, file }
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof Misused) return error.message
  if (error instanceof NotAnEdition) return `this is no edition of the tariff: ${error.message}`
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const isAboutFlags = String(error.code).startsWith('ERR_PARSE_ARGS')
  return isAboutFlags || 'syscall' in error ? error.message : undefined
}

/** What was read and what was not, every rate text that cannot be read with its row. */
function reportOf({ edition, unread, unreadColumns, isEnglishOnly, keptIn }: Imported): string {
  const { name, effectiveOn, items } = edition
  const lines = [
    `Edition ${name}, effective ${effectiveOn}: ${items.size.toLocaleString('en-CA')} classification numbers, kept in ${keptIn}.`,
    'It serves every workspace from the next start of a sandbox on this folder.',
    ...(isEnglishOnly ? ['Its words are English alone; --french brings the French ones.'] : []),
    ...(unreadColumns.length > 0 ? [`Columns not read: ${unreadColumns.join(', ')}.`] : []),
    `Rates that could not be read: ${String(unread.length)}.`,
    ...unread.map(({ number, column, text }) => `  ${number} ${column}: "${text}"`),
  ]
  return `${lines.join('\n')}\n`
}
