import { JSON_RESULT } from './common-flags.ts'
import type { Flags } from '../command-line/index.ts'

export const DOCTOR_FLAGS = {
  'env-file': {
    about: {
      en: 'File of variables that the candidate is begun with; those of this shell count where it has none',
      fr: 'Fichier des variables avec lesquelles le candidat est lancé; celles d’ici valent où il n’en a pas',
    },
    value: { en: 'file', fr: 'fichier' },
    example: '.env',
  },
  json: JSON_RESULT,
} as const satisfies Flags
