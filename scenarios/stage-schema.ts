import * as v from 'valibot'

/** What is in a filing cabinet; a newcomer's holds no past. */
export const papers = v.object({
  legalName: v.string(),
  address: v.object({
    lines: v.array(v.string()),
    city: v.string(),
    region: v.string(),
    postalCode: v.string(),
    country: v.string(),
  }),
  history: v.object({
    declaration: v.optional(v.object({ dutiesAndTaxes: v.string() })),
    statement: v.optional(v.object({ balance: v.string() })),
    payment: v.optional(v.object({ amount: v.string() })),
  }),
})
export type Papers = v.InferOutput<typeof papers>
