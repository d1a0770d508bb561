import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import type { DelegateRole } from '../channel/delegations.ts'
import { keepOpened, move, USUAL_TERMS } from '../delegating.ts'
import { meaningOf } from '../parameter-types.ts'
import type { Party } from '../party.ts'
import { given, when } from '../sentences.ts'

defineParameterType({
  name: 'delegateRole',
  ...meaningOf<DelegateRole>({ view: 'view', consulter: 'view', edit: 'edit', modifier: 'edit' }),
})

when(
  {
    en: '{actor} asks to {delegateRole} in {account}',
    fr: '{actor} demande à {delegateRole} dans {account}',
  },
  async function (actor: Actor, role: DelegateRole, account: string) {
    const asked = { thirdParty: actor.party.business, accounts: [account], role }
    keepOpened(this, await actor.tries(({ delegations }) => delegations.request(asked)))
  },
)

when(
  {
    en: '{actor} offers {account} to {party} until {date}',
    fr: '{actor} offre {account} à {party} jusqu’au {date}',
  },
  async function (actor: Actor, account: string, party: Party, expiresOn: string) {
    const offered = { thirdParty: party.business, accounts: [account], ...USUAL_TERMS, expiresOn }
    keepOpened(this, await actor.tries(({ delegations }) => delegations.offer(offered)))
  },
)

given(
  {
    en: '{actor} has a delegation to {delegateRole} in {account} from {actor} until {date}',
    fr: '{actor} a une délégation pour {delegateRole} dans {account} de la part de {actor} jusqu’au {date}',
  },
  async function (
    delegate: Actor,
    role: DelegateRole,
    account: string,
    manager: Actor,
    expiresOn: string,
  ) {
    const asked = { thirdParty: delegate.party.business, accounts: [account], role }
    const terms = { ...USUAL_TERMS, role, expiresOn }
    keepOpened(this, await delegate.tries(({ delegations }) => delegations.request(asked)))
    await move(this, manager, (delegations, id) => delegations.approve(id, terms))
  },
)
