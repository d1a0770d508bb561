import { description } from '../command-line/index.ts'
import { ADMIN_TOKEN, JSON_RESULT, SEED, URL_OF_SANDBOX } from './common-flags.ts'

/** Of a command whose work is in a process of its own, which reads this again. */
export const REHEARSE = description({
  name: 'rehearse',
  about: {
    en: 'Run the business scenarios against a sandbox in this process, or a running one',
    fr: 'Jouer les scénarios d’affaires sur un bac à sable de ce processus, ou en marche',
  },
  flags: {
    tags: {
      about: { en: 'Which scenarios, by their tags', fr: 'Quels scénarios, par leurs étiquettes' },
      value: { en: 'expression', fr: 'expression' },
      example: '@source:registration-terms and not @slow',
    },
    seed: SEED,
    hashes: {
      about: {
        en: 'Put the hash of the state after each scenario into the reports',
        fr: 'Mettre l’empreinte de l’état après chaque scénario dans les rapports',
      },
    },
    out: {
      about: {
        en: 'Folder for cucumber.html, junit.xml and cucumber.ndjson',
        fr: 'Dossier pour cucumber.html, junit.xml et cucumber.ndjson',
      },
      value: { en: 'folder', fr: 'dossier' },
      example: './my-reports',
      default: 'reports',
    },
    url: URL_OF_SANDBOX,
    'admin-token': ADMIN_TOKEN,
    json: JSON_RESULT,
  },
  operands: [
    {
      name: { en: 'path', fr: 'chemin' },
      about: {
        en: 'Your own feature files or folders of them, file:12 for the scenario of a line; without any, those of the sandbox; ces steps lists the sentences',
        fr: 'Vos propres fichiers de scénarios ou leurs dossiers, fichier:12 pour le scénario d’une ligne; sans aucun, ceux du bac à sable; ces steps énumère les phrases',
      },
      example: 'my.feature',
      optional: true,
      many: true,
    },
  ],
  examples: [
    '',
    'my.feature',
    "--tags '@source:registration-terms and not @slow'",
    '--url http://127.0.0.1:8787 --admin-token my-own-admin-token',
  ],
})
