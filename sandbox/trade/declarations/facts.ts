import type { Actor } from '../../kernel/actor.ts'
import type { AccountSecurityNumber, BusinessNumber } from '../../kernel/identifiers.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { Standing } from '../../parties/authority/index.ts'
import type { MissingRatePolicy, Switch } from '../../platform/workspaces/index.ts'
import type { RateDay, UsedRate } from './declaration.ts'
import type { ResolvedLine } from './resolve.ts'

/** What becomes of a filing; the columns of the rule table. */
export type Transition = 'calculate' | 'submit-AB' | 'submit-C' | 'recalculate'

/** Everything that the rules about goods may know besides the goods. */
export interface Facts {
  readonly today: LocalDate
  /** The day whose tariff, measures and taxes count. */
  readonly accountedOn: LocalDate | undefined
  readonly switches: Readonly<Record<Switch, boolean>>
  readonly missingRate: MissingRatePolicy
  /** By invoice, then by line. */
  readonly lines: readonly (readonly ResolvedLine[])[]
  /** By invoice. */
  readonly rates: readonly RateFact[]
  /** By invoice: of the other currencies in which measures of its lines state amounts. */
  readonly measureRates: readonly (readonly RateFact[])[]
}

/** What the rules of a submission may know besides. */
export interface FilingFacts extends Facts {
  readonly actor: Actor['kind']
  /** What the filer is to the importer's program account. */
  readonly standing: Standing
  readonly importer: ImporterFacts | undefined
  /** For whom the filer acts; an officer acts for the agency. */
  readonly submitter: SubmitterFacts | undefined
  /** Account security numbers in whose series the filer may number. */
  readonly securityNumbers: readonly AccountSecurityNumber[]
  /** The day on which the transaction number was last used. */
  readonly usedOn: LocalDate | undefined
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
