import { factsOf, type Fact } from '../../platform/facts/index.ts'

/** What happens to people, programs and their sessions. */
export type IdentityFact =
  | Fact<'PersonSignedUp'>
  | Fact<'PersonSignedIn'>
  | Fact<'PersonSignedOut'>
  | Fact<'SecondFactorEnrolled'>
  | Fact<'ClientRegistered'>
  | Fact<'ClientSecretRotated'>
  | Fact<'ClientRevoked'>
  | Fact<'AccessTokenIssued'>
  | Fact<'AccountDeactivated'>
  | Fact<'AccountReactivated'>

const readBy = 'register-client'

export const identityFacts = factsOf<IdentityFact>({
  PersonSignedUp: { en: 'A person signed up.', fr: 'Une personne s’est inscrite.' },
  PersonSignedIn: { en: 'A person signed in.', fr: 'Une personne a ouvert une session.' },
  PersonSignedOut: { en: 'A person signed out.', fr: 'Une personne a fermé ses sessions.' },
  SecondFactorEnrolled: {
    en: 'A person enrolled a second factor.',
    fr: 'Une personne a inscrit un second facteur.',
  },
  ClientRegistered: {
    en: 'A software client was registered.',
    fr: 'Un client logiciel a été inscrit.',
    readBy,
  },
  ClientSecretRotated: {
    en: 'A software client got a new secret.',
    fr: 'Un client logiciel a reçu un nouveau secret.',
    readBy,
  },
  ClientRevoked: {
    en: 'A software client was revoked.',
    fr: 'Un client logiciel a été révoqué.',
    readBy,
  },
  AccessTokenIssued: {
    en: 'A software client got an access token.',
    fr: 'Un client logiciel a reçu un jeton d’accès.',
  },
  AccountDeactivated: {
    en: 'An account was deactivated, since it was not used.',
    fr: 'Un compte a été désactivé, faute d’utilisation.',
  },
  AccountReactivated: {
    en: 'A deactivated account was brought back.',
    fr: 'Un compte désactivé a été rétabli.',
  },
})
