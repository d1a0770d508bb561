import { formatInstant } from '../../../kernel/time.ts'
import { whenTold, type Occasion } from '../../../platform/facts/index.ts'
import type { Transaction } from '../../../platform/storage/index.ts'
import { addToNotice } from '../../notices/index.ts'
import { delegationFacts, type DelegationFact } from '../facts.ts'
import { loadDelegation } from '../store.ts'

type Expired = Extract<DelegationFact, { type: 'DelegationExpired' }>

/** That a delegation ended with its expiry day is told to the importer and to the third party. */
async function notifyBothSides(
  transaction: Transaction,
  { subject }: Expired,
  { now }: Occasion,
): Promise<void> {
  const delegation = await loadDelegation(transaction, subject)
  if (delegation.status !== 'expired') return
  const { importer, thirdParty, account, expiresOn } = delegation
  for (const business of [importer, thirdParty]) {
    await addToNotice(transaction, {
      business,
      account,
      kind: 'delegation-expired',
      occasion: subject,
      at: formatInstant(now),
      reason: `${expiresOn} was the last day`,
      subject,
    })
  }
}

export const expiryListener = whenTold(delegationFacts, 'DelegationExpired', {
  turn: 'messages',
  hear: notifyBothSides,
})
