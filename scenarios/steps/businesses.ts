import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import type { Actor } from '../actor.ts'
import { valueOf } from '../answer.ts'
import { partyFrom, type Party } from '../party.ts'
import { given, then, when } from '../sentences.ts'

given(
  {
    en: 'the importer {name} is registered with {int} program account(s)',
    fr: 'l’importateur {name} est inscrit avec {int} compte(s) de programme',
  },
  async function (name: string, programAccounts: number) {
    const made = await this.stage.makeTestIdentity({ programAccounts, delegation: 'none' })
    this.parties.set(name, partyFrom(name, made.importer))
  },
)

given(
  {
    en: 'the broker {name} is registered and licensed',
    fr: 'le courtier {name} est inscrit et agréé',
  },
  async function (name: string) {
    const made = await this.stage.makeTestIdentity({ delegation: 'none' })
    this.parties.set(name, partyFrom(name, made.broker))
  },
)

given(
  {
    en: 'the importer {name} is on file with {int} program account(s) but not registered',
    fr: 'l’importateur {name} figure au dossier avec {int} compte(s) de programme sans être inscrit',
  },
  async function (name: string, programAccounts: number) {
    const wanted = { programAccounts, registered: false, delegation: 'none' }
    const made = await this.stage.makeTestIdentity(wanted)
    this.parties.set(name, partyFrom(name, made.importer))
  },
)

when(
  { en: '{actor} names {account} {string}', fr: '{actor} nomme {account} {string}' },
  async (actor: Actor, account: string, name: string) => {
    await actor.tries(({ businesses }) => businesses.renameProgramAccount(account, name))
  },
)

then(
  { en: '{account} is named {string}', fr: '{account} se nomme {string}' },
  async function (account: string, name: string) {
    const read = await this.stage.administrator().businesses.readProgramAccount(account)
    strictEqual(valueOf(read, 'reading the account').name, name)
  },
)

then(
  {
    en: '{actor} sees every program account of {party}',
    fr: '{actor} voit tous les comptes de programme de {party}',
  },
  async (actor: Actor, party: Party) => {
    const seen = await actor.does('list program accounts', ({ businesses }) =>
      businesses.programAccounts(party.business),
    )
    deepStrictEqual(
      seen.map(({ account }) => account),
      party.accounts,
    )
  },
)

then({ en: '{party} is registered', fr: '{party} est inscrit' }, async function (party: Party) {
  const read = await this.stage.administrator().businesses.read(party.business)
  ok(valueOf(read, 'reading the business').registeredAt)
})

then(
  { en: '{party} is still not registered', fr: '{party} n’est toujours pas inscrit' },
  async function (party: Party) {
    const read = await this.stage.administrator().businesses.read(party.business)
    strictEqual(valueOf(read, 'reading the business').registeredAt, undefined)
  },
)
