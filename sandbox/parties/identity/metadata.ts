import * as v from 'valibot'
import { API_HEADERS, ok, query } from '../../platform/http/index.ts'
import { SIGNING_ALGORITHM } from '../../platform/workspaces/index.ts'
import { SCOPES } from './client.ts'
import { issuerOf, standardEndpoint } from './endpoint.ts'

export const keySetEndpoint = query(
  {
    id: 'getKeySet',
    summary: 'The public keys that sign access tokens (RFC 7517)',
    description: 'A JSON Web Key Set, with which a resource server can check tokens by itself.',
    tag: 'Identity',
    access: 'anyone',
    answers: {
      200: {
        description: 'One Ed25519 key; its key id is the name of the workspace',
        schema: v.object({ keys: v.array(v.record(v.string(), v.unknown())) }),
      },
    },
  },
  (call) => Promise.resolve(ok({ keys: [call.workspace.keys.publicJwk] })),
)

const described = {
  tag: 'Identity',
  access: 'anyone',
  answers: {
    200: {
      description: 'Authorization server metadata',
      schema: v.record(v.string(), v.unknown()),
    },
  },
} as const

export const metadataEndpoint = standardEndpoint(
  {
    ...described,
    id: 'getAuthorizationServer',
    summary: 'Where and how clients get tokens (RFC 8414)',
    description:
      'Metadata of an authorization server: address of tokens, keys, and what it supports.',
  },
  async (context) => {
    await context.get('gate').open(context, 'anyone')
    return Response.json(metadata(issuerOf(context)), { headers: API_HEADERS })
  },
)

/** RFC 8414, section 3.1: the path of an issuer comes after the well-known part, not before it. */
export const workspaceMetadataEndpoint = standardEndpoint(
  {
    ...described,
    id: 'getAuthorizationServerOfWorkspace',
    summary: 'Where and how clients of a workspace get tokens (RFC 8414)',
    description: 'The same metadata, for clients that reach a workspace by its path.',
  },
  (context) => {
    const name = context.req.param('workspace')
    if (name !== undefined) context.set('workspaceName', name)
    return metadataEndpoint(context)
  },
)

function metadata(issuer: string): object {
  return {
    issuer,
    token_endpoint: `${issuer}/oauth2/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    scopes_supported: SCOPES,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    access_token_signing_alg_values_supported: [SIGNING_ALGORITHM],
    ui_locales_supported: ['en-CA', 'fr-CA'],
    service_documentation: `${new URL(issuer).origin}/docs`,
  }
}
