import type {
  AccountSecurityNumber,
  BusinessNumber,
  ProgramAccountNumber,
} from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'

export const PROGRAM_TYPES = ['importer', 'exporter', 'dual'] as const
export type ProgramType = (typeof PROGRAM_TYPES)[number]

/** An import-export (RM) account of a business: one division, with its own people and balance. */
export interface ProgramAccount {
  readonly account: ProgramAccountNumber
  readonly business: BusinessNumber
  /** @see sources.ts PROGRAM_ACCOUNT_TYPES: declarations are filed under an importer account only. */
  readonly type: ProgramType
  /** Of the division. */
  readonly name: string
  readonly status: 'active' | 'closed'
  /** Of an account that has been idle for years: the last day on which it was used. */
  readonly lastActiveOn?: LocalDate | undefined
  /** Given to those who have posted security; unique in the workspace. */
  readonly accountSecurityNumber?: AccountSecurityNumber | undefined
  /** The agency's own account, on which it files for importers without a business number. */
  readonly internalAdmin?: boolean | undefined
}
