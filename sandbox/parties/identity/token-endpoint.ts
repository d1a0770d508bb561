import type { Context } from 'hono'
import * as v from 'valibot'
import { decodeUtf8, fields, toldOf, type Env } from '../../platform/http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { WORKSPACE_NOT_FOUND, type Call } from '../../platform/workspaces/index.ts'
import { issuerOf, standardEndpoint } from './endpoint.ts'
import { issueClientToken } from './issue-client-token.ts'
import { OAuthError, oauthErrorResponse, UNCACHED } from './oauth-error.ts'
import { CLIENT_CREDENTIALS_WRONG } from './oauth-problems.ts'
import { isForm, readTokenRequest, tokenForm } from './token-request.ts'

const answer = v.object({
  access_token: v.string(),
  token_type: v.literal('Bearer'),
  expires_in: v.number(),
  scope: v.picklist(['edit', 'view']),
})

/** The members of the standard, and those of every other refusal. */
const refusal = fields.named(
  'OAuthError',
  v.object({
    error: v.string(),
    error_description: v.string(),
    error_uri: v.string(),
    ...Object.fromEntries(
      ['type', 'title', 'detail', 'instance', 'code', 'remedy'].map((name) => [name, v.string()]),
    ),
    status: v.number(),
  }),
)

export const tokenEndpoint = standardEndpoint(
  {
    id: 'issueToken',
    summary: 'Get an access token for a client (RFC 6749, client credentials)',
    description: 'The client id and secret by HTTP Basic, or in the form: in one place only.',
    tag: 'Identity',
    access: 'anyone',
    form: tokenForm,
    answers: {
      200: {
        description: 'A bearer token, good for one hour of the workspace’s clock',
        schema: fields.named('Token', answer),
      },
      400: { description: 'The request is not one of RFC 6749', schema: refusal },
      401: { description: 'The client is unknown or its secret is wrong', schema: refusal },
    },
  },
  async (context) => {
    try {
      return await grant(context)
    } catch (error) {
      if (error instanceof OAuthError) return oauthErrorResponse(context, error)
      throw error
    }
  },
)

async function grant(context: Context<Env>): Promise<Response> {
  const body = await context.req.arrayBuffer()
  const contentType = context.req.header('content-type')
  // Of anything but a form it is not known where it holds a secret.
  if (isForm(contentType)) toldOf(context).requestText = decodeUtf8(body) ?? ''
  const request = readTokenRequest({
    contentType,
    authorization: context.req.header('authorization'),
    body,
  })
  const issuer = issuerOf(context)
  const call = await openFor(context, request.clientId)
  const granted = await call.workspace.store.transact((transaction) =>
    issueClientToken(transaction, call, { ...request, issuer }),
  )
  return Response.json(granted, { headers: UNCACHED })
}

/** The client id begins with the name of its workspace, so no path need name it. */
async function openFor(context: Context<Env>, clientId: string): Promise<Call> {
  const named = context.get('workspaceName')
  const own = clientId.slice(0, Math.max(0, clientId.lastIndexOf('.')))
  if (own === '' || (named !== undefined && named !== own)) throw unknownClient()
  context.set('workspaceName', own)
  try {
    return await context.get('gate').open(context, 'anyone')
  } catch (error) {
    if (error instanceof Refusal && error.problem === WORKSPACE_NOT_FOUND) throw unknownClient()
    throw error
  }
}

function unknownClient(): OAuthError {
  return new OAuthError(CLIENT_CREDENTIALS_WRONG)
}
