import type { Answer } from '../answer.ts'

export type ProgramRole = 'pam' | 'editor' | 'reader'
export type Role = 'bam' | ProgramRole

/** A manager of everything, or roles by program account. */
export interface Roles {
  readonly manager: boolean
  readonly programs: Readonly<Record<string, ProgramRole>>
}

export const NO_ROLES: Roles = { manager: false, programs: {} }
export const MANAGER: Roles = { manager: true, programs: {} }

/** A business account manager has no accounts of its own: it manages them all. */
export function inAccount(role: Role, account: string): Roles {
  return role === 'bam' ? MANAGER : { manager: false, programs: { [account]: role } }
}

export interface Employee extends Roles {
  readonly personId: string
  readonly business: string
}

export interface AccessRequest {
  readonly requestId: string
  readonly personId: string
  readonly business: string
  readonly justification: string
  readonly status: 'pending' | 'approved' | 'refused' | 'withdrawn'
}

export interface Group {
  readonly groupId: string
  readonly name: string
  readonly members: readonly string[]
}

export interface EmployeeChannel {
  /** The businesses to which one belongs. */
  employers(): Promise<Answer<readonly Employee[]>>
  requestAccess(business: string, justification: string): Promise<Answer<AccessRequest>>
  ownRequests(): Promise<Answer<readonly AccessRequest[]>>
  receivedRequests(business: string): Promise<Answer<readonly AccessRequest[]>>
  approve(requestId: string, roles: Roles): Promise<Answer<Employee>>
  refuse(requestId: string, reason: string): Promise<Answer<AccessRequest>>
  withdraw(requestId: string): Promise<Answer<AccessRequest>>
  list(business: string): Promise<Answer<readonly Employee[]>>
  changeRoles(business: string, personId: string, roles: Roles): Promise<Answer<Employee>>
  remove(business: string, personId: string): Promise<Answer<unknown>>
  createGroup(business: string, group: Omit<Group, 'groupId'>): Promise<Answer<Group>>
  assignGroup(
    business: string,
    groupId: string,
    assigned: { readonly programs: readonly string[]; readonly role: ProgramRole },
  ): Promise<Answer<readonly Employee[]>>
}
