import { deepStrictEqual, strictEqual } from 'node:assert'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { meaningOf } from '../parameter-types.ts'
import type { Party } from '../party.ts'
import { keep, registrationOf } from '../registering.ts'
import { then, when } from '../sentences.ts'

defineParameterType({
  name: 'registrationStep',
  ...meaningOf({
    'at the questions': 'questions',
    'aux questions': 'questions',
    'at the terms': 'terms',
    'aux conditions': 'terms',
    'at the review': 'review',
    'à la révision': 'review',
    completed: 'completed',
    terminée: 'completed',
    locked: 'locked',
    verrouillée: 'locked',
  }),
})

when(
  {
    en: '{actor} unlocks the registration of {actor}',
    fr: '{actor} déverrouille l’inscription de {actor}',
  },
  async function (officer: Actor, actor: Actor) {
    const { registrationId } = registrationOf(this, actor)
    const answered = await officer.tries((channel) => channel.registrations.unlock(registrationId))
    keep(this, actor, answered)
  },
)

then(
  {
    en: 'the registration of {actor} is {registrationStep}',
    fr: 'l’inscription de {actor} est {registrationStep}',
  },
  async function (actor: Actor, step: string) {
    const { registrationId } = registrationOf(this, actor)
    const read = await actor.does('read the registration', ({ registrations }) =>
      registrations.read(registrationId),
    )
    strictEqual(read.status, step)
  },
)

then(
  { en: '{actor} has {int} attempt(s) left', fr: '{actor} dispose encore de {int} essai(s)' },
  function (actor: Actor, attempts: number) {
    strictEqual(registrationOf(this, actor).attemptsLeft, attempts)
  },
)

then(
  {
    en: 'the review shows every program account of {party} to {actor}',
    fr: 'la révision montre tous les comptes de programme de {party} à {actor}',
  },
  function (party: Party, actor: Actor) {
    deepStrictEqual(registrationOf(this, actor).review?.programAccounts, party.accounts)
  },
)
