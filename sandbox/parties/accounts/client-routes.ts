import * as v from 'valibot'
import {
  attempt,
  command,
  created,
  fields,
  noContent,
  ok,
  query,
} from '../../platform/http/index.ts'
import {
  CLIENT_NOT_FOUND,
  listClients,
  registerClient,
  revokeClient,
  rotateClientSecret,
} from '../identity/index.ts'
import { forThoseWhoMay, NOT_AUTHORIZED } from '../authority/index.ts'
import { openBusiness } from './use-cases/open-business.ts'
import { BUSINESS_NOT_FOUND } from './problems.ts'
import { clientView, recordId, toClientView } from './schema.ts'

const tag = 'Software clients'
const businessPath = v.strictObject({ business: fields.businessNumber })
const clientPath = v.strictObject({ business: fields.businessNumber, clientId: recordId })
const refuses = [BUSINESS_NOT_FOUND, NOT_AUTHORIZED, CLIENT_NOT_FOUND]

const credentialsView = fields.named(
  'ClientCredentials',
  v.object({
    clientId: v.string(),
    clientSecret: v.pipe(v.string(), v.metadata({ description: 'Told this once.' })),
  }),
)

export const registerBusinessClient = attempt(
  {
    id: 'registerBusinessClient',
    summary: 'Register a program that acts for the business',
    description:
      'The secret is told once and kept nowhere, so this operation ignores Idempotency-Key.',
    tag,
    ...forThoseWhoMay('register-client'),
    path: businessPath,
    body: v.strictObject({
      name: fields.text(80, 'What the program is called.'),
      scope: v.picklist(['edit', 'view']),
    }),
    answers: { 201: { description: 'Its credentials', schema: credentialsView } },
    refuses,
  },
  (call, { path: { business }, body }) =>
    call.workspace.store.transact(async (transaction) => {
      await openBusiness(transaction, call, { action: 'register-client', business })
      const made = { kind: 'software', business, ...body } as const
      const credentials = await registerClient(transaction, call, made)
      return created(`/v1/businesses/${business}/clients/${credentials.clientId}`, credentials)
    }),
)

export const listBusinessClients = query(
  {
    id: 'listBusinessClients',
    summary: 'The programs of the business, revoked ones included',
    tag,
    ...forThoseWhoMay('register-client'),
    path: businessPath,
    query: v.strictObject(fields.page),
    answers: { 200: { description: 'A page, oldest first', schema: fields.pageOf(clientView) } },
    refuses,
  },
  async (call, { path: { business }, query: page }, reader) => {
    await openBusiness(reader, call, { action: 'register-client', business })
    const { items, next } = await listClients(reader, business, page)
    return ok({ items: items.map(toClientView), next })
  },
)

export const rotateBusinessClientSecret = attempt(
  {
    id: 'rotateBusinessClientSecret',
    summary: 'Give a program a new secret; the old one is void at once',
    tag,
    ...forThoseWhoMay('register-client'),
    path: clientPath,
    answers: { 200: { description: 'Its new credentials', schema: credentialsView } },
    refuses,
  },
  (call, { path: { business, clientId } }) =>
    call.workspace.store.transact(async (transaction) => {
      await openBusiness(transaction, call, { action: 'register-client', business })
      return ok(await rotateClientSecret(transaction, call, { clientId, business }))
    }),
)

export const revokeBusinessClient = command(
  {
    id: 'revokeBusinessClient',
    summary: 'End a program for good',
    tag,
    ...forThoseWhoMay('register-client'),
    path: clientPath,
    answers: { 204: { description: 'Revoked' } },
    refuses,
  },
  async (call, { path: { business, clientId } }, transaction) => {
    await openBusiness(transaction, call, { action: 'register-client', business })
    await revokeClient(transaction, call, { clientId, business })
    return noContent()
  },
)
