import { command, noContent } from '../../platform/http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { endPersonSessions } from './person-session.ts'
import { ACCOUNT_UNKNOWN } from './problems.ts'
import { people } from './store.ts'
import { identityFacts } from './facts.ts'

export const signOut = command(
  {
    id: 'signOut',
    summary: 'Sign out',
    description: 'Ends every session of the person; the tokens stop at once.',
    tag: 'Identity',
    access: ['person', 'officer'],
    answers: { 204: { description: 'Signed out' } },
    refuses: [ACCOUNT_UNKNOWN],
  },
  async (call, _input, transaction) => {
    const { actor } = call
    const id =
      actor.kind === 'person' ? actor.personId : actor.kind === 'officer' ? actor.officerId : ''
    const person = await transaction.get(people, id)
    if (person === undefined) throw new Refusal(ACCOUNT_UNKNOWN)
    endPersonSessions(transaction, person)
    await identityFacts.announce(transaction, call, { type: 'PersonSignedOut', subject: id })
    return noContent()
  },
)
