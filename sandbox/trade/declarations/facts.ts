import type { Actor } from '../../kernel/actor.ts'
import type { AccountSecurityNumber, BusinessNumber } from '../../kernel/identifiers.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { MissingRatePolicy, Switch } from '../../platform/workspaces/index.ts'
import type { RateDay, UsedRate } from './declaration.ts'
import type { ResolvedLine } from './resolve.ts'

/** What becomes of a filing; the columns of the rule table. */
export type Transition = 'calculate' | 'submit-AB' | 'submit-C' | 'recalculate'

/** Everything that the rules may know besides the filing. */
export interface Facts {
  readonly today: LocalDate
  readonly actor: Actor['kind']
  readonly importer: ImporterFacts | undefined
  /** Account security numbers in whose series the filer may number. */
  readonly securityNumbers: readonly AccountSecurityNumber[]
  readonly submitter: SubmitterFacts | undefined
  /** The day on which the transaction number was last used. */
  readonly usedOn: LocalDate | undefined
  readonly switches: Readonly<Record<Switch, boolean>>
  readonly missingRate: MissingRatePolicy
  /** By invoice, then by line. */
  readonly lines: readonly (readonly ResolvedLine[])[]
  /** By invoice. */
  readonly rates: readonly RateFact[]
}

export interface ImporterFacts {
  readonly registered: boolean
  readonly active: boolean
  readonly accountType: 'importer' | 'exporter' | 'dual'
  readonly internalAdmin: boolean
}

export interface SubmitterFacts {
  readonly business: BusinessNumber
  readonly isImporter: boolean
  readonly isLicensedBroker: boolean
}

/** A rate to count an invoice by: what is kept as `UsedRate`. */
export interface InvoiceRate extends Omit<UsedRate, 'rate'> {
  /** Canadian dollars per unit of the currency. */
  readonly rate: Rate
}

/** The rate of an invoice, or the want of one with the last that is known. */
export type RateFact =
  | { readonly status: 'found'; readonly rate: InvoiceRate }
  | { readonly status: 'missing'; readonly day: RateDay; readonly last: InvoiceRate | undefined }
