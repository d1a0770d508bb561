import type { Params, ProblemType } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { may, standingsThatMay, type Action } from './actions.ts'
import {
  BROKER_LICENCE_NEEDED,
  CLIENT_SCOPE_TOO_NARROW,
  DELEGATION_ENDED,
  DELEGATION_MISSING,
  DELEGATION_TOO_NARROW,
  NOT_AUTHORIZED,
  NOT_LINKED,
  OUTSIDE_DELEGATION,
} from './problems.ts'
import type { Standing, StandingName } from './standing.ts'

/** What is tried, and on what: a program account or a business. */
export interface Attempt {
  readonly action: Action
  readonly subject: string
}

/**
 * @throws Refusal one of authorityProblems, which says what is missing
 * @see actions.ts
 */
export function requireAllowed(standing: Standing, attempt: Attempt): void {
  if (!may(standing, attempt.action)) throw refusalOf(standing, attempt)
}

function refusalOf(standing: Standing, attempt: Attempt): Refusal {
  return new Refusal(problemOf(standing, attempt), paramsOf(standing, attempt))
}

function paramsOf(standing: Standing, attempt: Attempt): Params {
  return {
    ...attempt,
    standing: standing.name,
    business: standing.business ?? attempt.subject.slice(0, 9),
    needed: standingsThatMay(attempt.action).join(', '),
  }
}

/** By standing: the problem when the same standing with edit may do it, and the problem otherwise. */
const REASONS: Readonly<Record<StandingName, readonly [ProblemType, ProblemType]>> = {
  bam: [NOT_AUTHORIZED, NOT_AUTHORIZED],
  pam: [NOT_AUTHORIZED, NOT_AUTHORIZED],
  editor: [NOT_AUTHORIZED, NOT_AUTHORIZED],
  reader: [NOT_AUTHORIZED, NOT_AUTHORIZED],
  'software-editor': [NOT_AUTHORIZED, NOT_AUTHORIZED],
  'software-reader': [CLIENT_SCOPE_TOO_NARROW, NOT_AUTHORIZED],
  'delegate-editor': [DELEGATION_TOO_NARROW, OUTSIDE_DELEGATION],
  'delegate-adjuster': [BROKER_LICENCE_NEEDED, OUTSIDE_DELEGATION],
  'delegate-reader': [DELEGATION_TOO_NARROW, OUTSIDE_DELEGATION],
  'expired-user': [DELEGATION_ENDED, DELEGATION_ENDED],
  officer: [NOT_AUTHORIZED, NOT_AUTHORIZED],
  administrator: [NOT_AUTHORIZED, NOT_AUTHORIZED],
  system: [NOT_AUTHORIZED, NOT_AUTHORIZED],
  orphan: [NOT_LINKED, NOT_LINKED],
  stranger: [DELEGATION_MISSING, DELEGATION_MISSING],
}

function problemOf(standing: Standing, { action, subject }: Attempt): ProblemType {
  // An employee without a role in that one program account needs a role, not a delegation.
  if (standing.name === 'stranger' && subject.startsWith(standing.business ?? subject)) {
    return NOT_AUTHORIZED
  }
  const [withEdit, otherwise] = REASONS[standing.name]
  const editor = standing.name.startsWith('software') ? 'software-editor' : 'delegate-editor'
  return standingsThatMay(action).includes(editor) ? withEdit : otherwise
}
