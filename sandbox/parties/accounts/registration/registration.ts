import type { BusinessNumber, ProgramAccountNumber } from '../../../kernel/identifiers.ts'

export const QUESTION_KINDS = ['declaration', 'statement', 'payment'] as const
/** The kind of document that holds the answer. */
export type QuestionKind = (typeof QUESTION_KINDS)[number]

interface RegistrationBase {
  readonly registrationId: string
  readonly personId: string
  readonly business: BusinessNumber
  /** The one program account that was named; the others of the business link themselves. */
  readonly account: ProgramAccountNumber
  readonly startedAt: string
}

/** The affinity questions wait for their answers. */
export interface Questioned extends RegistrationBase {
  readonly status: 'questions'
  readonly questions: readonly QuestionKind[]
  readonly wrongAttempts: number
}

/** The terms and conditions wait for acceptance. */
export interface AtTerms extends RegistrationBase {
  readonly status: 'terms'
}

/** Everything is shown once more and waits for confirmation. */
export interface AtReview extends RegistrationBase {
  readonly status: 'review'
  readonly termsAcceptedAt: string
  readonly termsVersion: string
}

export interface Completed extends RegistrationBase {
  readonly status: 'completed'
  readonly termsAcceptedAt: string
  readonly termsVersion: string
  readonly completedAt: string
}

/** Too many wrong answers; an officer can open it again. */
export interface Locked extends RegistrationBase {
  readonly status: 'locked'
  readonly questions: readonly QuestionKind[]
  readonly lockedAt: string
}

export type Registration = Questioned | AtTerms | AtReview | Completed | Locked
