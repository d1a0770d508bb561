import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { Reader, Transaction } from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import { isInactive, planDeactivation, type Account, type AccountName } from './inactivity.ts'
import { ACCOUNT_NOT_DEACTIVATED, ACCOUNT_UNKNOWN } from './problems.ts'
import { clients, people } from './store.ts'
import { identityFacts } from './facts.ts'

/** Deactivates the account unless it was used in the meantime; then its next check is planned. */
export async function deactivateUnused(
  transaction: Transaction,
  call: Call,
  name: AccountName,
): Promise<void> {
  const found = await find(transaction, name)
  if (found?.account.status !== 'active') return
  if (!isInactive(found, call.now)) {
    planDeactivation(transaction, found)
    return
  }
  put(transaction, found, { status: 'deactivated', deactivatedAt: formatInstant(call.now) })
  await identityFacts.announce(transaction, call, { type: 'AccountDeactivated', subject: name.id })
}

/**
 * Brings a deactivated account back; its 180 days begin anew.
 *
 * @throws Refusal ACCOUNT_UNKNOWN, ACCOUNT_NOT_DEACTIVATED
 */
export async function reactivate(
  transaction: Transaction,
  call: Call,
  name: AccountName,
): Promise<Account> {
  const found = await find(transaction, name)
  if (found === undefined) throw new Refusal(ACCOUNT_UNKNOWN)
  const { status } = found.account
  const asleep = status === 'deactivated' || (status === 'active' && isInactive(found, call.now))
  if (!asleep) throw new Refusal(ACCOUNT_NOT_DEACTIVATED)
  const awake = put(transaction, found, {
    status: 'active',
    reactivatedAt: formatInstant(call.now),
  })
  planDeactivation(transaction, awake)
  await identityFacts.announce(transaction, call, { type: 'AccountReactivated', subject: name.id })
  return awake
}

async function find(reader: Reader, { type, id }: AccountName): Promise<Account | undefined> {
  if (type === 'client') {
    const account = await reader.get(clients, id)
    return account && { type, account }
  }
  const account = await reader.get(people, id)
  return account && { type, account }
}

type Change = Partial<Pick<Account['account'], 'status' | 'deactivatedAt' | 'reactivatedAt'>>

function put(transaction: Transaction, found: Account, change: Change): Account {
  if (found.type === 'client') {
    const account = { ...found.account, ...change }
    transaction.put(clients, account.clientId, account)
    return { type: 'client', account }
  }
  const account = { ...found.account, ...change }
  transaction.put(people, account.personId, account)
  return { type: 'person', account }
}
