import { Big } from 'big.js'
import * as v from 'valibot'

/** What these proofs look at in a declaration that was read back. */
export const declaration = v.object({
  transactionNumber: v.string(),
  version: v.number(),
  status: v.picklist(['accepted', 'held']),
  reason: v.string(),
  filed: v.object({
    invoices: v.array(v.object({ lines: v.array(v.object({ value: v.string() })) })),
  }),
  assessment: v.object({
    invoices: v.array(
      v.object({
        lines: v.array(
          v.object({
            charges: v.array(v.object({ amount: v.string() })),
            total: v.string(),
          }),
        ),
      }),
    ),
    totals: v.object({ total: v.string() }),
    provisional: v.boolean(),
  }),
})

export type Declaration = v.InferOutput<typeof declaration>

/** Whether each filed line is assessed, and charges, lines and total add up. */
export function isWhole({ filed, assessment }: Declaration): boolean {
  const lines = assessment.invoices.flatMap((invoice) => invoice.lines)
  const filedLines = filed.invoices.flatMap((invoice) => invoice.lines)
  return (
    lines.length === filedLines.length &&
    lines.every(({ charges, total }) => total === sum(charges.map(({ amount }) => amount))) &&
    assessment.totals.total === sum(lines.map(({ total }) => total))
  )
}

function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), Big(0)).toFixed(2)
}
