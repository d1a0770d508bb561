import { strictEqual } from 'node:assert'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { isRefused } from '../answer.ts'
import { inAccount, MANAGER, NO_ROLES, type Role, type Roles } from '../channel/employees.ts'
import { meaningOf } from '../parameter-types.ts'
import type { Party } from '../party.ts'
import { then, when } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

defineParameterType({
  name: 'requestStatus',
  ...meaningOf({
    pending: 'pending',
    'en attente': 'pending',
    approved: 'approved',
    approuvée: 'approved',
    refused: 'refused',
    refusée: 'refused',
    withdrawn: 'withdrawn',
    retirée: 'withdrawn',
  }),
})

when(
  {
    en: '{actor} requests access to {party}: {string}',
    fr: '{actor} demande l’accès à {party} : {string}',
  },
  async function (actor: Actor, party: Party, justification: string) {
    const answer = await actor.tries(({ employees }) =>
      employees.requestAccess(party.business, justification),
    )
    if (!isRefused(answer)) this.accessRequests.set(actor.name, answer.value)
  },
)

when(
  {
    en: '{actor} approves the access of {actor} as {role} of {account}',
    fr: '{actor} approuve l’accès de {actor} comme {role} de {account}',
  },
  async function (manager: Actor, actor: Actor, role: Role, account: string) {
    await approve(this, manager, { actor, roles: inAccount(role, account) })
  },
)

when(
  {
    en: '{actor} approves the access of {actor} as business account manager',
    fr: '{actor} approuve l’accès de {actor} comme gestionnaire de compte d’entreprise',
  },
  async function (manager: Actor, actor: Actor) {
    await approve(this, manager, { actor, roles: MANAGER })
  },
)

when(
  {
    en: '{actor} approves the access of {actor} without any role',
    fr: '{actor} approuve l’accès de {actor} sans aucun rôle',
  },
  async function (manager: Actor, actor: Actor) {
    await approve(this, manager, { actor, roles: NO_ROLES })
  },
)

when(
  { en: '{actor} refuses the access of {actor}', fr: '{actor} refuse l’accès de {actor}' },
  async function (manager: Actor, actor: Actor) {
    const { requestId } = this.accessRequests.get(actor.name)
    await manager.tries(({ employees }) => employees.refuse(requestId, 'Not known here.'))
  },
)

when(
  { en: '{actor} withdraws the request for access', fr: '{actor} retire sa demande d’accès' },
  async function (actor: Actor) {
    const { requestId } = this.accessRequests.get(actor.name)
    await actor.tries(({ employees }) => employees.withdraw(requestId))
  },
)

then(
  {
    en: 'the request for access of {actor} is {requestStatus}',
    fr: 'la demande d’accès de {actor} est {requestStatus}',
  },
  async function (actor: Actor, status: string) {
    const { requestId } = this.accessRequests.get(actor.name)
    const requests = await actor.does('list requests', ({ employees }) => employees.ownRequests())
    strictEqual(requests.find((request) => request.requestId === requestId)?.status, status)
  },
)

async function approve(
  world: Rehearsal,
  manager: Actor,
  given: { readonly actor: Actor; readonly roles: Roles },
): Promise<void> {
  const { requestId } = world.accessRequests.get(given.actor.name)
  await manager.tries(({ employees }) => employees.approve(requestId, given.roles))
}
