import * as v from 'valibot'
import type { DeclarationChannel, Explained, Explanation } from '../channel/declarations.ts'
import { NOTHING, type ApiClient } from './client.ts'
import { everyItem, shortList } from './pages.ts'

const exchange = v.object({
  currency: v.string(),
  rate: v.string(),
  ratedOn: v.string(),
  status: v.string(),
})

const charge = v.object({
  type: v.string(),
  computed: v.optional(v.string()),
  selfDeclared: v.optional(v.string()),
  amount: v.string(),
})

const line = v.object({
  valueForDuty: v.string(),
  charges: v.array(charge),
  valueForTax: v.string(),
  total: v.string(),
})

const assessment = v.object({
  invoices: v.array(v.object({ exchange, lines: v.array(line) })),
  totals: v.object({
    valueForDuty: v.string(),
    charges: v.record(v.string(), v.string()),
    valueForTax: v.string(),
    total: v.string(),
  }),
  provisional: v.boolean(),
})

const declaration = v.object({
  transactionNumber: v.string(),
  version: v.number(),
  status: v.string(),
  importer: v.string(),
  reason: v.string(),
  warnings: v.optional(v.array(v.object({ code: v.string() }))),
  assessment: v.optional(assessment),
})

const step = {
  code: v.string(),
  amount: v.string(),
  rounding: v.nullable(v.string()),
  source: v.nullable(v.string()),
}

const explained: v.GenericSchema<Explained> = v.object({
  ...step,
  inputs: v.array(v.lazy(() => explained)),
})

const explanation: v.GenericSchema<Explanation> = v.object({
  ...step,
  inputs: v.array(explained),
  text: v.object({ en: v.string(), fr: v.string() }),
})

const DECLARATIONS = '/v1/declarations'

export function declarationsOver(client: ApiClient): DeclarationChannel {
  const draft = (number: string): string => `/v1/drafts/${number}`
  return {
    submit: (body, key) =>
      client.ask({ method: 'POST', path: DECLARATIONS, body, key, schema: declaration }),
    calculate: (invoices) =>
      client.ask({
        method: 'POST',
        path: '/v1/calculations',
        body: { invoices },
        schema: assessment,
      }),
    read: (number) =>
      client.ask({ method: 'GET', path: `${DECLARATIONS}/${number}`, schema: declaration }),
    versions: (number) =>
      shortList(client, { path: `${DECLARATIONS}/${number}/versions`, item: declaration }),
    explain: (number) =>
      client.ask({ method: 'GET', path: `${DECLARATIONS}/${number}/explain`, schema: explanation }),
    list: (importer) =>
      everyItem(client, { path: DECLARATIONS, query: { importer }, item: declaration }),
    saveDraft: (body) =>
      client.ask({
        method: 'PUT',
        path: draft(body.transactionNumber),
        body,
        schema: NOTHING,
      }),
    readDraft: (number) => client.ask({ method: 'GET', path: draft(number), schema: NOTHING }),
    submitDraft: (number) =>
      client.ask({ method: 'POST', path: `${draft(number)}/submission`, schema: declaration }),
  }
}
