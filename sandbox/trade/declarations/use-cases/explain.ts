import { explainDeclaration, type DerivationNode } from '../../duties/index.ts'
import { readCents } from '../../../kernel/money.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { AssessedInvoice, Declaration, RateDay } from '../declaration.ts'
import type { InvoiceRate } from '../facts.ts'
import { NOT_ASSESSED_YET } from '../problems.ts'
import { filingFromKept, invoiceRateFromKept } from '../filed.ts'
import { measureRateDays } from '../measure-currencies.ts'
import { resolveGoods } from '../resolve.ts'
import { retrace } from '../retrace.ts'
import { rateFacts } from './load-facts.ts'

/**
 * Tells how the declaration was assessed, by the rates that were kept with it; its amounts are the kept ones.
 *
 * @throws Refusal NOT_ASSESSED_YET
 */
export async function explain(reader: Reader, declaration: Declaration): Promise<DerivationNode> {
  const { transactionNumber } = declaration
  if (declaration.status === 'held') throw new Refusal(NOT_ASSESSED_YET, { transactionNumber })
  const goods = filingFromKept(declaration.filed)
  const lines = resolveGoods(goods, declaration.accountedOn)
  const { invoices } = declaration.assessment
  const days = measureRateDays(goods, lines)
  const explained = retrace(declaration.assessment, {
    goods,
    lines,
    accountedOn: declaration.accountedOn,
    rates: invoices.map(({ exchange }) => invoiceRateFromKept(exchange)),
    measureRates: await Promise.all(
      invoices.map((invoice, index) => measureRatesOf(reader, invoice, days[index] ?? [])),
    ),
  })
  const total = readCents(declaration.assessment.totals.total)
  return explainDeclaration({ lines: explained, totals: { total } })
}

/** Assessments of earlier versions kept none: what the amounts need is looked up. */
async function measureRatesOf(
  reader: Reader,
  { measureExchange }: AssessedInvoice,
  days: readonly RateDay[],
): Promise<readonly InvoiceRate[]> {
  if (measureExchange !== undefined) return measureExchange.map(invoiceRateFromKept)
  if (days.length === 0) return []
  const facts = await rateFacts(reader, days)
  return facts.flatMap((fact) => (fact.status === 'found' ? fact.rate : (fact.last ?? [])))
}
