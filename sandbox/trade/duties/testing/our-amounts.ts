import { formatCents, sum } from '../../../kernel/money.ts'
import type { ChargeType } from '../charge.ts'
import type { CalculatedLine } from '../line-result.ts'
import type { OracleAmounts } from './oracle.ts'

/** A calculated line in the oracle's form, to be compared with it. */
export function ourAmounts(line: CalculatedLine): OracleAmounts {
  const charges: Partial<Record<ChargeType, string>> = {}
  for (const { type } of line.charges) {
    const ofType = line.charges.filter((charge) => charge.type === type)
    charges[type] = formatCents(sum(ofType.map(({ amount }) => amount)))
  }
  return {
    valueForDuty: formatCents(line.valueForDuty),
    charges,
    valueForTax: formatCents(line.valueForTax),
    total: formatCents(line.total),
  }
}
