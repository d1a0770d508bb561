import type { Answer } from '../answer.ts'

export interface Profile {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly language: 'en' | 'fr'
}

export interface Address {
  readonly lines: readonly string[]
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
}

/** What somebody who registers says of the business. */
export interface ClaimedBusiness {
  readonly business: string
  readonly account: string
  readonly legalName: string
  readonly address: Address
}

export type Paper = 'declaration' | 'statement' | 'payment'

/** An amount for each paper that was asked about. */
export type Answers = Readonly<Partial<Record<Paper, string>>>

export interface Registration {
  readonly registrationId: string
  readonly business: string
  readonly status: 'questions' | 'terms' | 'review' | 'completed' | 'locked'
  readonly questions?: readonly { readonly id: Paper }[] | undefined
  readonly attemptsLeft?: number | undefined
  readonly termsVersion?: string | undefined
  readonly review?: { readonly programAccounts: readonly string[] } | undefined
}

export interface RegistrationChannel {
  saveProfile(profile: Profile): Promise<Answer<unknown>>
  start(claimed: ClaimedBusiness): Promise<Answer<Registration>>
  answer(registrationId: string, answers: Answers): Promise<Answer<Registration>>
  acceptTerms(registrationId: string, version: string): Promise<Answer<Registration>>
  confirm(registrationId: string): Promise<Answer<Registration>>
  unlock(registrationId: string): Promise<Answer<Registration>>
  read(registrationId: string): Promise<Answer<Registration>>
}
