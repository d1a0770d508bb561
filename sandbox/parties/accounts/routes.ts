import { Hono } from 'hono'
import type { Env } from '../../platform/http/index.ts'
import {
  getBusiness,
  getProgramAccount,
  listBusinesses,
  listProgramAccounts,
  renameProgramAccount,
} from './business-routes.ts'
import {
  listBusinessClients,
  registerBusinessClient,
  revokeBusinessClient,
  rotateBusinessClientSecret,
} from './client-routes.ts'
import {
  approveAccess,
  getAccessRequest,
  listOwnAccessRequests,
  listReceivedAccessRequests,
  refuseAccess,
  requestAccess,
  withdrawAccessRequest,
} from './employees/access-request-routes.ts'
import { changeEmployeeRoles, listEmployees, removeEmployee } from './employees/employee-routes.ts'
import {
  assignGroup,
  changeGroup,
  createGroup,
  listGroups,
  removeGroup,
} from './employees/group-routes.ts'
import { getProfile, listEmployers, saveProfile } from './profile-routes.ts'
import {
  acceptRegistrationTerms,
  answerQuestions,
  confirmRegistration,
  getRegistration,
  listRegistrations,
  startRegistration,
  unlockRegistration,
} from './registration/routes.ts'

export const accountsRoutes = new Hono<Env>()
  .put('/v1/me/profile', saveProfile)
  .get('/v1/me/profile', getProfile)
  .get('/v1/me/employers', listEmployers)
  .post('/v1/registrations', startRegistration)
  .get('/v1/registrations', listRegistrations)
  .get('/v1/registrations/:registrationId', getRegistration)
  .post('/v1/registrations/:registrationId/answers', answerQuestions)
  .post('/v1/registrations/:registrationId/terms', acceptRegistrationTerms)
  .post('/v1/registrations/:registrationId/confirmation', confirmRegistration)
  .post('/v1/registrations/:registrationId/unlock', unlockRegistration)
  .get('/v1/businesses', listBusinesses)
  .get('/v1/businesses/:business', getBusiness)
  .get('/v1/businesses/:business/program-accounts', listProgramAccounts)
  .get('/v1/program-accounts/:account', getProgramAccount)
  .put('/v1/program-accounts/:account/name', renameProgramAccount)
  .post('/v1/access-requests', requestAccess)
  .get('/v1/access-requests', listOwnAccessRequests)
  .get('/v1/access-requests/:requestId', getAccessRequest)
  .post('/v1/access-requests/:requestId/approval', approveAccess)
  .post('/v1/access-requests/:requestId/refusal', refuseAccess)
  .post('/v1/access-requests/:requestId/withdrawal', withdrawAccessRequest)
  .get('/v1/businesses/:business/access-requests', listReceivedAccessRequests)
  .get('/v1/businesses/:business/employees', listEmployees)
  .put('/v1/businesses/:business/employees/:personId', changeEmployeeRoles)
  .delete('/v1/businesses/:business/employees/:personId', removeEmployee)
  .post('/v1/businesses/:business/groups', createGroup)
  .get('/v1/businesses/:business/groups', listGroups)
  .put('/v1/businesses/:business/groups/:groupId', changeGroup)
  .delete('/v1/businesses/:business/groups/:groupId', removeGroup)
  .post('/v1/businesses/:business/groups/:groupId/assignments', assignGroup)
  .post('/v1/businesses/:business/clients', registerBusinessClient)
  .get('/v1/businesses/:business/clients', listBusinessClients)
  .post('/v1/businesses/:business/clients/:clientId/secret', rotateBusinessClientSecret)
  .delete('/v1/businesses/:business/clients/:clientId', revokeBusinessClient)
