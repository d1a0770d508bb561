import * as v from 'valibot'
import { forThoseWhoMay, NOT_AUTHORIZED, putMembership } from '../../authority/index.ts'
import { command, created, fields, ok, query } from '../../../platform/http/index.ts'
import { serialId } from '../../../kernel/ids.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { formatInstant } from '../../../kernel/time.ts'
import { openBusiness, ownMembership, requireOwnAccounts } from '../use-cases/open-business.ts'
import type { AccessRequest } from '../access-request.ts'
import { personIn } from '../caller.ts'
import {
  ACCESS_ALREADY_REQUESTED,
  ACCESS_REQUEST_ANSWERED,
  ACCESS_REQUEST_NOT_FOUND,
  ALREADY_EMPLOYEE,
  BUSINESS_NOT_FOUND,
  BUSINESS_NOT_REGISTERED,
  NO_ROLE_GIVEN,
  PROFILE_MISSING,
  PROGRAM_ACCOUNT_OF_ANOTHER,
} from '../problems.ts'
import {
  accessRequestView,
  employeeView,
  reason,
  recordId,
  rolesSchema,
  toAccessRequestView,
  toEmployeeView,
} from '../schema.ts'
import { accessRequests, loadAccessRequest } from '../store.ts'
import { answerRequest, employ } from './answer-request.ts'
import { namedAccounts } from './change-roles.ts'
import { answering, factOf, requireMayAsk, requireReceived } from '../use-cases/access-requests.ts'
import { accountsFacts } from '../facts.ts'

const tag = 'Employees'
const access = ['person'] as const
const requestPath = v.strictObject({ requestId: recordId })

export const requestAccess = command(
  {
    id: 'requestAccess',
    summary: 'Request access to your employer',
    tag,
    access,
    body: v.strictObject({ business: fields.businessNumber, justification: reason }),
    answers: { 201: { description: 'The request, pending', schema: accessRequestView } },
    refuses: [
      PROFILE_MISSING,
      BUSINESS_NOT_FOUND,
      BUSINESS_NOT_REGISTERED,
      ALREADY_EMPLOYEE,
      ACCESS_ALREADY_REQUESTED,
    ],
  },
  async (call, { body }, transaction) => {
    const personId = personIn(call.actor)
    await requireMayAsk(transaction, personId, body.business)
    const request: AccessRequest = {
      requestId: serialId('access', await transaction.next('access-request')),
      personId,
      ...body,
      status: 'pending',
      requestedAt: formatInstant(call.now),
    }
    transaction.put(accessRequests, request.requestId, request)
    await accountsFacts.announce(transaction, call, factOf('AccessRequested', request))
    return created(`/v1/access-requests/${request.requestId}`, toAccessRequestView(request))
  },
)

export const listOwnAccessRequests = query(
  {
    id: 'listAccessRequests',
    summary: 'The access that you requested',
    description: 'Pending, approved, refused and withdrawn ones alike.',
    tag,
    access,
    query: v.strictObject(fields.page),
    answers: {
      200: { description: 'A page, oldest first', schema: fields.pageOf(accessRequestView) },
    },
  },
  async ({ actor }, { query: page }, reader) => {
    const found = await reader.find(accessRequests, 'byPerson', personIn(actor), page)
    return ok({ items: found.items.map(toAccessRequestView), next: found.next })
  },
)

export const listReceivedAccessRequests = query(
  {
    id: 'listReceivedAccessRequests',
    summary: 'The access that was requested to the business',
    tag,
    ...forThoseWhoMay('manage-employees'),
    path: v.strictObject({ business: fields.businessNumber }),
    query: v.strictObject(fields.page),
    answers: {
      200: { description: 'A page, oldest first', schema: fields.pageOf(accessRequestView) },
    },
    refuses: [BUSINESS_NOT_FOUND, NOT_AUTHORIZED],
  },
  async (call, { path: { business }, query: page }, reader) => {
    await openBusiness(reader, call, { action: 'manage-employees', business })
    const found = await reader.find(accessRequests, 'byBusiness', business, page)
    return ok({ items: found.items.map(toAccessRequestView), next: found.next })
  },
)

export const getAccessRequest = query(
  {
    id: 'getAccessRequest',
    summary: 'A request of yours, or to a business that you manage',
    tag,
    access,
    path: requestPath,
    answers: { 200: { description: 'The request', schema: accessRequestView } },
    refuses: [ACCESS_REQUEST_NOT_FOUND, NOT_AUTHORIZED],
  },
  async (call, { path }, reader) => {
    const request = await loadAccessRequest(reader, path.requestId)
    if (request.personId !== personIn(call.actor)) await requireReceived(reader, call, request)
    return ok(toAccessRequestView(request))
  },
)

export const approveAccess = command(
  {
    id: 'approveAccess',
    summary: 'Approve a request for access, with a role per program account',
    tag,
    access,
    path: requestPath,
    body: rolesSchema,
    answers: { 200: { description: 'The new employee', schema: employeeView } },
    refuses: [
      ACCESS_REQUEST_NOT_FOUND,
      ACCESS_REQUEST_ANSWERED,
      NO_ROLE_GIVEN,
      PROGRAM_ACCOUNT_OF_ANOTHER,
      NOT_AUTHORIZED,
    ],
  },
  async (call, { path, body }, transaction) => {
    const request = await loadAccessRequest(transaction, path.requestId)
    await requireReceived(transaction, call, request)
    const by = await ownMembership(transaction, call, request.business)
    await requireOwnAccounts(transaction, by, namedAccounts(body))
    const employee = employ(by, request, body)
    const answered = answerRequest(request, answering('approved', call))
    transaction.put(accessRequests, request.requestId, answered)
    putMembership(transaction, employee)
    await accountsFacts.announce(transaction, call, factOf('AccessApproved', request))
    return ok(toEmployeeView(employee))
  },
)

export const refuseAccess = command(
  {
    id: 'refuseAccess',
    summary: 'Refuse a request for access',
    tag,
    access,
    path: requestPath,
    body: v.strictObject({ reason: v.optional(reason) }),
    answers: { 200: { description: 'The request, refused', schema: accessRequestView } },
    refuses: [ACCESS_REQUEST_NOT_FOUND, ACCESS_REQUEST_ANSWERED, NOT_AUTHORIZED],
  },
  async (call, { path, body }, transaction) => {
    const request = await loadAccessRequest(transaction, path.requestId)
    await requireReceived(transaction, call, request)
    const refused = answerRequest(request, { ...answering('refused', call), ...body })
    transaction.put(accessRequests, request.requestId, refused)
    await accountsFacts.announce(transaction, call, factOf('AccessRefused', request))
    return ok(toAccessRequestView(refused))
  },
)

export const withdrawAccessRequest = command(
  {
    id: 'withdrawAccessRequest',
    summary: 'Withdraw your request for access',
    tag,
    access,
    path: requestPath,
    answers: { 200: { description: 'The request, withdrawn', schema: accessRequestView } },
    refuses: [ACCESS_REQUEST_NOT_FOUND, ACCESS_REQUEST_ANSWERED],
  },
  async (call, { path: { requestId } }, transaction) => {
    const request = await loadAccessRequest(transaction, requestId)
    if (request.personId !== personIn(call.actor)) {
      throw new Refusal(ACCESS_REQUEST_NOT_FOUND, { requestId })
    }
    const withdrawn = answerRequest(request, answering('withdrawn', call))
    transaction.put(accessRequests, requestId, withdrawn)
    await accountsFacts.announce(transaction, call, factOf('AccessRequestWithdrawn', request))
    return ok(toAccessRequestView(withdrawn))
  },
)
