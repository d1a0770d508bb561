import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { programAccount, type BusinessNumber } from '../../../kernel/identifiers.ts'
import {
  programAccounts,
  putProgramAccount,
  type ProgramAccount,
} from '../../../parties/accounts/index.ts'
import { openWorkspace, type OpenedWorkspace } from '../../../testing/open-workspace.ts'
import type { SubmitterFacts } from '../facts.ts'
import {
  BROKER,
  filingFrom,
  IMPORTER,
  LICENSED_BROKER,
  securityNumber,
} from '../testing/filing-from.ts'
import { securityNumbers } from './security-numbers.ts'

/* In which series a filer may number, by the accounts that there are. */

let opened: OpenedWorkspace
beforeEach(async () => {
  opened = await openWorkspace({ collections: [programAccounts] })
})
afterEach(() => opened[Symbol.asyncDispose]())

function accountOf(business: BusinessNumber, reference: number, series?: string): ProgramAccount {
  return {
    account: programAccount(business, reference),
    business,
    type: 'importer',
    name: 'A division',
    status: 'active',
    ...(series !== undefined && { accountSecurityNumber: securityNumber(series) }),
  }
}

async function keep(...accounts: readonly ProgramAccount[]): Promise<void> {
  await opened.workspace.store.transact(async (transaction) => {
    for (const account of accounts) putProgramAccount(transaction, account)
  })
}

/** For a filing under a number of that series, for the importer's first account. */
async function seriesFor(
  series: string,
  account: ProgramAccount | undefined,
  submitter: SubmitterFacts | undefined = LICENSED_BROKER,
) {
  const filing = filingFrom({ header: { transactionNumber: `${series}000000010` } })
  return await opened.workspace.store.read((reader) =>
    securityNumbers(reader, filing, { account, submitter }),
  )
}

const OF_IMPORTER = accountOf(IMPORTER, 1, '10001')

describe('a broker may number', () => {
  test('in the series of the importer, and in that of its own first account', async () => {
    await keep(accountOf(BROKER, 1, '20001'), accountOf(BROKER, 2, '20002'))
    expect(await seriesFor('10001', OF_IMPORTER)).toEqual(['10001', '20001'])
    expect(await seriesFor('20001', OF_IMPORTER)).toEqual(['10001', '20001'])
  })

  test('in that of any other account of its own', async () => {
    await keep(accountOf(BROKER, 1, '20001'), accountOf(BROKER, 2, '20002'))
    expect(await seriesFor('20002', OF_IMPORTER)).toEqual(['10001', '20001', '20002'])
  })

  test('in that of an account of its own that has hundreds before it', async () => {
    const accounts = Array.from({ length: 250 }, (_each, at) =>
      accountOf(BROKER, at + 1, String(20_001 + at)),
    )
    await keep(...accounts)
    const series = await seriesFor('20250', OF_IMPORTER)
    expect([series.length, series.includes(securityNumber('20250'))]).toEqual([251, true])
  })

  test('in none of accounts that have no security, or that are not there', async () => {
    await keep(accountOf(BROKER, 2))
    expect(await seriesFor('20002', accountOf(IMPORTER, 1))).toEqual([])
    expect(await seriesFor('20002', undefined)).toEqual([])
  })
})

test('an importer may number in the series of its accounts', async () => {
  const own = { business: IMPORTER, isImporter: true, isLicensedBroker: false }
  await keep(OF_IMPORTER, accountOf(IMPORTER, 2, '10002'))
  expect(await seriesFor('10001', OF_IMPORTER, own)).toEqual(['10001'])
  expect(await seriesFor('10002', OF_IMPORTER, own)).toEqual(['10001', '10002'])
})

test('an officer, who files for no business, may number in the series of the account alone', async () => {
  await keep(OF_IMPORTER, accountOf(IMPORTER, 2, '10002'))
  const filing = filingFrom({ header: { transactionNumber: '10002000000010' } })
  const parties = { account: OF_IMPORTER, submitter: undefined }
  const series = await opened.workspace.store.read((reader) =>
    securityNumbers(reader, filing, parties),
  )
  expect(series).toEqual(['10001'])
})
