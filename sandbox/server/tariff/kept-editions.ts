import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bilingual } from '../../kernel/problem.ts'
import { makeFolders } from '../../platform/storage/index.ts'
import {
  NotAnEdition,
  readEdition,
  serveEditions,
  type ReadEdition,
} from '../../trade/tariff/index.ts'

/** Its point keeps it from being the name of a workspace, whose folders lie beside it. */
const KEPT = /^tariff\.[\w-]+\.tsv$/

/** Keeps the text of an edition in the folder of all workspaces, whole or not at all. */
export async function keepEdition(data: string, name: string, text: string): Promise<string> {
  const file = join(data, `tariff.${name}.tsv`)
  await makeFolders(data)
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
  return file
}

/**
 * Has the editions that were imported into the folder serve this process.
 *
 * @returns a line on each of them
 * @throws NotAnEdition that names the file which cannot be read
 */
export async function serveKeptEditions(data: string): Promise<readonly Bilingual[]> {
  const names = await readdir(data).catch(() => [])
  const read = await Promise.all(
    names.filter((name) => KEPT.test(name)).map((name) => readKept(join(data, name))),
  )
  serveEditions(read.map(({ edition }) => edition))
  return read.map(({ edition: { name, effectiveOn, items } }) => {
    const count = (language: 'en' | 'fr') => items.size.toLocaleString(`${language}-CA`)
    return {
      en: `tariff edition ${name}, effective ${effectiveOn}: ${count('en')} classification numbers`,
      fr: `édition ${name} du tarif, en vigueur le ${effectiveOn} : ${count('fr')} numéros de classement`,
    }
  })
}

async function readKept(file: string): Promise<ReadEdition> {
  try {
    return readEdition(await readFile(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof NotAnEdition)) throw error
    throw new NotAnEdition(KEPT_SPOILT, { file, lack: error.told })
  }
}

const KEPT_SPOILT = {
  en: '{file} is no edition of the tariff: {lack}; import it again',
  fr: '{file} n’est pas une édition du tarif : {lack}; importez-la de nouveau',
}
