import type { Answer } from '../answer.ts'

export type Sight = 'none' | 'view' | 'edit'
export type DelegateRole = 'view' | 'edit'

/** What the third party may do, by who submitted the record. */
export interface Visibility {
  readonly submittedByBroker: Sight
  readonly submittedByImporter: Sight
  readonly submittedByOthers: Sight
}

export interface Terms {
  readonly role: DelegateRole
  /** The last day in force. */
  readonly expiresOn: string
  readonly visibility: Visibility
}

export interface Delegation {
  readonly delegationId: string
  readonly account: string
  readonly thirdParty: string
  readonly status: string
  readonly role?: DelegateRole | undefined
  readonly expiresOn?: string | undefined
  readonly visibility?: Visibility | undefined
}

export interface Asked {
  readonly thirdParty: string
  readonly accounts: readonly string[]
}

export interface DelegationChannel {
  /** A third party asks to act for the importers of these accounts. */
  request(asked: Asked & { readonly role: DelegateRole }): Promise<Answer<readonly Delegation[]>>
  /** An importer offers its accounts to a third party. */
  offer(offered: Asked & Terms): Promise<Answer<readonly Delegation[]>>
  approve(delegationId: string, terms: Terms): Promise<Answer<Delegation>>
  accept(delegationId: string): Promise<Answer<Delegation>>
  reject(delegationId: string): Promise<Answer<Delegation>>
  withdraw(delegationId: string): Promise<Answer<Delegation>>
  change(delegationId: string, terms: Terms): Promise<Answer<Delegation>>
  revoke(delegationId: string): Promise<Answer<Delegation>>
  read(delegationId: string): Promise<Answer<Delegation>>
  list(business: string, side: 'importer' | 'third-party'): Promise<Answer<readonly Delegation[]>>
  /** Has the request of that broker shown to every importer that registers from now on. */
  standForAll(business: string, role: DelegateRole): Promise<Answer<unknown>>
}
