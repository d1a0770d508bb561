import { NotAnEdition } from '../../trade/tariff/index.ts'
import { ProgressLine } from '../clock-progress.ts'
import { DONE, Misuse, type Console } from '../command-line/index.ts'
import type { ImportFlags } from '../commands/tariff-flags.ts'
import { importTariff, type Imported } from './import-tariff.ts'

/**
 * @returns the exit code
 * @throws Misuse for what is no edition
 */
export async function importFile(
  [file = '']: readonly string[],
  flags: ImportFlags,
  { out, err }: Console,
): Promise<number> {
  const progress = new ProgressLine(err)
  try {
    const imported = await importTariff({ ...flags, file }, (step) => {
      progress.show(step)
    })
    progress.clear()
    out.write(reportOf(imported))
    return DONE
  } catch (error) {
    progress.clear()
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof NotAnEdition) return new Misuse(NO_EDITION, { reason: error.message })
  if (!(error instanceof Error) || !('syscall' in error)) return error
  return new Misuse(UNREADABLE, { reason: error.message })
}

const NO_EDITION = {
  en: 'this is no edition of the tariff: {reason}',
  fr: 'ce n’est pas une édition du tarif : {reason}',
}
const UNREADABLE = { en: '{reason}', fr: '{reason}' }

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
