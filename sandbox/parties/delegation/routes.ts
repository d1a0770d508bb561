import { Hono } from 'hono'
import type { Env } from '../../platform/http/index.ts'
import {
  acceptDelegation,
  approveDelegation,
  changeDelegation,
  rejectDelegation,
  revokeDelegation,
  withdrawDelegation,
} from './answering-routes.ts'
import { offerDelegation, requestDelegation } from './opening-routes.ts'
import { getDelegation, listDelegations } from './reading-routes.ts'
import {
  getStandingRequest,
  putStandingRequest,
  removeStandingRequest,
} from './standing-request-routes.ts'

export const delegationRoutes = new Hono<Env>()
  .post('/v1/delegations', requestDelegation)
  .get('/v1/delegations', listDelegations)
  .post('/v1/delegations/offers', offerDelegation)
  .get('/v1/delegations/:delegationId', getDelegation)
  .post('/v1/delegations/:delegationId/approval', approveDelegation)
  .post('/v1/delegations/:delegationId/acceptance', acceptDelegation)
  .post('/v1/delegations/:delegationId/rejection', rejectDelegation)
  .post('/v1/delegations/:delegationId/withdrawal', withdrawDelegation)
  .put('/v1/delegations/:delegationId/terms', changeDelegation)
  .post('/v1/delegations/:delegationId/revocation', revokeDelegation)
  .put('/v1/businesses/:business/standing-request', putStandingRequest)
  .get('/v1/businesses/:business/standing-request', getStandingRequest)
  .delete('/v1/businesses/:business/standing-request', removeStandingRequest)
