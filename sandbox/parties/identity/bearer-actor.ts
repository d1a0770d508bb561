import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Workspace } from '../../platform/workspaces/index.ts'
import type { TokenClaims } from './access-token.ts'
import type { Client } from './client.ts'
import type { Person } from './person.ts'
import { CREDENTIAL_INACTIVE } from '../../platform/http/index.ts'
import { clients, people } from './store.ts'

/**
 * The actor of a verified token, as its account stands now.
 *
 * @throws Refusal CREDENTIAL_INACTIVE when the account is not active or of a later generation
 */
export function bearerActor(workspace: Workspace, claims: TokenClaims): Promise<Actor> {
  return workspace.store.read((reader) =>
    claims.account === 'client'
      ? reader.get(clients, claims.id).then((client) => clientActor(client, claims))
      : reader.get(people, claims.id).then((person) => personActor(person, claims)),
  )
}

function clientActor(client: Client | undefined, claims: TokenClaims): Actor {
  if (client === undefined || !isInForce(client, claims)) throw new Refusal(CREDENTIAL_INACTIVE)
  const { clientId } = client
  return client.kind === 'officer'
    ? { kind: 'officer', officerId: clientId }
    : { kind: 'software', clientId, business: client.business }
}

function personActor(person: Person | undefined, claims: TokenClaims): Actor {
  if (person === undefined || !isInForce(person, claims)) throw new Refusal(CREDENTIAL_INACTIVE)
  const { personId } = person
  return person.kind === 'officer'
    ? { kind: 'officer', officerId: personId }
    : { kind: 'person', personId }
}

function isInForce(account: Client | Person, claims: TokenClaims): boolean {
  return account.status === 'active' && account.generation === claims.generation
}
