import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '../../../kernel/time.ts'
import { openWorkspace, type OpenedWorkspace } from '../../../testing/open-workspace.ts'
import type { Declaration, HeldDeclaration } from '../declaration.ts'
import { ACCOUNT, BROKER, numbered, SHIPPED, SUGAR } from '../testing/filing-from.ts'
import { given, missing } from '../testing/given.ts'
import { declarationCollections } from './collections.ts'
import {
  declarations,
  loadDeclaration,
  putVersion,
  versionKey,
  versionsOf,
} from './declarations.ts'

/* Where declarations are found, and under which keys their versions are kept. */

let opened: OpenedWorkspace
beforeAll(async () => {
  opened = await openWorkspace({ collections: declarationCollections })
})
afterAll(() => opened[Symbol.asyncDispose]())

const ACCEPTED = given({}).submitted()
const HELD = given({}, { rates: missing(), missingRate: 'hold' }).submitted()

async function keep(declaration: Declaration): Promise<void> {
  await opened.workspace.store.transact(async (transaction) => {
    await putVersion(transaction, declaration)
  })
}

async function foundBy(index: Parameters<typeof findBy>[0], value: string) {
  return (await findBy(index, value)).map(({ transactionNumber }) => transactionNumber)
}

function findBy(
  index: 'byImporter' | 'bySubmitter' | 'bySubmittedBy' | 'byRateDay' | 'byAwaitedDay',
  value: string,
): Promise<readonly Declaration[]> {
  return opened.workspace.store.read(async (reader) => {
    const { items } = await reader.find(declarations, index, value, { limit: 9 })
    return items
  })
}

// What is in a folder already was kept under these keys.
test('a version is kept under its number, its day and its version, and a held one apart', () => {
  expect(versionKey(ACCEPTED)).toBe('10001000000010/2026-03-02/1')
  expect(versionKey({ ...ACCEPTED, version: 12 })).toBe('10001000000010/2026-03-02/12')
  expect(versionKey(HELD)).toBe('10001000000010/2026-03-02/1/held')
})

test('what was held stays among the versions of what was accepted', async () => {
  const transactionNumber = numbered('10001000000028')
  const again = { ...ACCEPTED, transactionNumber, version: 2 }
  for (const next of [{ ...HELD, transactionNumber }, { ...ACCEPTED, transactionNumber }, again]) {
    await keep(next)
  }
  const versions = await opened.workspace.store.read((reader) => versionsOf(reader, again))
  expect(versions.map(({ status, version }) => [status, version])).toEqual([
    ['held', 1],
    ['accepted', 1],
    ['accepted', 2],
  ])
})

test('a declaration is found by whom it was submitted for, and by whom', async () => {
  const [brokers, officers] = [numbered('10001000000036'), numbered('10001000000044')]
  await keep({ ...ACCEPTED, transactionNumber: brokers })
  await keep({ ...ACCEPTED, transactionNumber: officers, submittedBy: null })
  expect(await foundBy('byImporter', ACCOUNT)).toEqual(expect.arrayContaining([brokers, officers]))
  expect(await foundBy('bySubmitter', `${ACCOUNT}|officer`)).toEqual([officers])
  for (const [index, value] of [
    ['bySubmitter', `${ACCOUNT}|${BROKER}`],
    ['bySubmittedBy', BROKER],
  ] as const) {
    const numbers = await foundBy(index, value)
    expect([numbers.includes(brokers), numbers.includes(officers)]).toEqual([true, false])
  }
})

test('a declaration is found by each rate that it was counted by or waits for', async () => {
  const [counted, waiting] = [numbered('10001000000051'), numbered('10001000000069')]
  const on = localDate('2026-03-01')
  const awaits = [{ currency: 'JPY', on }]
  const held = { ...HELD, transactionNumber: waiting, awaits } as HeldDeclaration
  await keep({ ...given({ line: SUGAR }).submitted(), transactionNumber: counted })
  await keep(held)
  expect(await foundBy('byRateDay', `EUR|${SHIPPED}`)).toEqual([counted])
  expect(await foundBy('byRateDay', `USD|${SHIPPED}`)).toContain(counted)
  expect(await foundBy('byRateDay', `JPY|${on}`)).toEqual([waiting])
  expect(await foundBy('byAwaitedDay', on)).toEqual([waiting])
})

test('one that is not there is named by its number', async () => {
  const transactionNumber = numbered('99999000000010')
  await expect(
    opened.workspace.store.read((reader) => loadDeclaration(reader, transactionNumber)),
  ).rejects.toMatchObject({
    problem: { code: 'declaration-not-found' },
    params: { transactionNumber },
  })
})
