import { description } from '../command-line/index.ts'
import { JSON_RESULT } from './common-flags.ts'

/** Of a command whose work is in a process of its own, which reads this again. */
export const CERTIFY = description({
  name: 'certify',
  about: {
    en: 'Have a program do the tasks of the certification suites in sandboxes of this process, and certify it by what it was seen to do',
    fr: 'Faire exécuter à un programme les tâches des suites de certification dans des bacs à sable de ce processus, et le certifier d’après ce qu’on l’a vu faire',
  },
  flags: {
    command: {
      about: {
        en: 'The program, as the shell reads it; begun once for each task, which CES_TASK names',
        fr: 'Le programme, tel que l’interpréteur le lit; lancé une fois par tâche, que CES_TASK nomme',
      },
      value: { en: 'command', fr: 'commande' },
      example: 'python3 client.py',
    },
    candidate: {
      about: {
        en: 'What stands on the certificate: name and version of the software',
        fr: 'Ce que porte le certificat : nom et version du logiciel',
      },
      value: { en: 'name', fr: 'nom' },
      example: 'Example Customs 4.2',
      default: 'unnamed',
    },
    scope: {
      about: {
        en: 'Only the suites of these capabilities, with commas between them: access, delegation, declarations, resilience, volume',
        fr: 'Seulement les suites de ces capacités, séparées par des virgules : access, delegation, declarations, resilience, volume',
      },
      value: { en: 'capabilities', fr: 'capacités' },
      example: 'access,declarations',
    },
    only: {
      about: {
        en: 'Only the scenarios of one requirement; such a run certifies nothing',
        fr: 'Seulement les scénarios d’une exigence; un tel essai ne certifie rien',
      },
      value: { en: 'id', fr: 'id' },
      example: 'RES-03',
    },
    expect: {
      about: {
        en: 'File of requirements that are known to fail, an id a line: the run is done when these fail and no other, and fails when one of them begins to pass',
        fr: 'Fichier des exigences qu’on sait non satisfaites, un id par ligne : l’essai réussit si elles échouent seules, et échoue dès que l’une d’elles est satisfaite',
      },
      value: { en: 'file', fr: 'fichier' },
      example: 'expected-failures.txt',
    },
    limit: {
      about: {
        en: 'Seconds for each task, and a tenth of one for each of its declarations, after which the program is stopped',
        fr: 'Secondes par tâche, et un dixième par déclaration de celle-ci, après quoi le programme est arrêté',
      },
      value: { en: 'seconds', fr: 'secondes' },
      example: '60',
      default: '30',
      allowed: {
        says: { en: 'a whole number from 1 to 3600', fr: 'un nombre entier de 1 à 3600' },
        test: (text: string) => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= 3600,
      },
    },
    out: {
      about: {
        en: 'Folder for the reports, the evidence and the certificate',
        fr: 'Dossier des rapports, des preuves et du certificat',
      },
      value: { en: 'folder', fr: 'dossier' },
      example: './certification',
      default: 'reports/certification',
    },
    key: {
      about: {
        en: 'The private key that signs, a JWK; made when it is absent',
        fr: 'La clé privée qui signe, un JWK; créée si elle n’existe pas',
      },
      value: { en: 'file', fr: 'fichier' },
      example: './my-certification-key.json',
      default: '.data/certification-key.json',
      variable: 'CES_CERTIFICATION_KEY',
    },
    json: JSON_RESULT,
  },
  examples: [
    "--command 'python3 client.py' --candidate 'Example Customs 4.2'",
    '--command ./client --scope access,declarations',
    '--command ./client --only RES-03',
  ],
})
