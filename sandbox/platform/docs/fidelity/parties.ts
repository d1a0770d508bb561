import type { Capability } from '../capability.ts'

/** Getting in, registering, acting for others. */
export const PARTIES: readonly Capability[] = [
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
  {
    id: 'registration',
    capability: {
      en: 'Registration: profile, business by BN9, legal name and address, affinity questions, review',
      fr: 'Inscription : profil, entreprise par NE9, nom légal et adresse, questions d’affinité, examen',
    },
    state: 'simplified',
    note: {
      en: 'The number of questions, the attempts before lock-out and the exact data asked could not be verified.',
      fr: 'Le nombre de questions, les tentatives permises et les données exactes demandées n’ont pu être vérifiés.',
    },
    authority: 'guide',
    shownBy: 'features/registration/registering-a-business.feature',
  },
  {
    id: 'bn9-in-portal',
    capability: {
      en: 'Obtaining a business number inside the portal',
      fr: 'Obtention d’un numéro d’entreprise dans le portail',
    },
    state: 'absent',
    note: {
      en: 'Parties come with a business number, as if the CRA had given it.',
      fr: 'Les parties ont déjà un numéro d’entreprise, comme si l’ARC l’avait attribué.',
    },
    authority: 'guide',
  },
  {
    id: 'portal-roles',
    capability: {
      en: 'Roles BAM, PAM, Editor, Reader, Expired User, Orphan; groups of program accounts',
      fr: 'Rôles de GCE, GCP, éditeur, lecteur, utilisateur expiré, orphelin; groupes de comptes de programme',
    },
    state: 'simplified',
    note: {
      en: 'What each may do is one table; the roles pBAM and pPAM at the third party are absent.',
      fr: 'Ce que chacun peut faire tient en un tableau; les rôles pBAM et pPAM chez le tiers sont absents.',
    },
    authority: 'guide',
    shownBy: 'features/registration/roles-and-groups.feature',
  },
  {
    id: 'delegation',
    capability: {
      en: 'Delegation of authority: request or offer, approval, expiry, three visibility rules',
      fr: 'Délégation de pouvoirs : demande ou offre, approbation, expiration, trois règles de visibilité',
    },
    state: 'implemented',
    note: {
      en: 'That the day of expiry itself still counts is assumed.',
      fr: 'Que le jour d’expiration compte encore est supposé.',
    },
    authority: 'guide',
    shownBy: 'features/delegation/requests.feature',
  },
  {
    id: 'security-rpp',
    capability: {
      en: 'Release prior to payment: financial security, monitoring, suspension',
      fr: 'Mainlevée avant paiement : garantie financière, surveillance, suspension',
    },
    state: 'absent',
    note: {
      en: 'Every importer counts as able to file; the monitoring thresholds could not be verified.',
      fr: 'Tout importateur est réputé pouvoir déclarer; les seuils de surveillance n’ont pu être vérifiés.',
    },
    authority: 'reported',
  },
]
