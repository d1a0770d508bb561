import { explainDeclaration, type DerivationNode } from '../../duties/index.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { assess } from '../assess.ts'
import type { Declaration } from '../declaration.ts'
import { NOT_ASSESSED_YET } from '../problems.ts'
import { filingFromKept, invoiceRateFromKept } from '../filed.ts'
import { resolveGoods } from '../resolve.ts'

/**
 * Counts the declaration again under the rates that its assessment used, and tells how.
 *
 * @throws Refusal NOT_ASSESSED_YET
 */
export function explain(declaration: Declaration): DerivationNode {
  const { transactionNumber } = declaration
  if (declaration.status === 'held') throw new Refusal(NOT_ASSESSED_YET, { transactionNumber })
  const goods = filingFromKept(declaration.filed)
  const outcome = assess({
    goods,
    lines: resolveGoods(goods, declaration.accountedOn),
    rates: declaration.assessment.invoices.map(({ exchange }) => invoiceRateFromKept(exchange)),
  })
  if (outcome.status === 'faulty') throw new Error(`${transactionNumber} cannot be counted again`)
  return explainDeclaration(outcome.calculated)
}
