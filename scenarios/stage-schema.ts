import * as v from 'valibot'

const person = v.object({
  role: v.picklist(['bam', 'pam', 'editor', 'reader']),
  personId: v.string(),
  username: v.string(),
  provider: v.string(),
  password: v.string(),
  totpSecret: v.string(),
})

const party = v.object({
  business: v.object({ business: v.string(), legalName: v.string() }),
  accounts: v.array(
    v.object({ account: v.string(), accountSecurityNumber: v.optional(v.string()) }),
  ),
  people: v.array(person),
  clients: v.array(
    v.object({
      scope: v.picklist(['edit', 'view']),
      clientId: v.string(),
      clientSecret: v.string(),
    }),
  ),
})

const officer = v.object({
  clientId: v.string(),
  clientSecret: v.string(),
  internalAdminAccount: v.string(),
  accountSecurityNumber: v.optional(v.string()),
})

export const testIdentity = v.object({ importer: party, broker: party, officer })
export type TestIdentity = v.InferOutput<typeof testIdentity>

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
