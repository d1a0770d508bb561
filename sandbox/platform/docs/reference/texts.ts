import type { Language } from '../../http/index.ts'

const EN = {
  english: 'The texts of the description are in English.',
  wayIn:
    'The link “Reference” that the server printed at its start opens this page with credentials at hand, so that nothing needs to be typed.',
  atHand:
    'Credentials are at hand: choose an operation, then Send. They stay in this tab and are forgotten when it closes.',
  first: 'To try first',
  about: 'Of all operations',
  filter: 'Filter operations',
  found: 'operations',
  program: 'The same for programs:',
  all: 'All operations',
  parameters: 'Parameters',
  body: 'Request body',
  examples: 'Examples',
  example: 'Example',
  answers: 'Answers',
  refusals: 'Refusals',
  any: 'any other',
  required: 'required',
  list: 'list of',
  or: 'or',
  anyName: 'any name',
  allowed: 'One of:',
  byDefault: 'Default:',
  such: 'Such as:',
  pattern: 'Pattern:',
  fieldsOf: 'Fields',
  who: 'Who may call it',
  callers: {
    nobody: 'Anyone, without a credential.',
    administrator: 'The administrator of the sandbox.',
    officer: 'An officer’s software.',
    program: 'Software and people with a token of their own.',
    person: 'People who signed in.',
  },
}

const FR: typeof EN = {
  english: 'Les textes de la description sont en anglais.',
  wayIn:
    'Le lien « Référence » que le serveur a affiché au démarrage ouvre cette page avec des justificatifs à portée de main, si bien que rien n’est à saisir.',
  atHand:
    'Des justificatifs sont à portée de main : choisissez une opération, puis Envoyer. Ils restent dans cet onglet et sont oubliés à sa fermeture.',
  first: 'À essayer d’abord',
  about: 'De toutes les opérations',
  filter: 'Filtrer les opérations',
  found: 'opérations',
  program: 'La même pour les programmes :',
  all: 'Toutes les opérations',
  parameters: 'Paramètres',
  body: 'Corps de la demande',
  examples: 'Exemples',
  example: 'Exemple',
  answers: 'Réponses',
  refusals: 'Refus',
  any: 'tout autre',
  required: 'obligatoire',
  list: 'liste de',
  or: 'ou',
  anyName: 'tout nom',
  allowed: 'Une des valeurs :',
  byDefault: 'Par défaut :',
  such: 'Par exemple :',
  pattern: 'Motif :',
  fieldsOf: 'Champs',
  who: 'Qui peut l’appeler',
  callers: {
    nobody: 'Quiconque, sans justificatif.',
    administrator: 'L’administrateur du bac à sable.',
    officer: 'Le logiciel d’un agent.',
    program: 'Les logiciels et les personnes qui ont leur propre jeton.',
    person: 'Les personnes qui ont ouvert une session.',
  },
}

export const TEXTS = { en: EN, fr: FR } satisfies Readonly<Record<Language, unknown>>
