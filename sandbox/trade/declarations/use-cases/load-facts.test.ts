import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { businessOf, parseProgramAccountNumber } from '../../../kernel/identifiers.ts'
import {
  businesses,
  programAccounts,
  putBusiness,
  putProgramAccount,
  type Business,
  type ProgramAccount,
} from '../../../parties/accounts/index.ts'
import { accountOf, type Party } from '../../../testing/parties.ts'
import { filingSchema } from '../filing-schema.ts'
import { TODAY, type Changes } from '../testing/filing-from.ts'
import { SandboxWorld, softwareOf } from '../testing/sandbox-world.ts'
import { factsOfFiling, factsOfGoods } from './load-facts.ts'

/* What is known of a filing, of whoever files it and for whom. */

let world: SandboxWorld
let importer: Party
let broker: Party
beforeAll(async () => {
  world = await SandboxWorld.open()
  ;({ importer, broker } = world.identity)
})
afterAll(() => world[Symbol.asyncDispose]())

const OFFICER: Actor = { kind: 'officer', officerId: 'officer-1' }

async function known(actor: Actor, changes: Changes = {}) {
  const call = await world.call(actor)
  const filing = v.parse(filingSchema, world.filing(changes))
  return await call.workspace.store.read((reader) => factsOfFiling(reader, call, filing))
}

/** Of the party's first account, changed for as long as the work takes. */
async function whileAccount<R>(
  party: Party,
  change: Partial<ProgramAccount>,
  work: () => Promise<R>,
): Promise<R> {
  const { store } = await world.workspace()
  const number = parseProgramAccountNumber(accountOf(party).account)!
  const before = await store.read((reader) => reader.get(programAccounts, number))
  if (before === undefined) throw new Error('no such account')
  const put = (account: ProgramAccount): Promise<void> =>
    store.transact(async (transaction) => {
      putProgramAccount(transaction, account)
    })
  await put({ ...before, ...change })
  return await work().finally(() => put(before))
}

async function whileBusiness<R>(
  party: Party,
  change: Partial<Business>,
  work: () => Promise<R>,
): Promise<R> {
  const { store } = await world.workspace()
  const number = businessOf(parseProgramAccountNumber(accountOf(party).account)!)
  const before = await store.read((reader) => reader.get(businesses, number))
  if (before === undefined) throw new Error('no such business')
  const put = (business: Business): Promise<void> =>
    store.transact(async (transaction) => {
      putBusiness(transaction, business)
    })
  await put({ ...before, ...change })
  return await work().finally(() => put(before))
}

describe('of the importer', () => {
  const importerKnown = async () => (await known(softwareOf(broker))).importer

  test('it is known that it is registered, active and an importer', async () => {
    expect(await importerKnown()).toEqual({
      registered: true,
      active: true,
      accountType: 'importer',
      internalAdmin: false,
    })
  })

  test.each<[string, Partial<ProgramAccount>, object]>([
    ['closed', { status: 'closed' }, { active: false }],
    ['for exports', { type: 'exporter' }, { accountType: 'exporter' }],
    ['the agency’s own', { internalAdmin: true }, { internalAdmin: true }],
  ])('it is known that its account is %s', async (_what, change, told) => {
    expect(await whileAccount(importer, change, importerKnown)).toMatchObject(told)
  })

  test('it is known that it has not registered', async () => {
    const told = await whileBusiness(importer, { registered: undefined }, importerKnown)
    expect(told).toMatchObject({ registered: false, active: true })
  })

  test('nothing is known where there is no such account', async () => {
    const account = `${importer.business.business}RM0077`
    const facts = await known(softwareOf(broker), { header: { importer: account } })
    expect(facts.importer).toBeUndefined()
  })
})

describe('of whoever files', () => {
  test('a licensed broker is known for one, in the series of both', async () => {
    const { actor, standing, submitter, securityNumbers } = await known(softwareOf(broker))
    const { business } = broker.business
    expect([actor, standing.name]).toEqual(['software', 'delegate-editor'])
    expect(submitter).toEqual({ business, isImporter: false, isLicensedBroker: true })
    const series = [importer, broker].flatMap(
      (party) => accountOf(party).accountSecurityNumber ?? [],
    )
    expect(securityNumbers.toSorted()).toEqual(series.toSorted())
  })

  test.each<[string, Partial<Business>]>([
    ['a broker without a licence', { licensed: false }],
    ['a consultant, whatever licence it has', { kind: 'consultant', licensed: true }],
  ])('%s is no licensed broker', async (_who, change) => {
    const { submitter } = await whileBusiness(broker, change, () => known(softwareOf(broker)))
    expect(submitter).toMatchObject({ isImporter: false, isLicensedBroker: false })
  })

  test('the importer is known for itself, and as no broker', async () => {
    const { standing, submitter } = await known(softwareOf(importer))
    const { business } = importer.business
    expect(standing.name).toBe('software-editor')
    expect(submitter).toEqual({ business, isImporter: true, isLicensedBroker: false })
  })

  test('the importer is no broker for its own goods, though it holds a licence', async () => {
    const licensed = { kind: 'broker', licensed: true } as const
    const { submitter } = await whileBusiness(importer, licensed, () => known(softwareOf(importer)))
    expect(submitter).toMatchObject({ isImporter: true, isLicensedBroker: false })
  })

  test('an officer files for no business', async () => {
    const { actor, standing, submitter } = await known(OFFICER)
    expect([actor, standing, submitter]).toEqual(['officer', { name: 'officer' }, undefined])
  })
})

describe('of the filing', () => {
  test('the day whose tariff counts is that of its release', async () => {
    const header = { releasedOn: '2026-02-27' }
    const { today, accountedOn } = await known(softwareOf(broker), { header })
    expect([today, accountedOn]).toEqual([TODAY, '2026-02-27'])
  })

  test('it is known on which day its number was used, or that it was not', async () => {
    expect((await known(softwareOf(broker))).usedOn).toBeUndefined()
    const transactionNumber = await world.filed()
    const { usedOn } = await known(softwareOf(broker), { header: { transactionNumber } })
    expect(usedOn).toBe(TODAY)
  })
})

test('goods alone are known by the settings of the workspace and their day', async () => {
  await world.control('PATCH', '/settings', {
    policies: { missingRate: 'hold' },
    switches: { CS0015769: true },
  })
  const call = await world.call(OFFICER)
  const goods = v.parse(filingSchema, world.filing())
  const facts = await call.workspace.store.read((reader) =>
    factsOfGoods(reader, call, { goods, accountedOn: undefined }),
  )
  expect(facts).toMatchObject({
    today: TODAY,
    accountedOn: undefined,
    missingRate: 'hold',
    switches: { CS0015769: true },
  })
  expect(facts.lines.map((lines) => lines.length)).toEqual([1])
})
