import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import type { DelegateRole, Sight } from '../channel/delegations.ts'
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

when(
  {
    en: '{actor} approves it until {date}',
    fr: '{actor} l’approuve jusqu’au {date}',
  },
  async function (actor: Actor, expiresOn: string) {
    const terms = { ...USUAL_TERMS, expiresOn }
    await move(
      this,
      actor,
      (id) =>
        ({ delegations }) =>
          delegations.approve(id, terms),
    )
  },
)

when(
  {
    en: '{actor} approves it to {delegateRole} until {date}',
    fr: '{actor} l’approuve pour {delegateRole} jusqu’au {date}',
  },
  async function (actor: Actor, role: DelegateRole, expiresOn: string) {
    const terms = { ...USUAL_TERMS, role, expiresOn }
    await move(
      this,
      actor,
      (id) =>
        ({ delegations }) =>
          delegations.approve(id, terms),
    )
  },
)

when(
  {
    en: '{actor} changes it until {date}, with {sight} of what others submitted',
    fr: '{actor} la modifie jusqu’au {date}, avec {sight} pour ce que d’autres ont transmis',
  },
  async function (actor: Actor, expiresOn: string, sight: Sight) {
    const visibility = { ...USUAL_TERMS.visibility, submittedByOthers: sight }
    const terms = { ...USUAL_TERMS, expiresOn, visibility }
    await move(
      this,
      actor,
      (id) =>
        ({ delegations }) =>
          delegations.change(id, terms),
    )
  },
)

when({ en: '{actor} accepts it', fr: '{actor} l’accepte' }, async function (actor: Actor) {
  await move(
    this,
    actor,
    (id) =>
      ({ delegations }) =>
        delegations.accept(id),
  )
})

when({ en: '{actor} rejects it', fr: '{actor} la rejette' }, async function (actor: Actor) {
  await move(
    this,
    actor,
    (id) =>
      ({ delegations }) =>
        delegations.reject(id),
  )
})

when({ en: '{actor} withdraws it', fr: '{actor} la retire' }, async function (actor: Actor) {
  await move(
    this,
    actor,
    (id) =>
      ({ delegations }) =>
        delegations.withdraw(id),
  )
})

when({ en: '{actor} revokes it', fr: '{actor} la révoque' }, async function (actor: Actor) {
  await move(
    this,
    actor,
    (id) =>
      ({ delegations }) =>
        delegations.revoke(id),
  )
})

when({ en: '{actor} looks it up', fr: '{actor} la consulte' }, async function (actor: Actor) {
  await move(
    this,
    actor,
    (id) =>
      ({ delegations }) =>
        delegations.read(id),
  )
})

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
    await move(
      this,
      manager,
      (id) =>
        ({ delegations }) =>
          delegations.approve(id, terms),
    )
  },
)
