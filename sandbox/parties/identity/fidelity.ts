import type { Capability } from '../../kernel/capability.ts'

/** Getting in. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'client-credentials',
    capability: {
      en: 'OAuth 2.0 client credentials for software',
      fr: 'Justificatifs de client OAuth 2.0 pour les logiciels',
    },
    state: 'simplified',
    note: {
      en: 'By RFC 6749; how programs sign in to CARM’s own API is not public.',
      fr: 'Selon la RFC 6749; la connexion des programmes à l’API de la GCRA n’est pas publique.',
    },
    authority: 'assumed',
    shownBy: 'sandbox/parties/identity/client-token.test.ts',
  },
  {
    id: 'sign-in',
    capability: {
      en: 'Sign-in of people by GCKey or Sign-In Partner, with a second factor',
      fr: 'Connexion des personnes par CléGC ou partenaire de connexion, avec un second facteur',
    },
    state: 'simplified',
    note: {
      en: 'Both providers are one form here, and the second factor is a TOTP code (RFC 6238); the providers’ own pages are not simulated.',
      fr: 'Les deux fournisseurs sont ici un seul formulaire, et le second facteur est un code TOTP (RFC 6238); les pages des fournisseurs ne sont pas simulées.',
    },
    authority: 'reported',
    shownBy: 'sandbox/parties/identity/sign-in.test.ts',
  },
  {
    id: 'inactivity',
    capability: {
      en: 'Deactivation of accounts after 180 days without use',
      fr: 'Désactivation des comptes après 180 jours sans utilisation',
    },
    state: 'implemented',
    note: {
      en: 'Counted on the workspace’s clock; that programs count as people do is assumed.',
      fr: 'Compté selon l’horloge de l’espace de travail; que les programmes comptent comme les personnes est supposé.',
    },
    authority: 'reported',
    shownBy: 'sandbox/parties/identity/inactivity.test.ts',
  },
]
