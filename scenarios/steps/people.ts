import { deepStrictEqual } from 'node:assert'
import type { Actor } from '../actor.ts'
import { valueOf } from '../answer.ts'
import type { Role } from '../channel/employees.ts'
import type { Party } from '../party.ts'
import { given, then } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

given(
  { en: '{actor} has signed up', fr: '{actor} a créé son compte' },
  async function (actor: Actor) {
    await signUp(this, actor)
  },
)

given(
  { en: '{actor} has a personal profile', fr: '{actor} a un profil personnel' },
  async function (actor: Actor) {
    await signUp(this, actor)
    await saveProfile(actor)
  },
)

given(
  { en: '{actor} is {role} of {party}', fr: '{actor} est {role} de {party}' },
  function (actor: Actor, role: Role, party: Party) {
    const played = this.actors.all().map((other) => other.identity)
    const free = party.people.find(
      (somebody) => somebody.role === role && !played.includes(somebody.identity),
    )
    if (free === undefined) throw new Error(`${party.name} has nobody else with the role ${role}`)
    actor.play({ channel: this.stage.channelOf(free.identity), party, identity: free.identity })
  },
)

given(
  { en: '{actor} is the software of {party}', fr: '{actor} est le logiciel de {party}' },
  function (actor: Actor, party: Party) {
    const { identity } = programOf(party, 'edit')
    actor.play({ channel: this.stage.channelOf(identity), party, identity })
  },
)

given(
  {
    en: '{actor} is the software of {party} that only views',
    fr: '{actor} est le logiciel de {party} qui ne fait que consulter',
  },
  function (actor: Actor, party: Party) {
    const { identity } = programOf(party, 'view')
    actor.play({ channel: this.stage.channelOf(identity), party, identity })
  },
)

given(
  { en: '{actor} saves a personal profile', fr: '{actor} enregistre son profil personnel' },
  saveProfile,
)

then(
  { en: '{actor} belongs to no business', fr: '{actor} n’appartient à aucune entreprise' },
  async (actor: Actor) => {
    deepStrictEqual(
      await actor.does('list employers', ({ employees }) => employees.employers()),
      [],
    )
  },
)

function programOf(party: Party, scope: 'edit' | 'view') {
  const program = party.programs.find((known) => known.scope === scope)
  if (program === undefined)
    throw new Error(`${party.name} has no software with the scope ${scope}`)
  return program
}

/** Signed up, and the second factor enrolled. */
async function signUp({ stage }: Rehearsal, actor: Actor): Promise<void> {
  const person = valueOf(
    await stage.signUp({
      provider: 'GCKey',
      username: `${plain(actor.name)}.tremblay`,
      password: 'correct horse battery staple',
    }),
    `${actor.name}: sign up`,
  )
  actor.play({ channel: stage.channelOf(person), identity: person })
  await actor.does('sign in', (channel) => channel.signIn())
}

async function saveProfile(actor: Actor): Promise<void> {
  const email = `${plain(actor.name)}@trade.example`
  const profile = { givenName: actor.name, familyName: 'Tremblay', email, language: 'en' } as const
  await actor.does('save the profile', ({ registrations }) => registrations.saveProfile(profile))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')
}
