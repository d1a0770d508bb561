import { putGrant, type DelegateRole } from '../authority/index.ts'
import { endOfDay } from '../authority/index.ts'
import type { BusinessNumber, ProgramAccountNumber } from '../kernel/identifiers.ts'
import { formatInstant, localDate, type LocalDate } from '../kernel/time.ts'
import type { Transaction } from '../storage/index.ts'
import { businessOfParty, IMPORTER } from './cast.ts'
import { brokerFor, type Planned } from './plan.ts'
import type { Making } from './seed.ts'

export interface Delegated {
  readonly account: ProgramAccountNumber
  readonly thirdParty: BusinessNumber
  readonly role: DelegateRole
  readonly expiresOn: LocalDate
}

export async function delegateTo(
  transaction: Transaction,
  _call: unknown,
  delegated: Delegated,
): Promise<void> {
  const { account, thirdParty, role, expiresOn } = delegated
  putGrant(transaction, {
    account,
    thirdParty,
    role,
    licensed: true,
    visibility: {
      submittedByBroker: 'edit',
      submittedByImporter: 'view',
      submittedByOthers: 'none',
    },
    endsAt: formatInstant(endOfDay(expiresOn)),
  })
  await Promise.resolve()
}

export async function seedDelegation(
  making: Making,
  planned: Planned,
  isRegistered: boolean,
): Promise<void> {
  if (!isRegistered || planned.index > 0) return
  await delegateTo(making.transaction, undefined, {
    account: IMPORTER.account,
    thirdParty: businessOfParty('broker', brokerFor(0, making.size.brokers)),
    role: 'edit',
    expiresOn: localDate('2099-12-31'),
  })
}
