import { explainDeclaration, type DerivationNode } from '../../duties/index.ts'
import { readCents } from '../../../kernel/money.ts'
import type { Assessment } from '../declaration.ts'
import type { RateFact } from '../facts.ts'
import { invoiceRateFromKept } from '../filed.ts'
import { retrace, type Retraceable } from '../retrace.ts'
import { filingFrom, invoiceRate, type Changes } from './filing-from.ts'
import { given } from './given.ts'

export interface Assessed {
  readonly assessment: Assessment
  /** What retraces it, as long as nothing is known otherwise. */
  readonly assessable: Retraceable
}

/** A declaration with those changes as it was accepted, at 1.35 but for what is in Canadian dollars. */
export function assessed(changes: Changes = {}): Assessed {
  const rates = filingFrom(changes).invoices.map(({ currency, directShipmentOn: on }): RateFact => {
    const rate = invoiceRate({ currency, on }, currency === 'CAD' ? '1' : '1.35')
    return { status: 'found', rate }
  })
  const { filing: goods, facts, submitted } = given(changes, { rates })
  const declaration = submitted()
  if (declaration.status !== 'accepted') throw new Error('not accepted')
  const { assessment, accountedOn } = declaration
  const assessable = {
    goods,
    lines: facts.lines,
    rates: assessment.invoices.map(({ exchange }) => invoiceRateFromKept(exchange)),
    measureRates: assessment.invoices.map(({ measureExchange = [] }) =>
      measureExchange.map(invoiceRateFromKept),
    ),
    accountedOn,
  }
  return { assessment, assessable }
}

export function explained({ assessment, assessable }: Assessed): DerivationNode {
  const lines = retrace(assessment, assessable)
  return explainDeclaration({ lines, totals: { total: readCents(assessment.totals.total) } })
}
