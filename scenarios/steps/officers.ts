import type { Actor } from '../actor.ts'
import { given, when } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

async function appoint(this: Rehearsal, actor: Actor): Promise<void> {
  const { officer } = await this.stage.makeTestIdentity({ delegation: 'none' })
  const { internalAdminAccount: account, accountSecurityNumber, ...program } = officer
  this.agency.remember({ account, accountSecurityNumber })
  const identity = { kind: 'program', ...program } as const
  actor.play({ channel: this.stage.channelOf(identity), identity })
}

given({ en: '{actor} is a customs officer', fr: '{actor} est au service des douanes' }, appoint)

given({ en: '{actor} is an officer of the agency', fr: '{actor} représente l’Agence' }, appoint)

when(
  { en: '{actor} wakes the account of {actor}', fr: '{actor} réveille le compte de {actor}' },
  async (officer: Actor, { person }: Actor) => {
    await officer.does('wake the account', ({ people }) => people.reactivate(person.personId))
  },
)
