import type { Allowed, ValueFlag } from '../command-line/index.ts'

/** What several commands are told in the same way. */

export const ADDRESS: Allowed = {
  says: { en: 'an http or https address', fr: 'une adresse http ou https' },
  test: (text) => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? ''),
}

export const DATA = {
  about: { en: 'Folder of all workspaces', fr: 'Dossier de tous les espaces de travail' },
  value: { en: 'folder', fr: 'dossier' },
  example: './my-data',
  default: '.data',
  variable: 'CES_DATA',
} as const satisfies ValueFlag

export const URL_OF_SANDBOX = {
  about: { en: 'Address of a running sandbox', fr: 'Adresse d’un bac à sable en marche' },
  value: { en: 'address', fr: 'adresse' },
  example: 'http://127.0.0.1:4000',
  variable: 'CES_URL',
  allowed: ADDRESS,
} as const satisfies ValueFlag

export const ADMIN_TOKEN = {
  about: {
    en: 'Token of the administrator, as the sandbox printed it; better in the variable, which lists of processes do not show',
    fr: 'Jeton de l’administrateur, tel que le bac à sable l’a affiché; mieux dans la variable, que les listes de processus ne montrent pas',
  },
  value: { en: 'token', fr: 'jeton' },
  example: 'my-own-admin-token',
  variable: 'CES_ADMIN_TOKEN',
} as const satisfies ValueFlag

export const WORKSPACE = {
  about: { en: 'Name of the workspace', fr: 'Nom de l’espace de travail' },
  value: { en: 'name', fr: 'nom' },
  example: 'team-a',
  default: 'default',
  variable: 'CES_WORKSPACE',
} as const satisfies ValueFlag

export const SEED = {
  about: {
    en: 'What all chance is drawn from; the same seed gives the same state',
    fr: 'Germe de tout hasard; le même germe donne le même état',
  },
  value: { en: 'text', fr: 'texte' },
  example: '42',
  default: 'ces',
  variable: 'CES_SEED',
} as const satisfies ValueFlag

export const JSON_RESULT = {
  about: {
    en: 'Write the result as JSON on standard output',
    fr: 'Écrire le résultat en JSON sur la sortie standard',
  },
} as const
