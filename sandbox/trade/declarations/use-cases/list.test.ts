import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  businessNumberFrom,
  programAccount,
  type BusinessNumber,
} from '../../../kernel/identifiers.ts'
import { localDate } from '../../../kernel/time.ts'
import type { Standing, Visibility } from '../../../parties/authority/index.ts'
import { openWorkspace, type OpenedWorkspace } from '../../../testing/open-workspace.ts'
import type { Declaration } from '../declaration.ts'
import { declarationCollections } from '../store/collections.ts'
import { declarations, putVersion, versionsOf } from '../store/declarations.ts'
import { ACCOUNT, BROKER, IMPORTER, numbered } from '../testing/filing-from.ts'
import { given } from '../testing/given.ts'
import { listOfAccount } from './list.ts'

const OTHER = businessNumberFrom('80000002')
const SECOND = programAccount(IMPORTER, 2)

let opened: OpenedWorkspace
beforeAll(async () => {
  opened = await openWorkspace({ collections: declarationCollections })
  await keep('10001000000010', BROKER)
  await keep('10001000000028', IMPORTER)
  await keep('10001000000036', OTHER)
  await keep('10001000000044', null)
  await keep('10001000000052', BROKER, { importer: SECOND })
})
afterAll(() => opened[Symbol.asyncDispose]())

const accepted = given({}).submitted()

async function keep(
  number: string,
  submittedBy: BusinessNumber | null,
  more: Partial<Pick<Declaration, 'importer'>> = {},
): Promise<void> {
  const kept = { ...accepted, ...more, transactionNumber: numbered(number), submittedBy }
  await opened.workspace.store.transact((transaction) => {
    transaction.put(declarations, kept.transactionNumber, kept)
    return Promise.resolve()
  })
}

/** The last two digits of what the standing sees of the importer's account, on a page. */
async function seenBy(standing: Standing, limit = 10) {
  const page = { limit, after: undefined }
  const { items } = await opened.workspace.store.read((reader) =>
    listOfAccount(reader, ACCOUNT, { standing, page }),
  )
  return items.map(({ transactionNumber }) => transactionNumber.slice(-2))
}

const NOTHING: Visibility = {
  submittedByBroker: 'none',
  submittedByImporter: 'none',
  submittedByOthers: 'none',
}

function delegate(visibility: Partial<Visibility>): Standing {
  return { name: 'delegate-editor', business: BROKER, visibility: { ...NOTHING, ...visibility } }
}

describe('of the declarations of an account', () => {
  // What an officer filed counts as the importer's own; what the broker submitted it always sees.
  test.each<[string, Standing, readonly string[]]>([
    ['the importer', { name: 'editor', business: IMPORTER }, ['10', '28', '36', '44']],
    ['an officer', { name: 'officer' }, ['10', '28', '36', '44']],
    ['a broker who may see nothing else', delegate({}), ['10']],
    [
      'one who may see the importer’s',
      delegate({ submittedByImporter: 'view' }),
      ['10', '28', '44'],
    ],
    ['one who may see others’', delegate({ submittedByOthers: 'view' }), ['10', '36']],
    ['a broker whose delegation ended', { name: 'expired-user', business: BROKER }, ['10']],
    ['another whose delegation ended', { name: 'expired-user', business: OTHER }, ['36']],
    ['a stranger', { name: 'stranger', business: OTHER }, []],
  ])('%s sees its own and those that it may', async (_who, standing, numbers) => {
    expect(await seenBy(standing)).toEqual(numbers)
  })

  test('a broker who sees its own alone has them in full pages', async () => {
    expect(await seenBy({ name: 'expired-user', business: OTHER }, 1)).toEqual(['36'])
  })
})

test('versions are those of the present use of a number, oldest first', async () => {
  const transactionNumber = numbered('10001000000069')
  const first = { ...accepted, transactionNumber, filedOn: localDate('2018-01-05') }
  const again = { ...first, filedOn: localDate('2026-03-02') }
  const versions = await opened.workspace.store.transact(async (transaction) => {
    for (const next of [first, again, { ...again, version: 2 }, { ...again, version: 3 }]) {
      await putVersion(transaction, next)
    }
    return versionsOf(transaction, { ...again, version: 3 })
  })
  expect(versions.map(({ filedOn, version }) => [filedOn, version])).toEqual([
    ['2026-03-02', 1],
    ['2026-03-02', 2],
    ['2026-03-02', 3],
  ])
})
