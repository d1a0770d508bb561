import * as v from 'valibot'
import { fields } from '../../../platform/http/index.ts'
import type { Business } from '../business.ts'
import type { ProgramAccount } from '../program-account.ts'
import { businessView, toBusinessView } from '../schema.ts'
import { answersNeeded, askedOf } from './affinity.ts'
import { TERMS_IN_FORCE, WRONG_ATTEMPTS_ALLOWED } from './policies.ts'
import { QUESTION_KINDS, type Questioned, type Registration } from './registration.ts'

export const registrationView = fields.named(
  'Registration',
  v.object({
    registrationId: v.string(),
    business: v.string(),
    account: v.string(),
    status: v.picklist(['questions', 'terms', 'review', 'completed', 'locked']),
    startedAt: fields.toldInstant,
    questions: v.optional(
      v.array(v.object({ id: v.picklist(QUESTION_KINDS), text: fields.bilingual })),
    ),
    answersNeeded: v.optional(
      v.pipe(v.number(), v.metadata({ description: 'How many of the questions to answer.' })),
    ),
    attemptsLeft: v.optional(v.number()),
    termsVersion: v.optional(v.string()),
    terms: v.optional(
      v.pipe(
        fields.bilingual,
        v.metadata({ description: 'What is to be accepted; a text of the sandbox.' }),
      ),
    ),
    review: v.optional(v.object({ business: businessView, programAccounts: v.array(v.string()) })),
    completedAt: v.optional(fields.toldInstant),
    lockedAt: v.optional(fields.toldInstant),
  }),
)

type RegistrationView = v.InferInput<typeof registrationView>

export interface OnFile {
  readonly business: Business
  readonly accounts: readonly ProgramAccount[]
}

/** What the person sees at the step: what is on file is shown only after the questions. */
export function toRegistrationView(registration: Registration, onFile: OnFile): RegistrationView {
  const { registrationId, business, account, status, startedAt } = registration
  const base = { registrationId, business, account, status, startedAt }
  switch (registration.status) {
    case 'questions':
      return {
        ...base,
        ...askedNow(registration, onFile.business),
        attemptsLeft: WRONG_ATTEMPTS_ALLOWED.attempts - registration.wrongAttempts,
      }
    case 'terms':
      return { ...base, termsVersion: TERMS_IN_FORCE.version, terms: TERMS_IN_FORCE.text }
    case 'review':
      return { ...base, termsVersion: registration.termsVersion, review: toReview(onFile) }
    case 'completed': {
      const { termsVersion, completedAt } = registration
      return { ...base, termsVersion, completedAt, review: toReview(onFile) }
    }
    case 'locked':
      return { ...base, attemptsLeft: 0, lockedAt: registration.lockedAt }
  }
}

function askedNow({ questions }: Questioned, { history }: Business) {
  const asked = askedOf(history, questions)
  return { questions: asked, answersNeeded: answersNeeded(asked.length) }
}

function toReview({ business, accounts }: OnFile): NonNullable<RegistrationView['review']> {
  return {
    business: toBusinessView(business),
    programAccounts: accounts.map(({ account }) => account),
  }
}
