import { deepStrictEqual, strictEqual } from 'node:assert'
import type { Actor } from '../actor.ts'
import { inAccount, type Employee, type Role } from '../channel/employees.ts'
import type { Party } from '../party.ts'
import { then, when } from '../sentences.ts'

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

async function employmentIn(actor: Actor, business: string): Promise<Employee | undefined> {
  const employers = await actor.does('list employers', ({ employees }) => employees.employers())
  return employers.find((employer) => employer.business === business)
}
