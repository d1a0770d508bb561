import { credentialsIn } from './credentials.ts'
import { SECRET } from './marker.ts'
import type { Client } from '../../sandbox/testing/client.ts'

const CLIENTS = '/v1/businesses'

interface Wanted {
  readonly manager: string
  readonly adminToken: string
  readonly business: string
}

/**
 * Has the sandbox issue or take a credential in every way there is but signing in, each under an
 * idempotency key, so that a kept answer would keep it too.
 */
export async function issueCredentials(
  client: Client,
  { manager, adminToken, business }: Wanted,
): Promise<readonly string[]> {
  let calls = 0
  const post = (path: string, body: unknown, token?: string): Promise<unknown> => {
    const idempotencyKey = `issue-${(calls += 1)}`
    return client.ask({ method: 'POST', path, token, body, idempotencyKey })
  }
  const program = { name: 'Of the hostile proof', scope: 'edit' }
  const registered = await post(`${CLIENTS}/${business}/clients`, program, manager)
  const clientId = fieldOf(registered, 'clientId')
  const rotated = await post(`${CLIENTS}/${business}/clients/${clientId}/secret`, {}, manager)
  const path = '/_sandbox/workspaces/default/test-identities'
  const made = await post(path, {}, adminToken)
  const newcomer = { provider: 'GCKey', username: 'newcomer.of.the.proof', password: SECRET }
  await post('/v1/sign-up', newcomer)
  return credentialsIn([registered, rotated, made])
}

function fieldOf(answer: unknown, name: string): string {
  const fields = typeof answer === 'object' && answer !== null ? Object.entries(answer) : []
  const found: unknown = fields.find(([each]) => each === name)?.[1]
  if (typeof found === 'string') return found
  throw new Error(`no ${name} was answered: ${JSON.stringify(answer)}`)
}
