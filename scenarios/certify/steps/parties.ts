import { defineParameterType } from '@cucumber/cucumber'
import { partyFrom } from '../../party.ts'
import { sentence } from '../sentence.ts'
import type { Certification } from '../world.ts'

defineParameterType({
  name: 'business',
  regexp: /[A-Z][a-z]+(?: [A-Z][a-z]+)+/,
  transformer: (name: string): string => name,
})

async function introduce(world: Certification, name: string, wanted: object): Promise<void> {
  const made = await world.setting.stage.makeTestIdentity(wanted)
  const broker = partyFrom('the candidate', made.broker)
  const program = broker.programs.find(({ scope }) => scope === 'edit')
  if (program === undefined) throw new Error('the broker has no program')
  world.introduce({ importer: partyFrom(name, made.importer), broker, client: program.identity })
}

sentence(
  {
    en: 'a candidate that may file for {business}',
    fr: 'un candidat qui peut déclarer pour {business}',
  },
  async function (name: string) {
    await introduce(this, name, { delegation: 'edit' })
  },
)

sentence(
  {
    en: 'a candidate to which {business} has delegated nothing',
    fr: 'un candidat à qui {business} n’a rien délégué',
  },
  async function (name: string) {
    await introduce(this, name, { delegation: 'none' })
  },
)

sentence(
  {
    en: 'a candidate that may only view {business}',
    fr: 'un candidat qui peut seulement consulter {business}',
  },
  async function (name: string) {
    await introduce(this, name, { delegation: 'view' })
  },
)
