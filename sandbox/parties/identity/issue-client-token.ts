import { formatInstant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import { sameSecret, type Call, type Workspace } from '../../platform/workspaces/index.ts'
import { issueToken, TOKEN_LIFETIME } from './access-token.ts'
import type { Client } from './client.ts'
import { clientSecret } from './client-registry.ts'
import { isInactive } from './inactivity.ts'
import { OAuthError } from './oauth-error.ts'
import {
  CLIENT_CREDENTIALS_WRONG,
  CLIENT_DEACTIVATED,
  SCOPE_NOT_OF_CLIENT,
} from './oauth-problems.ts'
import { clients } from './store.ts'
import type { ClientTokenRequest } from './token-request.ts'
import { identityFacts } from './facts.ts'

/** The answer of RFC 6749, section 5.1. */
export interface TokenAnswer {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly scope: Client['scope']
}

/**
 * A token for a client that proves its secret.
 *
 * @throws OAuthError invalid_client, alike for an unknown client and a wrong secret; unauthorized_client
 *   for a deactivated one; invalid_scope for any scope but the client's own
 * @see sources.ts CLIENT_CREDENTIALS
 */
export async function issueClientToken(
  transaction: Transaction,
  call: Call,
  request: ClientTokenRequest & { readonly issuer: string },
): Promise<TokenAnswer> {
  const client = await authenticate(transaction, call.workspace, request)
  if (
    client.status === 'deactivated' ||
    isInactive({ type: 'client', account: client }, call.now)
  ) {
    throw new OAuthError(CLIENT_DEACTIVATED)
  }
  if (request.scope !== undefined && request.scope !== client.scope) {
    throw new OAuthError(SCOPE_NOT_OF_CLIENT, { scope: client.scope })
  }
  const { clientId, generation, scope } = client
  const bearer = { account: 'client', id: clientId, generation } as const
  const token = await issueToken(transaction, call, { ...bearer, issuer: request.issuer, scope })
  await noteToken(transaction, call, client)
  return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFETIME, scope }
}

async function authenticate(
  transaction: Transaction,
  workspace: Workspace,
  request: ClientTokenRequest,
): Promise<Client> {
  const client = await transaction.get(clients, request.clientId)
  const { clientId, generation } = client ?? { clientId: request.clientId, generation: 1 }
  const matches = sameSecret(
    request.clientSecret,
    clientSecret(workspace, { clientId, generation }),
  )
  if (client === undefined || !matches || client.status === 'revoked') {
    throw new OAuthError(CLIENT_CREDENTIALS_WRONG)
  }
  return client
}

async function noteToken(transaction: Transaction, call: Call, client: Client): Promise<void> {
  const used = { ...client, lastTokenAt: formatInstant(call.now) }
  transaction.put(clients, client.clientId, used)
  await identityFacts.announce(
    transaction,
    { ...call, actor: actorOf(client) },
    { type: 'AccessTokenIssued', subject: client.clientId, forWhom: client.business },
  )
}

function actorOf(client: Client): Call['actor'] {
  return client.kind === 'officer'
    ? { kind: 'officer', officerId: client.clientId }
    : { kind: 'software', clientId: client.clientId, business: client.business }
}
