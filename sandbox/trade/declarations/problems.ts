import type { ProblemType } from '../../kernel/problem.ts'

export const DECLARATION_REFUSED = {
  code: 'declaration-refused',
  status: 422,
  title: { en: 'The declaration is refused', fr: 'La déclaration est refusée' },
  detail: {
    en: '{count} {count:rule of the declaration is broken; it|rules of the declaration are broken; each} is listed under "errors" with its place and source.',
    fr: '{count} {count:règle de la déclaration est enfreinte; elle|règles de la déclaration sont enfreintes; chacune} figure sous « errors » avec son emplacement et sa source.',
  },
  remedy: {
    en: 'Mend every listed place and submit again; nothing was kept.',
    fr: 'Corrigez chaque emplacement indiqué et soumettez de nouveau; rien n’a été conservé.',
  },
} as const satisfies ProblemType

export const DECLARATION_NOT_FOUND = {
  code: 'declaration-not-found',
  status: 404,
  title: { en: 'There is no such declaration', fr: 'Cette déclaration n’existe pas' },
  detail: {
    en: 'No declaration {transactionNumber} is visible to you.',
    fr: 'Aucune déclaration {transactionNumber} ne vous est visible.',
  },
  remedy: {
    en: 'Check the number; what you may see depends on the visibility rules of your delegation.',
    fr: 'Vérifiez le numéro; ce que vous voyez dépend des règles de visibilité de votre délégation.',
  },
} as const satisfies ProblemType

export const VERSION_NOT_FOUND = {
  code: 'version-not-found',
  status: 404,
  title: { en: 'There is no such version', fr: 'Cette version n’existe pas' },
  detail: {
    en: 'Declaration {transactionNumber} has no version {version}.',
    fr: 'La déclaration {transactionNumber} n’a pas de version {version}.',
  },
  remedy: {
    en: 'List the versions with GET /v1/declarations/{transactionNumber}/versions.',
    fr: 'Listez les versions avec GET /v1/declarations/{transactionNumber}/versions.',
  },
} as const satisfies ProblemType

export const NOT_ASSESSED_YET = {
  code: 'declaration-not-assessed',
  status: 409,
  title: {
    en: 'The declaration is not assessed yet',
    fr: 'La déclaration n’est pas encore cotisée',
  },
  detail: {
    en: 'Declaration {transactionNumber} is held until its exchange rate is published.',
    fr: 'La déclaration {transactionNumber} est retenue jusqu’à la publication de son taux de change.',
  },
  remedy: {
    en: 'Ask again when its status is "accepted".',
    fr: 'Demandez de nouveau quand son état sera « accepted ».',
  },
} as const satisfies ProblemType

export const DRAFT_NOT_FOUND = {
  code: 'draft-not-found',
  status: 404,
  title: { en: 'There is no such draft', fr: 'Ce brouillon n’existe pas' },
  detail: {
    en: 'No draft {transactionNumber} of yours is kept.',
    fr: 'Aucun brouillon {transactionNumber} n’est conservé pour vous.',
  },
  remedy: {
    en: 'Save it with PUT /v1/drafts/{transactionNumber}.',
    fr: 'Enregistrez-le avec PUT /v1/drafts/{transactionNumber}.',
  },
} as const satisfies ProblemType

export const DRAFT_UNCLEAR = {
  code: 'draft-unclear',
  status: 409,
  title: { en: 'Which of the drafts?', fr: 'Lequel des brouillons?' },
  detail: {
    en: 'You meet drafts {transactionNumber} of several program accounts: {accounts}.',
    fr: 'Vous trouvez des brouillons {transactionNumber} de plusieurs comptes de programme : {accounts}.',
  },
  remedy: {
    en: 'Add ?importer= with one of these accounts.',
    fr: 'Ajoutez ?importer= avec l’un de ces comptes.',
  },
} as const satisfies ProblemType

export const TRANSACTION_NUMBER_DIFFERS = {
  code: 'transaction-number-differs',
  status: 422,
  title: {
    en: 'Path and body differ',
    fr: 'Le chemin et le corps diffèrent',
  },
  detail: {
    en: 'The path names transaction number {path}, the body {body}.',
    fr: 'Le chemin nomme le numéro de transaction {path}, le corps {body}.',
  },
  remedy: { en: 'Send the same number in both.', fr: 'Envoyez le même numéro aux deux endroits.' },
} as const satisfies ProblemType

export const SUBMITTER_UNCLEAR = {
  code: 'submitter-unclear',
  status: 422,
  title: { en: 'Whose declarations?', fr: 'Les déclarations de qui?' },
  detail: {
    en: 'Only software belongs to one business; a person or officer names the program account.',
    fr: 'Seul un logiciel relève d’une seule entreprise; une personne ou un agent nomme le compte de programme.',
  },
  remedy: {
    en: 'Add ?importer= with a program account number.',
    fr: 'Ajoutez ?importer= avec un numéro de compte de programme.',
  },
} as const satisfies ProblemType

export const declarationProblems: readonly ProblemType[] = [
  DECLARATION_REFUSED,
  DECLARATION_NOT_FOUND,
  VERSION_NOT_FOUND,
  NOT_ASSESSED_YET,
  DRAFT_NOT_FOUND,
  DRAFT_UNCLEAR,
  TRANSACTION_NUMBER_DIFFERS,
  SUBMITTER_UNCLEAR,
]
