import { deepStrictEqual, strictEqual } from 'node:assert'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { isRefused } from '../answer.ts'
import type { Employee, Role, Roles } from '../channel/employees.ts'
import { meaningOf } from '../parameter-types.ts'
import type { Party } from '../party.ts'
import { then, when } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

const NO_ROLES: Roles = { manager: false, programs: {} }
const MANAGER: Roles = { manager: true, programs: {} }

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

when(
  {
    en: '{actor} takes {actor} out of {party}',
    fr: '{actor} retire {actor} de {party}',
  },
  async (manager: Actor, actor: Actor, party: Party) => {
    await manager.tries(({ employees }) => employees.remove(party.business, actor.person.personId))
  },
)

when(
  {
    en: '{actor} makes {actor} {role} of {account}',
    fr: '{actor} nomme {actor} {role} de {account}',
  },
  async (manager: Actor, actor: Actor, role: Role, account: string) => {
    const { personId } = actor.person
    const roles = inAccount(role, account)
    await manager.tries(({ employees }) =>
      employees.changeRoles(account.slice(0, 9), personId, roles),
    )
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

then(
  { en: '{actor} acts as {role} in {account}', fr: '{actor} agit comme {role} dans {account}' },
  async (actor: Actor, role: Role, account: string) => {
    const employment = await employmentIn(actor, account.slice(0, 9))
    strictEqual(employment?.programs[account], role)
  },
)

then(
  {
    en: '{actor} manages all of {party}',
    fr: '{actor} gère l’ensemble de {party}',
  },
  async (actor: Actor, party: Party) => {
    strictEqual((await employmentIn(actor, party.business))?.manager, true)
  },
)

then(
  { en: '{actor} has no role in {account}', fr: '{actor} n’a aucun rôle dans {account}' },
  async (actor: Actor, account: string) => {
    const employment = await employmentIn(actor, account.slice(0, 9))
    deepStrictEqual(
      [employment?.manager ?? false, employment?.programs[account]],
      [false, undefined],
    )
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

function inAccount(role: Role, account: string): Roles {
  return role === 'bam' ? MANAGER : { manager: false, programs: { [account]: role } }
}

async function employmentIn(actor: Actor, business: string): Promise<Employee | undefined> {
  const employers = await actor.does('list employers', ({ employees }) => employees.employers())
  return employers.find((employer) => employer.business === business)
}
