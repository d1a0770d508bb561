import { strictEqual } from 'node:assert'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import type { Paper } from '../channel/registrations.ts'
import { DIFFERENCES, type Difference } from '../differences.ts'
import { lessOneCent } from '../money.ts'
import type { Party } from '../party.ts'
import { acceptTerms, answer, confirm, register, registrationOf } from '../registering.ts'
import { given, when } from '../sentences.ts'
import { meaningOf } from '../parameter-types.ts'

const PAPERS: Readonly<Record<string, Paper>> = {
  declaration: 'declaration',
  déclaration: 'declaration',
  statement: 'statement',
  relevé: 'statement',
  payment: 'payment',
  paiement: 'payment',
}

for (const [name, meanings] of Object.entries({
  difference: DIFFERENCES,
  paper: PAPERS,
})) {
  defineParameterType({ name, ...meaningOf<unknown>(meanings) })
}

when(
  {
    en: '{actor} registers {party} exactly as on file',
    fr: '{actor} inscrit {party} exactement comme au dossier',
  },
  async function (actor: Actor, party: Party) {
    await register(this, actor, { party })
  },
)

when(
  {
    en: '{actor} registers {party} with {difference}',
    fr: '{actor} inscrit {party} avec {difference}',
  },
  async function (actor: Actor, party: Party, difference: Difference) {
    await register(this, actor, { party, difference })
  },
)

when(
  {
    en: '{actor} registers {party} under {account}',
    fr: '{actor} inscrit {party} sous {account}',
  },
  async function (actor: Actor, party: Party, account: string) {
    await register(this, actor, { party, difference: (claimed) => ({ ...claimed, account }) })
  },
)

when(
  { en: '{actor} answers from the papers', fr: '{actor} répond d’après ses documents' },
  async function (actor: Actor) {
    await answer(this, actor)
  },
)

when(
  {
    en: '{actor} answers one cent too little about the {paper}',
    fr: '{actor} répond un cent de moins au sujet de : {paper}',
  },
  async function (actor: Actor, paper: Paper) {
    await answer(this, actor, (right) => ({
      ...right,
      [paper]: lessOneCent(right[paper] ?? '0.01'),
    }))
  },
)

when(
  {
    en: '{actor} answers about the {paper} alone',
    fr: '{actor} ne répond qu’au sujet de : {paper}',
  },
  async function (actor: Actor, paper: Paper) {
    await answer(this, actor, (right) => ({ [paper]: right[paper] }))
  },
)

when(
  { en: '{actor} answers wrongly {int} time(s)', fr: '{actor} répond mal {int} fois' },
  async function (actor: Actor, times: number) {
    for (let time = 0; time < times; time += 1) {
      await answer(this, actor, (right) => ({ ...right, payment: '0.01' }))
    }
  },
)

when(
  { en: '{actor} accepts the terms', fr: '{actor} accepte les conditions' },
  async function (actor: Actor) {
    await acceptTerms(this, actor)
  },
)

when(
  {
    en: '{actor} accepts the terms of version {string}',
    fr: '{actor} accepte les conditions de la version {string}',
  },
  async function (actor: Actor, version: string) {
    await acceptTerms(this, actor, version)
  },
)

when(
  { en: '{actor} confirms the review', fr: '{actor} confirme la révision' },
  async function (actor: Actor) {
    await confirm(this, actor)
  },
)

given(
  {
    en: '{actor} has registered {party}',
    fr: '{actor} a inscrit {party}',
  },
  async function (actor: Actor, party: Party) {
    await register(this, actor, { party })
    await answer(this, actor)
    await acceptTerms(this, actor)
    await confirm(this, actor)
    strictEqual(registrationOf(this, actor).status, 'completed')
  },
)
