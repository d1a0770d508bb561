import { formatCents, sum } from '../../kernel/money.ts'
import { CHARGE_ORDER } from '../charge.ts'
import type { CalculatedLine } from '../line-result.ts'
import type { OracleAmounts } from './oracle.ts'

/** A calculated line in the oracle's form, to be compared with it. */
export function ourAmounts(line: CalculatedLine): OracleAmounts {
  const types = CHARGE_ORDER.filter((type) => line.charges.some((charge) => charge.type === type))
  const charges = types.map((type) => {
    const amounts = line.charges.filter((charge) => charge.type === type)
    return [type, formatCents(sum(amounts.map(({ amount }) => amount)))]
  })
  return {
    valueForDuty: formatCents(line.valueForDuty),
    charges: Object.fromEntries(charges),
    valueForTax: formatCents(line.valueForTax),
    total: formatCents(line.total),
  }
}
