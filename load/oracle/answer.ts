import type { Big } from 'big.js'
import * as v from 'valibot'
import type { CountedLine } from './count/count-line.ts'
import { sumOf } from './decimal.ts'

const charge = v.object({ type: v.string(), regime: v.optional(v.string()), amount: v.string() })

/** What the calculator answers, as far as it is amounts. */
export const assessment = v.object({
  invoices: v.array(
    v.object({
      lines: v.array(
        v.object({
          valueForDuty: v.string(),
          charges: v.array(charge),
          valueForTax: v.string(),
          total: v.string(),
        }),
      ),
    }),
  ),
  totals: v.object({ valueForDuty: v.string(), valueForTax: v.string(), total: v.string() }),
})

type Assessment = v.InferOutput<typeof assessment>

/** Every amount of a declaration as text, each charge under its type and measure. */
export interface Amounts {
  readonly lines: readonly Readonly<Record<string, string>>[]
  readonly totals: Readonly<Record<string, string>>
}

export function amountsOf({ invoices, totals }: Assessment): Amounts {
  const lines = invoices.flatMap((invoice) => invoice.lines)
  return {
    lines: lines.map(({ charges, ...line }) => ({
      ...Object.fromEntries(charges.map((each) => [nameOf(each), each.amount])),
      ...line,
    })),
    totals,
  }
}

export function amountsCounted(lines: readonly CountedLine[]): Amounts {
  const total = ({ charges }: CountedLine): Big => sumOf(charges.map(({ amount }) => amount))
  return {
    lines: lines.map((line) => ({
      ...Object.fromEntries(line.charges.map((each) => [nameOf(each), each.amount.toFixed(2)])),
      valueForDuty: line.valueForDuty.toFixed(2),
      valueForTax: line.valueForTax.toFixed(2),
      total: total(line).toFixed(2),
    })),
    totals: {
      valueForDuty: sumOf(lines.map(({ valueForDuty }) => valueForDuty)).toFixed(2),
      valueForTax: sumOf(lines.map(({ valueForTax }) => valueForTax)).toFixed(2),
      total: sumOf(lines.map(total)).toFixed(2),
    },
  }
}

function nameOf({
  type,
  regime = '',
}: {
  readonly type: string
  readonly regime?: string | undefined
}) {
  return `${type} ${regime}`.trim()
}
