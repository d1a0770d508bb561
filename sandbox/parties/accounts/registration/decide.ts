import { Refusal } from '../../../kernel/refusal.ts'
import type { Business, History } from '../business.ts'
import { allRight, questionsOf, type Answers } from './affinity.ts'
import { TERMS_IN_FORCE, WRONG_ATTEMPTS_ALLOWED } from './policies.ts'
import {
  BUSINESS_ALREADY_REGISTERED,
  REGISTRATION_LOCKED,
  REGISTRATION_OUT_OF_STEP,
  TERMS_OUTDATED,
} from './problems.ts'
import type {
  AtReview,
  AtTerms,
  Completed,
  Locked,
  Questioned,
  Registration,
} from './registration.ts'

type Starting = Omit<AtTerms, 'status'>

/**
 * Asks what can be asked; a party without a past goes on to the terms.
 * @see sources.ts WITHOUT_HISTORY
 */
export function start(starting: Starting, history: History): Questioned | AtTerms {
  const questions = questionsOf(history)
  if (questions.length === 0) return { ...starting, status: 'terms' }
  return { ...starting, status: 'questions', questions, wrongAttempts: 0 }
}

/** @throws Refusal BUSINESS_ALREADY_REGISTERED */
export function requireUnregistered(business: Business): void {
  if (business.registered === undefined) return
  throw new Refusal(BUSINESS_ALREADY_REGISTERED, { business: business.business })
}

/**
 * Right answers lead to the terms; wrong ones are counted, and the last allowed one locks.
 *
 * @param at ISO 8601
 * @throws Refusal REGISTRATION_LOCKED, REGISTRATION_OUT_OF_STEP
 * @see policies.ts WRONG_ATTEMPTS_ALLOWED
 */
export function answer(
  registration: Registration,
  given: { readonly answers: Answers; readonly history: History },
  at: string,
): AtTerms | Questioned | Locked {
  const { questions, wrongAttempts, ...base } = requireStep(registration, 'questions')
  if (allRight(given.history, questions, given.answers)) return { ...base, status: 'terms' }
  const wrong = wrongAttempts + 1
  return wrong >= WRONG_ATTEMPTS_ALLOWED.attempts
    ? { ...base, status: 'locked', questions, lockedAt: at }
    : { ...base, status: 'questions', questions, wrongAttempts: wrong }
}

/**
 * @param at ISO 8601
 * @throws Refusal TERMS_OUTDATED, REGISTRATION_LOCKED, REGISTRATION_OUT_OF_STEP
 */
export function acceptTerms(registration: Registration, version: string, at: string): AtReview {
  const base = requireStep(registration, 'terms')
  if (version !== TERMS_IN_FORCE.version) {
    throw new Refusal(TERMS_OUTDATED, { given: version, version: TERMS_IN_FORCE.version })
  }
  return { ...base, status: 'review', termsAcceptedAt: at, termsVersion: version }
}

/**
 * The business is registered, unless somebody else has registered it since.
 *
 * @param at ISO 8601
 * @throws Refusal BUSINESS_ALREADY_REGISTERED, REGISTRATION_LOCKED, REGISTRATION_OUT_OF_STEP
 */
export function confirm(
  registration: Registration,
  business: Business,
  at: string,
): { readonly registration: Completed; readonly business: Business } {
  const reviewed = requireStep(registration, 'review')
  requireUnregistered(business)
  return {
    registration: { ...reviewed, status: 'completed', completedAt: at },
    business: { ...business, registered: { at, by: reviewed.personId } },
  }
}

/**
 * Unlocks a registration: the questions are asked again, with all attempts.
 * @throws Refusal REGISTRATION_OUT_OF_STEP when it is not locked
 */
export function unlock(registration: Registration): Questioned {
  if (registration.status !== 'locked') throw outOfStep(registration, 'locked')
  const { lockedAt: _lockedAt, ...base } = registration
  return { ...base, status: 'questions', wrongAttempts: 0 }
}

function requireStep<Step extends 'questions' | 'terms' | 'review'>(
  registration: Registration,
  step: Step,
): Extract<Registration, { status: Step }> {
  if (registration.status === 'locked') {
    throw new Refusal(REGISTRATION_LOCKED, { registrationId: registration.registrationId })
  }
  if (isAt(registration, step)) return registration
  throw outOfStep(registration, step)
}

function isAt<Step extends Registration['status']>(
  registration: Registration,
  step: Step,
): registration is Extract<Registration, { status: Step }> {
  return registration.status === step
}

function outOfStep(registration: Registration, expected: string): Refusal {
  const { registrationId, status } = registration
  return new Refusal(REGISTRATION_OUT_OF_STEP, { registrationId, status, expected })
}
