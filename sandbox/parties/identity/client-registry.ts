import type { BusinessNumber } from '../../kernel/identifiers.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { Transaction } from '../../platform/storage/index.ts'
import type { Workspace } from '../../platform/workspaces/index.ts'
import type { Client, Scope } from './client.ts'
import { planDeactivation } from './inactivity.ts'
import { announceIfCalled, type Moment } from './moment.ts'
import { CLIENT_NOT_FOUND } from './problems.ts'
import { clients } from './store.ts'

export type NewClient =
  | {
      readonly kind: 'software'
      readonly business: BusinessNumber
      readonly name: string
      readonly scope: Scope
    }
  | { readonly kind: 'officer'; readonly name: string; readonly scope: Scope }

export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** A client as its business names it. */
export interface ClientName {
  readonly clientId: string
  readonly business: BusinessNumber
}

const SERIAL_DIGITS = 6

/** The secret of a client's present generation; derived, so that it is stored nowhere. */
export function clientSecret(
  workspace: Workspace,
  client: Pick<Client, 'clientId' | 'generation'>,
): string {
  return workspace.keys.derive('client-secret', client.clientId, String(client.generation))
}

/** Registers a program; its secret is in the answer and nowhere else. */
export async function registerClient(
  transaction: Transaction,
  moment: Moment,
  made: NewClient,
): Promise<ClientCredentials> {
  const serial = String(await transaction.next('client')).padStart(SERIAL_DIGITS, '0')
  const client: Client = {
    ...made,
    clientId: `${moment.workspace.name}.${serial}`,
    generation: 1,
    status: 'active',
    createdAt: formatInstant(moment.now),
  }
  transaction.put(clients, client.clientId, client)
  planDeactivation(transaction, { type: 'client', account: client })
  await announceIfCalled(transaction, moment, factOf('ClientRegistered', client))
  return clientCredentials(moment.workspace, client)
}

/**
 * A new secret for the client; the old one is void at once, and so are all tokens granted for it.
 *
 * @throws Refusal CLIENT_NOT_FOUND also for a client that is revoked or of another business
 */
export async function rotateClientSecret(
  transaction: Transaction,
  moment: Moment,
  name: ClientName,
): Promise<ClientCredentials> {
  const client = await loadClient(transaction, name)
  const rotated: Client = { ...client, generation: client.generation + 1 }
  transaction.put(clients, client.clientId, rotated)
  await announceIfCalled(transaction, moment, factOf('ClientSecretRotated', rotated))
  return clientCredentials(moment.workspace, rotated)
}

/**
 * Ends a client for good; its tokens stop with it.
 *
 * @throws Refusal CLIENT_NOT_FOUND also for a client that is revoked already or of another business
 */
export async function revokeClient(
  transaction: Transaction,
  moment: Moment,
  name: ClientName,
): Promise<void> {
  const client = await loadClient(transaction, name)
  transaction.put(clients, client.clientId, { ...client, status: 'revoked' })
  await announceIfCalled(transaction, moment, factOf('ClientRevoked', client))
}

async function loadClient(
  transaction: Transaction,
  { clientId, business }: ClientName,
): Promise<Client> {
  const client = await transaction.get(clients, clientId)
  if (client?.business !== business || client.status === 'revoked') {
    throw new Refusal(CLIENT_NOT_FOUND, { clientId, business })
  }
  return client
}

/** The credentials of a client, which can be derived again from the workspace's key. */
export function clientCredentials(workspace: Workspace, client: Client): ClientCredentials {
  return { clientId: client.clientId, clientSecret: clientSecret(workspace, client) }
}

function factOf(
  type: 'ClientRegistered' | 'ClientSecretRotated' | 'ClientRevoked',
  client: Client,
) {
  return { type, subject: client.clientId, forWhom: client.business }
}
