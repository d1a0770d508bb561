import type { Answer } from '../answer.ts'

export interface Business {
  readonly business: string
  readonly legalName: string
  readonly kind: string
  readonly registeredAt?: string | undefined
}

export interface ProgramAccount {
  readonly account: string
  readonly business: string
  readonly name: string
  readonly status: 'active' | 'closed'
}

export interface Notice {
  readonly kind: string
  readonly occasion: string
  readonly count: number
  readonly subjects: readonly string[]
}

export interface BusinessChannel {
  read(business: string): Promise<Answer<Business>>
  programAccounts(business: string): Promise<Answer<readonly ProgramAccount[]>>
  readProgramAccount(account: string): Promise<Answer<ProgramAccount>>
  renameProgramAccount(account: string, name: string): Promise<Answer<ProgramAccount>>
  notices(business: string): Promise<Answer<readonly Notice[]>>
}
