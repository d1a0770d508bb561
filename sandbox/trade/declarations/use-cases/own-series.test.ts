import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  businessOf,
  parseAccountSecurityNumber,
  parseProgramAccountNumber,
  programAccount,
} from '../../../kernel/identifiers.ts'
import { putProgramAccount } from '../../../parties/accounts/index.ts'
import { programOf, type Party } from '../../../testing/parties.ts'
import { SandboxWorld } from '../testing/sandbox-world.ts'

/* In whose series a filer may number: of any of its program accounts, or of the importer's. */

let world: SandboxWorld
beforeAll(async () => {
  world = await SandboxWorld.open()
})
afterAll(() => world[Symbol.asyncDispose]())

/** Gives the party one more program account, with security. */
async function open({ business }: Party, reference: number, series: string): Promise<void> {
  const holder = businessOf(parseProgramAccountNumber(`${business.business}RM0001`)!)
  const workspace = await world.workspace()
  await workspace.store.transact((transaction) => {
    putProgramAccount(transaction, {
      account: programAccount(holder, reference),
      business: holder,
      type: 'importer',
      name: 'Second division',
      status: 'active',
      accountSecurityNumber: parseAccountSecurityNumber(series),
    })
    return Promise.resolve()
  })
}

async function filed(series: string, filer: Party) {
  const body = world.filing({ header: { transactionNumber: `${series}000000010` } })
  const token = await world.token(programOf(filer, 'edit'))
  const { status, body: told } = await world.post('/v1/declarations', { body, token })
  return [status, ...(told.errors ?? []).map(({ code }) => code)]
}

test('a broker numbers in the series of its second account', async () => {
  const { broker } = world.identity
  expect(await filed('77702', broker)).toEqual([422, 'transaction-number-not-yours'])
  await open(broker, 2, '77702')
  expect(await filed('77702', broker)).toEqual([201])
})

test('an importer numbers in the series of another account of its own', async () => {
  const { importer } = world.identity
  await open(importer, 9, '77709')
  expect(await filed('77709', importer)).toEqual([201])
})

test('a broker does not number in the series of another account of the importer', async () => {
  const { importer, broker } = world.identity
  await open(importer, 8, '77708')
  expect(await filed('77708', broker)).toEqual([422, 'transaction-number-not-yours'])
})
