import * as v from 'valibot'
import { Client } from '../../sandbox/testing/client.ts'
import { transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { personToken } from '../lib/person-token.ts'
import type { Server } from '../lib/server.ts'
import { MARKER } from './marker.ts'
import { changingOperations, type HostileOperation } from './operations.ts'
import { credentialsIn } from './credentials.ts'
import { issueCredentials } from './issue.ts'

/** May be reset, deleted and advanced at will: nobody's credential is of it. */
const SPARE = 'spare'

const CONTROL = '/_sandbox/workspaces/default'

export interface Stage {
  readonly client: Client
  readonly operations: readonly HostileOperation[]
  /** By kind of actor. */
  readonly tokens: Readonly<Record<string, string>>
  /** Values that exist, by the name of the path parameter. */
  readonly present: Readonly<Record<string, string>>
  /** Real ones, which nobody in his senses sends as anything else. */
  readonly credentials: string[]
  /** Real ones of others, which somebody trusts to a field that is kept. */
  readonly confided: readonly string[]
  /** Operation and kind of actor that was turned away at the door: not worth many bodies. */
  readonly closed: Set<string>
  saveSnapshot(): Promise<unknown>
}

/** @param onRecord how many exchanges the record has to hold at least */
export async function setStage(server: Server, onRecord: number): Promise<Stage> {
  const { url, adminToken: token } = server
  const client = new Client(url)
  const administer = (method: string, path: string, body: unknown): Promise<unknown> =>
    client.ask({ method, path, token, body })
  await administer('PATCH', `${CONTROL}/settings`, {
    exchanges: { count: onRecord, bytes: 64 * 1024 * 1024 },
  })
  await administer('POST', '/_sandbox/workspaces', { name: SPARE })
  const parties = await makeParties(client, token)
  const tokens = await tokensOf(server, client, parties)
  await client.ask({
    method: 'PUT',
    path: '/v1/officer/exchange-rates/2026-02-26/USD',
    token: tokens['officer'],
    body: { rate: '1.35', reason: MARKER },
  })
  const description = await client.ask({ method: 'GET', path: '/openapi.json' })
  const issued = await issueCredentials(client, {
    manager: tokens['person'] ?? '',
    adminToken: token,
    business: parties.importer.slice(0, 9),
  })
  const others = credentialsIn(await administer('POST', `${CONTROL}/test-identities`, {}))
  return {
    client,
    operations: changingOperations(description),
    tokens,
    present: presentIn(parties),
    credentials: [...issued, ...realOf(tokens), parties.broker.clientSecret],
    confided: others,
    closed: new Set(),
    saveSnapshot: () => administer('POST', `${CONTROL}/snapshots`, { name: 'last' }),
  }
}

function realOf({ nobody: _, ...tokens }: Stage['tokens']): readonly string[] {
  return Object.values(tokens)
}

async function tokensOf(
  { adminToken }: Server,
  client: Client,
  parties: Parties,
): Promise<Record<string, string>> {
  const clock = await client.ask({ method: 'GET', path: `${CONTROL}/clock`, token: adminToken })
  const { at } = v.parse(v.object({ at: v.string() }), clock)
  return {
    software: await client.token(parties.broker),
    person: await personToken(client, parties.person, at),
    officer: await client.token(parties.officer),
    administrator: adminToken,
    nobody: MARKER,
  }
}

function presentIn({ importer, securityNumber }: Parties): Record<string, string> {
  return {
    name: SPARE,
    snapshot: 'seed',
    id: 'fault-000001',
    business: importer.slice(0, 9),
    account: importer,
    transactionNumber: transactionNumber(securityNumber, 1),
    on: '2026-02-27',
    currency: 'USD',
    personId: 'person-000001',
    clientId: 'default.000001',
    registrationId: 'registration-000001',
    requestId: 'access-request-000001',
    delegationId: 'delegation-000001',
    groupId: 'group-000001',
  }
}
