import { Hono } from 'hono'
import type { Env } from '../../platform/http/index.ts'
import { whoAmI } from './me.ts'
import { keySetEndpoint, metadataEndpoint, workspaceMetadataEndpoint } from './metadata.ts'
import { reactivateClient, reactivatePerson } from './reactivation.ts'
import { answerSecondFactor } from './second-factor.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'
import { tokenEndpoint } from './token-endpoint.ts'

export const identityRoutes = new Hono<Env>()
  .post('/oauth2/token', tokenEndpoint)
  .get('/.well-known/jwks.json', keySetEndpoint)
  .get('/.well-known/oauth-authorization-server', metadataEndpoint)
  .get('/.well-known/oauth-authorization-server/w/:workspace', workspaceMetadataEndpoint)
  .post('/v1/sign-up', signUp)
  .post('/v1/sign-in', signIn)
  .post('/v1/sign-in/second-factor', answerSecondFactor)
  .post('/v1/sign-out', signOut)
  .get('/v1/me', whoAmI)
  .post('/v1/people/:personId/reactivation', reactivatePerson)
  .post('/v1/clients/:clientId/reactivation', reactivateClient)
