import { deepStrictEqual, strictEqual } from 'node:assert'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { isRefused, type Answer } from '../answer.ts'
import type {
  Answers,
  ClaimedBusiness,
  Paper,
  Registration,
} from '../channel/registrations.ts'
import { lessOneCent } from '../money.ts'
import { accountOf, type Party } from '../party.ts'
import { given, then, when } from '../sentences.ts'
import type { Papers } from '../stage-schema.ts'
import type { Rehearsal } from '../world.ts'

type Change = (claimed: ClaimedBusiness) => ClaimedBusiness

const DIFFERENCES: Readonly<Record<string, Change>> = {
  'a full stop more in the legal name': withName((name) => `${name}.`),
  'the legal name in capitals': withName((name) => name.toUpperCase()),
  'another city': (claimed) => ({ ...claimed, address: { ...claimed.address, city: 'Elsewhere' } }),
  'a postal code without its space': (claimed) => {
    const postalCode = claimed.address.postalCode.replaceAll(' ', '')
    return { ...claimed, address: { ...claimed.address, postalCode } }
  },
  'one line more in the address': (claimed) => {
    const lines = [...claimed.address.lines, 'Suite 100']
    return { ...claimed, address: { ...claimed.address, lines } }
  },
}

defineParameterType({
  name: 'difference',
  regexp: new RegExp(Object.keys(DIFFERENCES).join('|')),
  transformer: (text: string) => DIFFERENCES[text],
})

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
  { en: '{actor} registers {party} with {difference}', fr: '{actor} inscrit {party} avec {difference}' },
  async function (actor: Actor, party: Party, change: Change) {
    await register(this, actor, { party, change })
  },
)

when(
  {
    en: '{actor} registers {party} under {account}',
    fr: '{actor} inscrit {party} sous {account}',
  },
  async function (actor: Actor, party: Party, account: string) {
    await register(this, actor, { party, change: (claimed) => ({ ...claimed, account }) })
  },
)

when(
  { en: '{actor} answers from the papers', fr: '{actor} répond d’après les documents' },
  async function (actor: Actor) {
    await answer(this, actor, (right) => right)
  },
)

when(
  {
    en: '{actor} answers one cent too little about the {word}',
    fr: '{actor} répond un cent de moins au sujet de la {word}',
  },
  async function (actor: Actor, paper: string) {
    await answer(this, actor, (right) => {
      const kind = PAPERS.find((known) => known === paper)
      const amount = kind && right[kind]
      if (kind === undefined || amount === undefined) throw new Error(`nothing is asked about ${paper}`)
      return { ...right, [kind]: lessOneCent(amount) }
    })
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
    const { termsVersion } = this.registrations.get(actor.name)
    await acceptTerms(this, actor, termsVersion ?? 'none shown')
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
    const { registrationId } = this.registrations.get(actor.name)
    const answered = await actor.tries(({ registrations }) => registrations.confirm(registrationId))
    remember(this, actor, answered)
  },
)

when(
  {
    en: '{actor} unlocks the registration of {actor}',
    fr: '{actor} déverrouille l’inscription de {actor}',
  },
  async function (officer: Actor, actor: Actor) {
    const { registrationId } = this.registrations.get(actor.name)
    const answered = await officer.tries(({ registrations }) =>
      registrations.unlock(registrationId),
    )
    remember(this, actor, answered)
  },
)
