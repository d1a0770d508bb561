import * as v from 'valibot'
import { addToNotice } from '../../sandbox/parties/notices/index.ts'
import { businessNumberFrom, parseProgramAccountNumber } from '../../sandbox/kernel/identifiers.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import { first as only } from '../../sandbox/testing/first.ts'
import { personOf, type Party } from '../../sandbox/testing/parties.ts'
import { drafted, submitted } from './hands.ts'
import type { Known } from './known.ts'

/** Records by which lists, the log and its streams show whom they let see what. */
export interface Marks {
  /** Transaction numbers in the importer's second program account. */
  readonly declarationOfSecond: string
  readonly draftOfSecond: string
  /** What notices to the importer name, by its program account. */
  readonly noticeOfFirst: string
  readonly noticeOfSecond: string
  /** What a notice to the broker names, of the importer's first account. */
  readonly noticeOfBroker: string
  /** Somebody of the importer whose roles were changed. */
  readonly employee: string
  /** A program that the importer let in. */
  readonly program: string
}

const withClient = v.object({ clientId: v.string() })

export async function leaveMarks(
  known: Known,
  by: { readonly manager: Client; readonly program: Client },
): Promise<Marks> {
  const { hands, importer, first, second } = known
  const ofSecond = { ...importer, accounts: importer.accounts.slice(1) }
  const business = `/v1/businesses/${importer.business.business}`
  const employee = personOf(importer, 'reader').personId
  const roles = { manager: false, programs: { [first]: 'reader' } }
  await by.manager.ask({ method: 'PUT', path: `${business}/employees/${employee}`, body: roles })
  const letIn = await by.manager.ask({
    method: 'POST',
    path: `${business}/clients`,
    body: { name: 'P', scope: 'view' },
  })
  const marks = {
    noticeOfFirst: 'notice-of-first',
    noticeOfSecond: 'notice-of-second',
    noticeOfBroker: 'notice-of-broker',
  }
  await notice(hands, importer, { account: first, subject: marks.noticeOfFirst })
  await notice(hands, importer, { account: second, subject: marks.noticeOfSecond })
  await notice(hands, known.broker('E'), { account: first, subject: marks.noticeOfBroker })
  return {
    ...marks,
    declarationOfSecond: await submitted(by.program, ofSecond, second),
    draftOfSecond: await drafted(by.program, ofSecond, second),
    employee,
    program: v.parse(withClient, letIn).clientId,
  }
}

/** Notices come of recalculations, which would change what others of the scene are about. */
async function notice(
  hands: Known['hands'],
  { business }: Party,
  about: { readonly account: string; readonly subject: string },
): Promise<void> {
  const account = only(
    [parseProgramAccountNumber(about.account)].filter((one) => one !== undefined),
  )
  const { store } = await hands.workspace()
  await store.transact((transaction) =>
    addToNotice(transaction, {
      business: businessNumberFrom(business.business.slice(0, 8)),
      account,
      kind: 'declarations-recalculated',
      occasion: 'recalculation-of-the-scene',
      at: '2026-03-02T14:00:00.000Z',
      reason: 'A look',
      subject: about.subject,
    }),
  )
}
