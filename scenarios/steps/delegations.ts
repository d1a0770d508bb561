import type { Actor } from '../actor.ts'
import type { DelegateRole, Sight } from '../channel/delegations.ts'
import { move, USUAL_TERMS } from '../delegating.ts'
import { when } from '../sentences.ts'

when(
  {
    en: '{actor} approves it until {date}',
    fr: '{actor} l’approuve jusqu’au {date}',
  },
  async function (actor: Actor, expiresOn: string) {
    const terms = { ...USUAL_TERMS, expiresOn }
    await move(this, actor, (delegations, id) => delegations.approve(id, terms))
  },
)

when(
  {
    en: '{actor} approves it to {delegateRole} until {date}',
    fr: '{actor} l’approuve pour {delegateRole} jusqu’au {date}',
  },
  async function (actor: Actor, role: DelegateRole, expiresOn: string) {
    const terms = { ...USUAL_TERMS, role, expiresOn }
    await move(this, actor, (delegations, id) => delegations.approve(id, terms))
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
    await move(this, actor, (delegations, id) => delegations.change(id, terms))
  },
)

when({ en: '{actor} accepts it', fr: '{actor} l’accepte' }, async function (actor: Actor) {
  await move(this, actor, (delegations, id) => delegations.accept(id))
})

when({ en: '{actor} rejects it', fr: '{actor} la rejette' }, async function (actor: Actor) {
  await move(this, actor, (delegations, id) => delegations.reject(id))
})

when({ en: '{actor} withdraws it', fr: '{actor} la retire' }, async function (actor: Actor) {
  await move(this, actor, (delegations, id) => delegations.withdraw(id))
})

when({ en: '{actor} revokes it', fr: '{actor} la révoque' }, async function (actor: Actor) {
  await move(this, actor, (delegations, id) => delegations.revoke(id))
})

when({ en: '{actor} looks it up', fr: '{actor} la consulte' }, async function (actor: Actor) {
  await move(this, actor, (delegations, id) => delegations.read(id))
})
