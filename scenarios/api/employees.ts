import * as v from 'valibot'
import { done, isRefused } from '../answer.ts'
import type { EmployeeChannel } from '../channel/employees.ts'
import { NOTHING, type ApiClient } from './client.ts'
import { everyItem, shortList } from './pages.ts'

const programRole = v.picklist(['pam', 'editor', 'reader'])

const employee = v.object({
  personId: v.string(),
  business: v.string(),
  manager: v.boolean(),
  programs: v.record(v.string(), programRole),
})

const accessRequest = v.object({
  requestId: v.string(),
  personId: v.string(),
  business: v.string(),
  justification: v.string(),
  status: v.picklist(['pending', 'approved', 'refused', 'withdrawn']),
})

const group = v.object({ groupId: v.string(), name: v.string(), members: v.array(v.string()) })

export function employeesOver(client: ApiClient): EmployeeChannel {
  return { ...requestsOver(client), ...rolesOver(client), ...groupsOver(client) }
}

function requestsOver(client: ApiClient) {
  const answered = <Schema extends v.GenericSchema>(path: string, body: object, schema: Schema) =>
    client.ask({ method: 'POST', path: `/v1/access-requests/${path}`, body, schema })
  return {
    requestAccess: (business, justification) =>
      client.ask({
        method: 'POST',
        path: '/v1/access-requests',
        body: { business, justification },
        schema: accessRequest,
      }),
    ownRequests: () => everyItem(client, { path: '/v1/access-requests', item: accessRequest }),
    receivedRequests: (business) =>
      everyItem(client, {
        path: `/v1/businesses/${business}/access-requests`,
        item: accessRequest,
      }),
    approve: (requestId, roles) => answered(`${requestId}/approval`, roles, employee),
    refuse: (requestId, reason) => answered(`${requestId}/refusal`, { reason }, accessRequest),
    withdraw: (requestId) =>
      client.ask({
        method: 'POST',
        path: `/v1/access-requests/${requestId}/withdrawal`,
        schema: accessRequest,
      }),
  } satisfies Partial<EmployeeChannel>
}

function rolesOver(client: ApiClient) {
  return {
    employers: () => shortList(client, { path: '/v1/me/employers', item: employee }),
    list: (business) =>
      everyItem(client, { path: `/v1/businesses/${business}/employees`, item: employee }),
    changeRoles: (business, personId, roles) =>
      client.ask({
        method: 'PUT',
        path: `/v1/businesses/${business}/employees/${personId}`,
        body: roles,
        schema: employee,
      }),
    remove: (business, personId) =>
      client.ask({
        method: 'DELETE',
        path: `/v1/businesses/${business}/employees/${personId}`,
        schema: NOTHING,
      }),
  } satisfies Partial<EmployeeChannel>
}

function groupsOver(client: ApiClient) {
  return {
    createGroup: (business, made) =>
      client.ask({
        method: 'POST',
        path: `/v1/businesses/${business}/groups`,
        body: made,
        schema: group,
      }),
    assignGroup: async (business, groupId, assigned) => {
      const answer = await client.ask({
        method: 'POST',
        path: `/v1/businesses/${business}/groups/${groupId}/assignments`,
        body: assigned,
        schema: v.object({ items: v.array(employee) }),
      })
      return isRefused(answer) ? answer : done(answer.value.items)
    },
  } satisfies Partial<EmployeeChannel>
}
