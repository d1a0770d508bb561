import { AFFINITY_QUESTIONS, REGISTRATION_ATTEMPTS, TERMS } from './sources.ts'

const TERMS_TEXT = {
  en: [
    'These terms are those of a sandbox. They were written for it, are not those of the agency, and bind nobody outside it.',
    '1. Whoever registers a business says that the business has given them the authority to do so.',
    '2. Whoever registers becomes its business account manager, decides on the requests of its employees and gives them their roles.',
    '3. A business may delegate a program account to a customs broker or a trade consultant. What these file within their delegation counts as filed for the business, which goes on owing the duties and taxes.',
    '4. A delegation holds from its acceptance to the end of its last day, and may be revoked by the business at any time.',
    '5. Everything that is done here is kept in the log of the workspace. Use invented data alone.',
  ].join('\n\n'),
  fr: [
    'Ces conditions sont celles d’un bac à sable. Rédigées pour lui, elles ne sont pas celles de l’Agence et ne lient personne en dehors de lui.',
    '1. Quiconque inscrit une entreprise affirme que celle-ci lui en a donné le pouvoir.',
    '2. Quiconque inscrit l’entreprise en devient le gestionnaire de compte d’entreprise, répond aux demandes de ses employés et leur donne leurs rôles.',
    '3. Une entreprise peut déléguer un compte de programme à un courtier en douane ou à un conseiller en commerce. Ce qu’ils produisent dans les limites de leur délégation vaut comme produit pour l’entreprise, qui reste redevable des droits et taxes.',
    '4. Une délégation vaut de son acceptation à la fin de son dernier jour, et l’entreprise peut la révoquer en tout temps.',
    '5. Tout ce qui est fait ici est conservé au journal de l’espace de travail. N’utilisez que des données inventées.',
  ].join('\n\n'),
}

/** How many wrong sets of answers lock a registration. @see sources.ts REGISTRATION_ATTEMPTS */
export const WRONG_ATTEMPTS_ALLOWED = { attempts: 3, source: REGISTRATION_ATTEMPTS } as const

/** How many of the questions are to be answered. @see sources.ts AFFINITY_QUESTIONS */
export const ANSWERS_ASKED = { answers: 2, source: AFFINITY_QUESTIONS } as const

/** Which text of the terms is accepted. @see sources.ts TERMS */
export const TERMS_IN_FORCE = { version: 'sandbox-1', text: TERMS_TEXT, source: TERMS } as const
