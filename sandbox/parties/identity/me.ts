import * as v from 'valibot'
import { ok, query } from '../../platform/http/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ACCOUNT_UNKNOWN } from './problems.ts'
import { clientView, personView, toClientView, toPersonView } from './schema.ts'
import { clientOf, personOf } from './store.ts'

export const whoAmI = query(
  {
    id: 'whoAmI',
    summary: 'Whose credential this is',
    tag: 'Identity',
    access: ['software', 'person', 'officer'],
    answers: {
      200: { description: 'The person or the client', schema: v.union([personView, clientView]) },
    },
    refuses: [ACCOUNT_UNKNOWN],
  },
  async ({ actor }, _input, reader) => {
    const id = idOf(actor)
    const person = await personOf(reader, id)
    if (person !== undefined) return ok(toPersonView(person))
    const client = await clientOf(reader, id)
    if (client !== undefined) return ok(toClientView(client))
    throw new Refusal(ACCOUNT_UNKNOWN)
  },
)

function idOf(actor: Actor): string {
  switch (actor.kind) {
    case 'software':
      return actor.clientId
    case 'person':
      return actor.personId
    case 'officer':
      return actor.officerId
    case 'administrator':
    case 'system':
    case 'anonymous':
      throw new Error(`nobody of the kind ${actor.kind} is let in here`)
  }
}
