import type { Actor } from '../actor.ts'
import { given, when } from '../sentences.ts'

given(
  { en: '{actor} is a customs officer', fr: '{actor} est au service des douanes' },
  async function (actor: Actor) {
    const { officer } = await this.stage.makeTestIdentity({ delegation: 'none' })
    const { internalAdminAccount: account, accountSecurityNumber, ...program } = officer
    this.agency.remember({ account, accountSecurityNumber })
    const identity = { kind: 'program', ...program } as const
    actor.play({ channel: this.stage.channelOf(identity), identity })
  },
)

when(
  { en: '{actor} wakes the account of {actor}', fr: '{actor} réveille le compte de {actor}' },
  async (officer: Actor, { person }: Actor) => {
    await officer.does('wake the account', ({ people }) => people.reactivate(person.personId))
  },
)
