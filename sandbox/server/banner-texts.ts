import type { Bilingual } from '../kernel/problem.ts'

export const READY: Bilingual = {
  en: 'CES Sandbox: a simulation of CARM, ready in {startedIn} ms',
  fr: 'Bac à sable CES : une simulation de la GCRA, prête en {startedIn} ms',
}
export const NOT_THE_AGENCY: Bilingual = {
  en: '(not the CBSA’s system; see {url}/fidelity for what is simulated and what is not)',
  fr: '(pas le système de l’ASFC; voir {url}/fidelity pour ce qui est simulé et ce qui ne l’est pas)',
}
export const MADE_NEW: Bilingual = {
  en: '{data} (workspace "{name}", made new)',
  fr: '{data} (espace de travail « {name} », tout neuf)',
}
export const AS_LEFT: Bilingual = {
  en: '{data} (workspace "{name}", as it was left)',
  fr: '{data} (espace de travail « {name} », tel qu’il a été laissé)',
}
export const MADE_WITH: Bilingual = {
  en: 'profile {profile}, seed "{seed}"',
  fr: 'profil {profile}, germe « {seed} »',
}
export const EXPOSED: Bilingual = {
  en: 'other machines reach it, in clear text; whoever has a secret from here may use it',
  fr: 'd’autres machines l’atteignent, en clair; quiconque a un secret d’ici peut s’en servir',
}

/** Names of what is told, and headings of what is to copy. */
export const WORDS = {
  api: { en: 'API', fr: 'API' },
  reference: { en: 'Reference', fr: 'Référence' },
  activity: { en: 'Activity', fr: 'Activité' },
  data: { en: 'Data', fr: 'Données' },
  nothing: { en: '', fr: '' },
  exposed: { en: 'EXPOSED', fr: 'EXPOSÉ' },
  token: { en: 'Admin token', fr: 'Jeton d’admin.' },
  client: { en: 'Broker client', fr: 'Client du courtier' },
  secret: { en: 'its secret', fr: 'son secret' },
  importer: { en: 'for importer', fr: 'pour l’importateur' },
  getToken: { en: 'Get a token:', fr: 'Obtenir un jeton :' },
  submit: { en: 'Submit a declaration:', fr: 'Soumettre une déclaration :' },
  rehearse: { en: 'Run the business scenarios:', fr: 'Jouer les scénarios d’affaires :' },
} as const satisfies Readonly<Record<string, Bilingual>>
