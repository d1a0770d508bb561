import type { AccessFact } from '../facts.ts'
import { membershipOf, requireAllowed, standingInBusinessOf } from '../../authority/index.ts'
import { actorName } from '../../../kernel/actor.ts'
import type { BusinessNumber } from '../../../kernel/identifiers.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { formatInstant } from '../../../kernel/time.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { AccessRequest } from '../access-request.ts'
import {
  ACCESS_ALREADY_REQUESTED,
  ACCESS_REQUEST_NOT_FOUND,
  ALREADY_EMPLOYEE,
  BUSINESS_NOT_REGISTERED,
} from '../problems.ts'
import { countPending, loadBusiness, requireProfile } from '../store.ts'
import type { Answering } from '../employees/answer-request.ts'

/**
 * @throws Refusal PROFILE_MISSING, BUSINESS_NOT_FOUND, BUSINESS_NOT_REGISTERED, ALREADY_EMPLOYEE,
 *   ACCESS_ALREADY_REQUESTED
 */
export async function requireMayAsk(
  reader: Reader,
  personId: string,
  number: BusinessNumber,
): Promise<void> {
  await requireProfile(reader, personId)
  const { registered } = await loadBusiness(reader, number)
  if (registered === undefined) throw new Refusal(BUSINESS_NOT_REGISTERED, { business: number })
  if ((await membershipOf(reader, personId, number)) !== undefined) {
    throw new Refusal(ALREADY_EMPLOYEE, { business: number })
  }
  if ((await countPending(reader, personId, number)) > 0) {
    throw new Refusal(ACCESS_ALREADY_REQUESTED, { business: number })
  }
}

/** @throws Refusal ACCESS_REQUEST_NOT_FOUND for who is not of the business, NOT_AUTHORIZED */
export async function requireReceived(
  reader: Reader,
  call: Call,
  request: AccessRequest,
): Promise<void> {
  const { business, requestId } = request
  const standing = await standingInBusinessOf(reader, call, business)
  if (standing.name === 'orphan' || standing.name === 'stranger') {
    throw new Refusal(ACCESS_REQUEST_NOT_FOUND, { requestId })
  }
  requireAllowed(standing, { action: 'manage-employees', subject: business })
}

export function answering(status: Answering['status'], call: Call): Answering {
  return { status, answeredAt: formatInstant(call.now), answeredBy: actorName(call.actor) }
}

export function factOf(
  type: AccessFact['type'],
  { requestId, business, personId }: AccessRequest,
): AccessFact {
  return { type, subject: requestId, forWhom: business, data: { personId } }
}
