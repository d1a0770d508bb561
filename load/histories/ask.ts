import * as v from 'valibot'
import type { Ask, Client } from '../../sandbox/testing/client.ts'
import { filing } from '../lib/filing.ts'
import type { Cast } from './cast.ts'
import type { Answered, Asked, Filed, Move, Whole } from './office-model.ts'

const VISIBILITY = {
  submittedByBroker: 'edit',
  submittedByImporter: 'view',
  submittedByOthers: 'none',
}

/**
 * Asks the server, and puts its answer into the words of the model.
 *
 * @throws Error when no answer came
 */
export async function ask(client: Client, cast: Cast, asked: Asked): Promise<Answered> {
  const answer = await client.send(requestOf(cast, asked))
  const text = await answer.text()
  return [answer.status, wordsOf(asked, answer.status, text)].join(' ').trim()
}

function requestOf(cast: Cast, asked: Asked): Ask {
  if ('snapshot' in asked) return wholeRequest(cast, asked)
  return 'delegation' in asked ? delegationRequest(cast, asked) : filingRequest(cast, asked)
}

function filingRequest({ broker: token, parties }: Cast, asked: Filed): Ask {
  const { number } = asked
  const filed = (value: string) =>
    filing({ importer: parties.importer, transactionNumber: number, values: [value] })
  const draft = `/v1/drafts/${number}`
  switch (asked.kind) {
    case 'submit': {
      const idempotencyKey = asked.key === undefined ? undefined : `${number}-${asked.key}`
      const body = filed(asked.value)
      return { method: 'POST', path: '/v1/declarations', token, body, idempotencyKey }
    }
    case 'read':
      return { method: 'GET', path: `/v1/declarations/${number}`, token }
    case 'save-draft':
      return { method: 'PUT', path: draft, token, body: filed(asked.value) }
    case 'read-draft':
      return { method: 'GET', path: draft, token }
    case 'discard-draft':
      return { method: 'DELETE', path: draft, token }
    case 'submit-draft':
      return { method: 'POST', path: `${draft}/submission`, token }
  }
}

function wholeRequest({ administrator: token }: Cast, { kind, snapshot }: Whole): Ask {
  const path = '/_sandbox/workspaces/default/snapshots'
  if (kind === 'save') return { method: 'POST', path, token, body: { name: snapshot } }
  return { method: 'POST', path: `${path}/${snapshot}/restore`, token }
}

function delegationRequest({ manager: token }: Cast, asked: Move): Ask {
  const path = `/v1/delegations/${asked.delegation}`
  switch (asked.kind) {
    case 'approve':
      return { method: 'POST', path: `${path}/approval`, token, body: termsOf(asked.until) }
    case 'change':
      return { method: 'PUT', path: `${path}/terms`, token, body: termsOf(asked.until) }
    case 'reject':
      return { method: 'POST', path: `${path}/rejection`, token, body: {} }
    case 'revoke':
      return { method: 'POST', path: `${path}/revocation`, token, body: {} }
    case 'read-delegation':
      return { method: 'GET', path, token }
  }
}

function termsOf(expiresOn: string) {
  return { role: 'edit', expiresOn, visibility: VISIBILITY }
}

const problem = v.object({ code: v.string() })

const filed = v.object({
  filed: v.object({
    invoices: v.tuple([v.object({ lines: v.tuple([v.object({ value: v.string() })]) })]),
  }),
})

const delegation = v.variant('status', [
  v.object({ status: v.literal('active'), expiresOn: v.string() }),
  v.object({ status: v.picklist(['requested', 'rejected', 'revoked']) }),
])

function wordsOf(asked: Asked, status: number, text: string): string {
  if (status >= 400) return v.parse(problem, JSON.parse(text)).code
  if ('snapshot' in asked || text === '') return ''
  if ('number' in asked) return v.parse(filed, JSON.parse(text)).filed.invoices[0].lines[0].value
  const found = v.parse(delegation, JSON.parse(text))
  return found.status === 'active' ? `active ${found.expiresOn}` : found.status
}
