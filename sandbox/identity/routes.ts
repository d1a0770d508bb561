import { Hono } from 'hono'
import type { Env } from '../http/index.ts'
import { keySetEndpoint, metadataEndpoint } from './metadata.ts'
import { tokenEndpoint } from './token-endpoint.ts'

export const identityRoutes = new Hono<Env>()
  .post('/oauth2/token', tokenEndpoint)
  .get('/.well-known/jwks.json', keySetEndpoint)
  .get('/.well-known/oauth-authorization-server', metadataEndpoint)
