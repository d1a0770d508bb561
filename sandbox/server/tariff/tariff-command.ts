import type { Bilingual } from '../../kernel/problem.ts'
import { hasCode } from '../../platform/storage/index.ts'
import { NotAnEdition } from '../../trade/tariff/index.ts'
import { ProgressLine } from '../clock-progress.ts'
import { DONE, Misuse, ToldError, type Console } from '../command-line/index.ts'
import type { ImportFlags } from '../commands/tariff-flags.ts'
import { reportAsJson, reportOf } from './import-report.ts'
import { importTariff } from './import-tariff.ts'

/**
 * @returns the exit code
 * @throws Misuse for what is no edition
 */
export async function importFile(
  [file = '']: readonly string[],
  flags: ImportFlags,
  { out, err, language }: Console,
): Promise<number> {
  const progress = new ProgressLine(err)
  try {
    const imported = await importTariff({ ...flags, file }, (step) => {
      progress.show(step[language])
    })
    progress.clear()
    out.write(flags.json ? reportAsJson(imported) : reportOf(imported, language))
    return DONE
  } catch (error) {
    progress.clear()
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof NotAnEdition) return new Misuse(NO_EDITION, { lack: error.told })
  if (error instanceof ToldError) return new Misuse(error.told)
  if (!(error instanceof Error) || !hasCode(error)) return error
  const known = UNREADABLE.find(({ code }) => hasCode(error, code))
  const path = 'path' in error ? String(error.path) : ''
  return new Misuse(known?.why ?? OTHER, { path, reason: error.message })
}

const NO_EDITION = {
  en: 'this is no edition of the tariff: {lack}',
  fr: 'ce n’est pas une édition du tarif : {lack}',
}

const UNREADABLE: readonly { readonly code: string; readonly why: Bilingual }[] = [
  {
    code: 'ENOENT',
    why: { en: 'there is no such file: {path}', fr: 'ce fichier n’existe pas : {path}' },
  },
  {
    code: 'EACCES',
    why: { en: '{path} may not be read', fr: '{path} ne peut être lu' },
  },
  {
    code: 'EISDIR',
    why: {
      en: 'this is a folder and no file: {path}',
      fr: 'c’est un dossier et non un fichier : {path}',
    },
  },
]
const OTHER = { en: '{reason}', fr: '{reason}' }
