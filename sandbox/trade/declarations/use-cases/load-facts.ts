import {
  businesses,
  programAccounts,
  type ProgramAccount,
} from '../../../parties/accounts/index.ts'
import { standingOf, type Standing } from '../../../parties/authority/index.ts'
import { ratesFor, requireFetched, type FoundRate, type RateFound } from '../../exchange/index.ts'
import { businessOf, type BusinessNumber } from '../../../kernel/identifiers.ts'
import { localDateAt, type LocalDate } from '../../../kernel/time.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import { settingsOf, type Call } from '../../../platform/workspaces/index.ts'
import type { RateDay } from '../declaration.ts'
import type {
  Facts,
  FilingFacts,
  ImporterFacts,
  InvoiceRate,
  RateFact,
  SubmitterFacts,
} from '../facts.ts'
import type { Filing, Goods } from '../filing.ts'
import { missingDays } from '../missing-days.ts'
import { measureRateDays } from '../measure-currencies.ts'
import { accountingDay, resolveGoods } from '../resolve.ts'
import { declarations } from '../store/declarations.ts'
import { securityNumbers } from './security-numbers.ts'

/**
 * Where rates are missing, those of days that were never asked for are fetched first.
 *
 * @throws Lacking
 */
export async function requireFetchedRates(
  reader: Reader,
  call: Call,
  facts: Pick<Facts, 'rates' | 'measureRates'>,
): Promise<void> {
  const missing = missingDays(facts)
  if (missing.length === 0) return
  await requireFetched(
    reader,
    call,
    missing.map(({ on }) => on),
  )
}

export interface Counting {
  readonly goods: Goods
  /** Absent for what an earlier version kept. */
  readonly accountedOn: LocalDate | undefined
}

/** What the calculation alone needs to know: rates and tariff. */
export async function factsOfGoods(
  reader: Reader,
  call: Pick<Call, 'now'>,
  { goods, accountedOn }: Counting,
): Promise<Facts> {
  const { switches, policies } = await settingsOf(reader)
  const lines = resolveGoods(goods, accountedOn)
  return {
    today: localDateAt(call.now),
    accountedOn,
    switches,
    missingRate: policies.missingRate,
    lines,
    ...(await ratesOf(reader, goods, measureRateDays(goods, lines))),
  }
}

/** Everything that the rules of a submission may ask. */
export async function factsOfFiling(
  reader: Reader,
  call: Call,
  filing: Filing,
): Promise<FilingFacts> {
  const standing = await standingOf(reader, call, filing.importer)
  const submitter = await submitterFacts(reader, filing, standing)
  const account = await reader.get(programAccounts, filing.importer)
  const accountedOn = accountingDay(filing, localDateAt(call.now))
  const used = await reader.get(declarations, filing.transactionNumber)
  return {
    ...(await factsOfGoods(reader, call, { goods: filing, accountedOn })),
    actor: call.actor.kind,
    standing,
    importer: account && (await importerFacts(reader, account)),
    submitter,
    securityNumbers: await securityNumbers(reader, filing, { account, submitter }),
    usedOn: used?.filedOn,
  }
}

/** For whom the standing acts; an officer acts for the agency. */
export function submitterOf(standing: Standing): BusinessNumber | undefined {
  return 'business' in standing ? standing.business : undefined
}

/** Those of the invoices and of the measures, asked at once. */
async function ratesOf(
  reader: Reader,
  { invoices }: Goods,
  measureDays: readonly (readonly RateDay[])[],
): Promise<Pick<Facts, 'rates' | 'measureRates'>> {
  const days = invoices.map(({ currency, directShipmentOn: on }) => ({ currency, on }))
  const ofInvoices = days.length
  for (const more of measureDays) days.push(...more)
  const rates = await rateFacts(reader, days)
  if (days.length === ofInvoices) return { rates, measureRates: measureDays.map(() => []) }
  const others = rates.splice(ofInvoices)
  return { rates, measureRates: measureDays.map(({ length }) => others.splice(0, length)) }
}

/** The rate of each day, or the want of it. */
export async function rateFacts(reader: Reader, days: readonly RateDay[]): Promise<RateFact[]> {
  const answered = await ratesFor(reader, days)
  return answered.map(({ currency, on, found }) => rateFact({ currency, on }, found))
}

function rateFact(day: RateDay, found: RateFound): RateFact {
  if (found.status === 'published') {
    return { status: 'found', rate: invoiceRate(day, found, 'published') }
  }
  const last = found.last && invoiceRate(day, found.last, 'carried-forward')
  return { status: 'missing', day, last }
}

function invoiceRate(
  day: RateDay,
  { rate, effectiveOn: ratedOn, revision }: FoundRate,
  status: InvoiceRate['status'],
): InvoiceRate {
  return { ...day, rate, ratedOn, status, revision }
}

async function importerFacts(reader: Reader, account: ProgramAccount): Promise<ImporterFacts> {
  const business = await reader.get(businesses, account.business)
  return {
    registered: business?.registered !== undefined,
    active: account.status === 'active',
    accountType: account.type,
    internalAdmin: account.internalAdmin === true,
  }
}

async function submitterFacts(
  reader: Reader,
  { importer }: Filing,
  standing: Standing,
): Promise<SubmitterFacts | undefined> {
  const submitter = submitterOf(standing)
  if (submitter === undefined) return undefined
  const isImporter = submitter === businessOf(importer)
  if (isImporter) return { business: submitter, isImporter, isLicensedBroker: false }
  const business = await reader.get(businesses, submitter)
  const isLicensedBroker = business?.kind === 'broker' && business.licensed
  return { business: submitter, isImporter, isLicensedBroker }
}
