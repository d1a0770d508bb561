import { factsOf, type Fact } from '../../platform/facts/index.ts'
import type { Registration } from './registration/registration.ts'

/** What happens to the registration of a business. */
export type RegistrationFact = Fact<
  | 'RegistrationStarted'
  | 'AffinityQuestionsAnswered'
  | 'RegistrationLocked'
  | 'RegistrationUnlocked'
  | 'TermsAccepted'
  | 'BusinessRegistered',
  { readonly status: Registration['status'] }
>

/** What happens to a person’s request for access to a business. */
export type AccessFact = Fact<
  'AccessRequested' | 'AccessApproved' | 'AccessRefused' | 'AccessRequestWithdrawn',
  { readonly personId: string }
>

/** What happens to businesses and their accounts, and to who works for them. */
export type AccountsFact =
  | RegistrationFact
  | AccessFact
  | Fact<
      | 'ProfileSaved'
      | 'ProgramAccountRenamed'
      | 'EmployeeRolesChanged'
      | 'EmployeeRemoved'
      | 'GroupCreated'
      | 'GroupChanged'
      | 'GroupRemoved'
    >

const readBy = 'view-employees'

export const accountsFacts = factsOf<AccountsFact>({
  ProfileSaved: { en: 'A person saved a profile.', fr: 'Une personne a enregistré son profil.' },
  RegistrationStarted: {
    en: 'The registration of a business began.',
    fr: 'L’inscription d’une entreprise a commencé.',
  },
  AffinityQuestionsAnswered: {
    en: 'The affinity questions were answered, rightly or not.',
    fr: 'Les questions d’affinité ont reçu une réponse, juste ou non.',
  },
  RegistrationLocked: {
    en: 'A registration was locked after the last attempt at its questions.',
    fr: 'Une inscription a été verrouillée après la dernière tentative.',
  },
  RegistrationUnlocked: {
    en: 'The agency opened a locked registration again.',
    fr: 'L’agence a rouvert une inscription verrouillée.',
  },
  TermsAccepted: {
    en: 'The terms and conditions were accepted.',
    fr: 'Les modalités ont été acceptées.',
  },
  BusinessRegistered: {
    en: 'A business completed its registration.',
    fr: 'Une entreprise a terminé son inscription.',
  },
  ProgramAccountRenamed: {
    en: 'A program account got another name.',
    fr: 'Un compte de programme a changé de nom.',
  },
  AccessRequested: {
    en: 'A person asked for access to a business.',
    fr: 'Une personne a demandé l’accès à une entreprise.',
    readBy,
  },
  AccessApproved: {
    en: 'A request for access was approved.',
    fr: 'Une demande d’accès a été approuvée.',
    readBy,
  },
  AccessRefused: {
    en: 'A request for access was refused.',
    fr: 'Une demande d’accès a été refusée.',
    readBy,
  },
  AccessRequestWithdrawn: {
    en: 'A request for access was withdrawn.',
    fr: 'Une demande d’accès a été retirée.',
    readBy,
  },
  EmployeeRolesChanged: {
    en: 'The roles of an employee changed.',
    fr: 'Les rôles d’un employé ont changé.',
    readBy,
  },
  EmployeeRemoved: {
    en: 'A person was taken out of a business.',
    fr: 'Une personne a été retirée d’une entreprise.',
    readBy,
  },
  GroupCreated: {
    en: 'A group of employees was made.',
    fr: 'Un groupe d’employés a été créé.',
    readBy,
  },
  GroupChanged: {
    en: 'A group of employees changed.',
    fr: 'Un groupe d’employés a changé.',
    readBy,
  },
  GroupRemoved: {
    en: 'A group of employees was dissolved.',
    fr: 'Un groupe d’employés a été dissous.',
    readBy,
  },
})
