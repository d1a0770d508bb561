import type { Flags, Values } from '../command-line/index.ts'
import { DATA, JSON_RESULT } from './common-flags.ts'

export const IMPORT_FLAGS = {
  data: DATA,
  french: {
    about: {
      en: 'The same edition in French, where the file is an Access file',
      fr: 'La même édition en français, quand le fichier est un fichier Access',
    },
    value: { en: 'file', fr: 'fichier' },
    example: '01-99-2026-2-fra.accdb',
  },
  edition: {
    about: {
      en: 'Name of the edition of an Access file; unset: as the name of the file has it',
      fr: 'Nom de l’édition d’un fichier Access; sinon tel que le dit le nom du fichier',
    },
    value: { en: 'name', fr: 'nom' },
    example: 'T2026-2',
  },
  effective: {
    about: {
      en: 'First day of the edition of an Access file',
      fr: 'Premier jour de l’édition d’un fichier Access',
    },
    value: { en: 'day', fr: 'jour' },
    example: '2026-09-01',
  },
  json: JSON_RESULT,
} as const satisfies Flags

export type ImportFlags = Values<typeof IMPORT_FLAGS>
