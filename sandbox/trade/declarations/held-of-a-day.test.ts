import { expect, test } from 'vitest'
import type { TransactionNumber } from '../../kernel/identifiers.ts'
import { addDays } from '../../kernel/time.ts'
import { planWork, systemCall, type DueHandlers } from '../../platform/workspaces/index.ts'
import { openWorkspace, type OpenedWorkspace } from '../../testing/open-workspace.ts'
import { RELEASE_HELD } from '../exchange/index.ts'
import type { Declaration } from './declaration.ts'
import { declarationDueHandlers } from './jobs.ts'
import { declarationCollections } from './store/collections.ts'
import { declarations, versions } from './store/declarations.ts'
import { numbered, SHIPPED } from './testing/filing-from.ts'
import { given, missing } from './testing/given.ts'

/* What is looked at once the rates of a day are published. */

const RELEASE = 'release-declaration'
const ACCEPTED = given({}).submitted()
const HELD = given({}, { rates: missing(), missingRate: 'hold' }).submitted()

function opened(dueHandlers: DueHandlers = {}): Promise<OpenedWorkspace> {
  const handlers = { ...declarationDueHandlers, ...dueHandlers }
  return openWorkspace({ collections: declarationCollections, dueHandlers: handlers })
}

const nth = (at: number): TransactionNumber => numbered(`10001${String(at).padStart(8, '0')}0`)

/** Keeps them, and has those looked at that wait for the day. */
async function published(
  { workspace }: OpenedWorkspace,
  kept: readonly Declaration[],
): Promise<void> {
  const { store, agenda, clock } = workspace
  await store.transact((transaction) => {
    for (const each of kept) transaction.put(declarations, each.transactionNumber, each)
    planWork(transaction, { kind: RELEASE_HELD, payload: { on: SHIPPED }, at: clock.now() })
    return Promise.resolve()
  })
  await agenda.settle()
}

test('every declaration that is held for the day is looked at once, however many are', async () => {
  const looked: string[] = []
  const look: DueHandlers[string] = {
    perform: (_transaction, _call, { subject }) => {
      looked.push(subject)
      return Promise.resolve()
    },
  }
  await using workspace = await opened({ [RELEASE]: look })
  const numbers = Array.from({ length: 1100 }, (_each, at) => nth(at))
  const later = { currency: 'USD', on: addDays(SHIPPED, 1) }
  await published(workspace, [
    ...numbers.map((transactionNumber) => ({ ...HELD, transactionNumber })),
    { ...HELD, transactionNumber: nth(2000), awaits: [later] } as Declaration,
    { ...ACCEPTED, transactionNumber: nth(2001) },
  ])
  expect(looked.toSorted()).toEqual(numbers)
})

test.each([
  ['was accepted meanwhile', ACCEPTED],
  ['is gone meanwhile', undefined],
])('nothing becomes of a declaration that %s', async (_what, kept) => {
  await using workspace = await opened()
  const { store, clock } = workspace.workspace
  const work = { id: RELEASE, kind: RELEASE, dueAt: '', subject: nth(1), payload: nth(1) }
  const call = systemCall(workspace.workspace, clock.now(), 'release')
  await store.transact(async (transaction) => {
    if (kept !== undefined) transaction.put(declarations, nth(1), kept)
    await declarationDueHandlers[RELEASE]?.perform(transaction, call, work)
    expect(await transaction.get(declarations, nth(1))).toEqual(kept)
    expect(await transaction.count(versions)).toBe(0)
  })
})
