import * as v from 'valibot'
import type { BusinessChannel } from '../channel/businesses.ts'
import type { ApiClient } from './client.ts'
import { everyItem } from './pages.ts'

export const business = v.object({
  business: v.string(),
  legalName: v.string(),
  kind: v.string(),
  registeredAt: v.optional(v.string()),
})

export const programAccount = v.object({
  account: v.string(),
  business: v.string(),
  name: v.string(),
  status: v.picklist(['active', 'closed']),
})

const notice = v.object({
  kind: v.string(),
  occasion: v.string(),
  count: v.number(),
  subjects: v.array(v.string()),
})

export function businessesOver(client: ApiClient): BusinessChannel {
  return {
    read: (number) =>
      client.ask({ method: 'GET', path: `/v1/businesses/${number}`, schema: business }),
    programAccounts: (number) =>
      everyItem(client, {
        path: `/v1/businesses/${number}/program-accounts`,
        item: programAccount,
      }),
    readProgramAccount: (account) =>
      client.ask({
        method: 'GET',
        path: `/v1/program-accounts/${account}`,
        schema: programAccount,
      }),
    renameProgramAccount: (account, name) =>
      client.ask({
        method: 'PUT',
        path: `/v1/program-accounts/${account}/name`,
        body: { name },
        schema: programAccount,
      }),
    notices: (number) =>
      everyItem(client, { path: `/v1/businesses/${number}/notices`, item: notice }),
  }
}
