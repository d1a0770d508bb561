import { programAccountOf } from '../parties/accounts/index.ts'
import { IMPORTER } from '../parties/community/cast.ts'
import { firstThirdParty } from '../parties/delegation/index.ts'
import { declarations } from '../trade/declarations/index.ts'
import { clientCredentials, listClients } from '../parties/identity/index.ts'
import { programAccount, type BusinessNumber } from '../kernel/identifiers.ts'
import type { Reader } from '../platform/storage/index.ts'
import type { Workspace } from '../platform/workspaces/index.ts'

/** What one needs to try the sandbox at once. */
export interface DemoCredentials {
  readonly client: { readonly id: string; readonly secret: string }
  /** A program account that delegated to the client's business. */
  readonly importer: string
  /** The next free number of the broker's series. */
  readonly transactionNumber: string
}

export async function demoCredentials(workspace: Workspace): Promise<DemoCredentials> {
  return await workspace.store.read(async (reader) => {
    // Asked of the store: a community that an earlier version made has another broker.
    const broker = await firstThirdParty(reader, IMPORTER.business)
    if (broker === undefined) throw new Error('a community whose first importer has no broker')
    const { items } = await listClients(reader, broker, { limit: 1 })
    const [client] = items
    if (client === undefined) throw new Error('a community whose first broker has no program')
    const { clientId, clientSecret } = clientCredentials(workspace, client)
    return {
      client: { id: clientId, secret: clientSecret },
      importer: IMPORTER.account,
      transactionNumber: await nextNumber(reader, broker),
    }
  })
}

const SEQUENCE_DIGITS = 8

/** The next number of the broker's series, as long as its numbers are taken in order. */
async function nextNumber(reader: Reader, broker: BusinessNumber): Promise<string> {
  const account = await programAccountOf(reader, programAccount(broker, 1))
  const taken = await reader.count(declarations, 'bySubmittedBy', broker)
  const sequence = String(taken + 1).padStart(SEQUENCE_DIGITS, '0')
  return `${account?.accountSecurityNumber ?? ''}${sequence}0`
}
