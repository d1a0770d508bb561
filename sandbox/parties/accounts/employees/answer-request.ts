import type { Membership } from '../../authority/index.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type {
  AccessRequest,
  AnsweredAccessRequest,
  PendingAccessRequest,
} from '../access-request.ts'
import { ACCESS_REQUEST_ANSWERED, NO_ROLE_GIVEN } from '../problems.ts'
import { changeRoles, hasAnyRole, NO_ROLES, type Roles } from './change-roles.ts'

export interface Answering {
  readonly status: AnsweredAccessRequest['status']
  /** ISO 8601. */
  readonly answeredAt: string
  readonly answeredBy: string
  readonly reason?: string | undefined
}

/** @throws Refusal ACCESS_REQUEST_ANSWERED when it no longer waits for an answer */
export function requirePending(request: AccessRequest): PendingAccessRequest {
  if (request.status === 'pending') return request
  const { requestId, status } = request
  throw new Refusal(ACCESS_REQUEST_ANSWERED, { requestId, status })
}

/** @throws Refusal ACCESS_REQUEST_ANSWERED */
export function answerRequest(request: AccessRequest, answering: Answering): AnsweredAccessRequest {
  return { ...requirePending(request), ...answering }
}

/**
 * The employee that an approval makes.
 *
 * @throws Refusal NO_ROLE_GIVEN, NOT_AUTHORIZED, ACCESS_REQUEST_ANSWERED
 * @see sources.ts PORTAL_EMPLOYEES
 */
export function employ(by: Membership, request: AccessRequest, roles: Roles): Membership {
  const { personId, business } = requirePending(request)
  if (!hasAnyRole(roles)) throw new Refusal(NO_ROLE_GIVEN)
  const made = changeRoles(by, { personId, business, ...NO_ROLES }, { roles, managers: 0 })
  return made ?? { personId, business, ...roles }
}
