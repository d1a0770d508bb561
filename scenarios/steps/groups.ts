import type { Actor } from '../actor.ts'
import type { Role } from '../channel/employees.ts'
import { given, when } from '../sentences.ts'

given(
  {
    en: '{actor} puts {actor} and {actor} into the group {string}',
    fr: '{actor} met {actor} et {actor} dans le groupe {string}',
  },
  async function (manager: Actor, one: Actor, other: Actor, name: string) {
    const members = [one.person.personId, other.person.personId]
    const group = await manager.does('make a group', ({ employees }) =>
      employees.createGroup(manager.party.business, { name, members }),
    )
    this.groups.set(name, group)
  },
)

when(
  {
    en: '{actor} makes the group {string} {role} of {account}',
    fr: '{actor} nomme le groupe {string} {role} de {account}',
  },
  async function (manager: Actor, name: string, role: Role, account: string) {
    if (role === 'bam') throw new Error('a group has a role in program accounts')
    const { groupId } = this.groups.get(name)
    const assigned = { programs: [account], role }
    await manager.tries(({ employees }) =>
      employees.assignGroup(manager.party.business, groupId, assigned),
    )
  },
)
