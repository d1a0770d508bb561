import { command, type Group } from '../command-line/index.ts'
import { IMPORT_FLAGS } from './tariff-flags.ts'

const importEdition = command({
  name: 'import',
  about: {
    en: 'Bring an edition of the Customs Tariff, which serves every workspace from the next start on',
    fr: 'Apporter une édition du Tarif des douanes, qui sert tous les espaces dès le prochain démarrage',
  },
  flags: IMPORT_FLAGS,
  operands: [
    {
      name: { en: 'file', fr: 'fichier' },
      about: {
        en: 'Access file of the agency, or a text such as fixtures/tariff/items.tsv',
        fr: 'Fichier Access de l’agence, ou un texte tel que fixtures/tariff/items.tsv',
      },
      example: '01-99-2026-2-eng.accdb',
    },
  ],
  examples: [
    '01-99-2026-2-eng.accdb --french 01-99-2026-2-fra.accdb --effective 2026-09-01',
    'fixtures/tariff/items.tsv --data ./my-data',
  ],
  run: async ({ flags, operands }, console) => {
    const { importFile } = await import('../tariff/tariff-command.ts')
    return await importFile(operands, flags, console)
  },
})

export const tariff: Group = {
  name: 'tariff',
  about: {
    en: 'Bring the Customs Tariff of the agency',
    fr: 'Apporter le Tarif des douanes de l’agence',
  },
  commands: [importEdition],
}
