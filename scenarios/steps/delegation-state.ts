import { deepStrictEqual, strictEqual } from 'node:assert'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { valueOf } from '../answer.ts'
import type { Delegation, DelegateRole } from '../channel/delegations.ts'
import { meaningOf } from '../parameter-types.ts'
import type { Party } from '../party.ts'
import { given, then, when } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

defineParameterType({
  name: 'delegationStatus',
  ...meaningOf({
    requested: 'requested',
    demandée: 'requested',
    offered: 'offered',
    offerte: 'offered',
    'in force': 'active',
    'en vigueur': 'active',
    rejected: 'rejected',
    rejetée: 'rejected',
    withdrawn: 'withdrawn',
    retirée: 'withdrawn',
    revoked: 'revoked',
    révoquée: 'revoked',
    expired: 'expired',
    échue: 'expired',
  }),
})

then(
  { en: 'the delegation is {delegationStatus}', fr: 'la délégation est {delegationStatus}' },
  async function (status: string) {
    strictEqual((await delegationNow(this)).status, status)
  },
)

then(
  {
    en: 'the delegation is to {delegateRole} until {date}',
    fr: 'la délégation permet de {delegateRole} jusqu’au {date}',
  },
  async function (role: DelegateRole, expiresOn: string) {
    const now = await delegationNow(this)
    deepStrictEqual([now.role, now.expiresOn], [role, expiresOn])
  },
)

then(
  {
    en: '{party} is notified of the expiry',
    fr: '{party} est avisé de l’échéance',
  },
  async function ({ business }: Party) {
    const { delegationId } = await delegationNow(this)
    const told = (await noticesTo(this, business)).map(({ kind, subjects }) => [kind, ...subjects])
    deepStrictEqual(told, [['delegation-expired', delegationId]])
  },
)

then(
  { en: '{party} is notified of nothing', fr: '{party} n’est avisé de rien' },
  async function ({ business }: Party) {
    deepStrictEqual(await noticesTo(this, business), [])
  },
)

async function noticesTo(rehearsal: Rehearsal, business: string) {
  const answer = await rehearsal.stage.administrator().businesses.notices(business)
  return valueOf(answer, 'reading the notices')
}

when(
  { en: '{actor} looks into {account}', fr: '{actor} consulte {account}' },
  async (actor: Actor, account: string) => {
    await actor.tries(({ businesses }) => businesses.readProgramAccount(account))
  },
)

then(
  { en: '{actor} is shown {account}', fr: '{actor} voit {account}' },
  async (actor: Actor, account: string) => {
    const shown = await actor.does('look into the account', ({ businesses }) =>
      businesses.readProgramAccount(account),
    )
    strictEqual(shown.account, account)
  },
)

given(
  {
    en: '{actor} has a standing request to {delegateRole}',
    fr: '{actor} maintient une demande permanente pour {delegateRole}',
  },
  async (actor: Actor, role: DelegateRole) => {
    await actor.does('make a standing request', ({ delegations }) =>
      delegations.standForAll(actor.party.business, role),
    )
  },
)

when(
  {
    en: '{actor} tries to make a standing request to {delegateRole}',
    fr: '{actor} tente une demande permanente pour {delegateRole}',
  },
  async (actor: Actor, role: DelegateRole) => {
    await actor.tries(({ delegations }) => delegations.standForAll(actor.party.business, role))
  },
)

then(
  {
    en: '{actor} finds a request of {party} for every program account of {party}',
    fr: '{actor} trouve une demande de {party} pour chaque compte de programme de {party}',
  },
  async (actor: Actor, third: Party, importer: Party) => {
    const found = await received(actor, third, importer)
    deepStrictEqual(
      found.map(({ thirdParty, account, status }) => [thirdParty, account, status]),
      importer.accounts.map((account) => [third.business, account, 'requested']),
    )
  },
)

then(
  {
    en: '{actor} finds no request of {party} for {party}',
    fr: '{actor} ne trouve aucune demande de {party} pour {party}',
  },
  async (actor: Actor, third: Party, importer: Party) => {
    deepStrictEqual(await received(actor, third, importer), [])
  },
)

async function delegationNow({ stage, delegation }: Rehearsal): Promise<Delegation> {
  const { delegationId } = delegation.it
  return valueOf(await stage.administrator().delegations.read(delegationId), 'looking it up')
}

/** Other brokers of the community may have asked as well. */
async function received(
  actor: Actor,
  third: Party,
  importer: Party,
): Promise<readonly Delegation[]> {
  const all = await actor.does('list what was received', ({ delegations }) =>
    delegations.list(importer.business, 'importer'),
  )
  return all.filter(({ thirdParty }) => thirdParty === third.business)
}
