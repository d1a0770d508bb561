/* What a vendor would write: texts, as the repository has no types of its own package. */

/** Uses all that either entry offers. */
export const TYPED = `
import { createSandbox, type Sandbox, type SandboxOptions } from 'ces-sandbox'
import { sandboxHandlers } from 'ces-sandbox/msw'
import { setupServer } from 'msw/node'

const options: SandboxOptions = { seed: 'mine', profile: 'small', onFailure: console.error }

export async function statusOf(path: string): Promise<number> {
  const sandbox: Sandbox = await createSandbox(options)
  const server = setupServer(...sandboxHandlers(sandbox, 'https://carm.example'))
  server.listen()
  const answer: Response = await sandbox.fetch(new Request('https://carm.example' + path))
  await sandbox.reset()
  server.close()
  await sandbox.close()
  return answer.status
}

// @ts-expect-error: there is no such profile
void createSandbox({ profile: 'huge' })
`

/** Files the README's declaration, as a body; tells how long that took, and whether \`Temporal\` came to be. */
export const FIRST = `
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'

test('a first declaration is accepted', async () => {
  const temporalBefore = typeof Temporal
  const { createSandbox } = await import('ces-sandbox')
  const began = performance.now()
  const sandbox = await createSandbox()
  const ask = async (path, authorization, body) => {
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
    const url = 'https://carm.example' + path
    const init = { method: 'POST', headers: { authorization, ...type }, body }
    return (await sandbox.fetch(new Request(url, init))).json()
  }
  const identities = '/_sandbox/workspaces/default/test-identities'
  const { importer, broker } = await ask(identities, 'Bearer ' + sandbox.adminToken, '{}')
  const { clientId, clientSecret } = broker.clients[0]
  const grant = new URLSearchParams({ grant_type: 'client_credentials' })
  const { access_token } = await ask('/oauth2/token', 'Basic ' + btoa(clientId + ':' + clientSecret), grant)
  const number = broker.accounts[0].accountSecurityNumber + '000000017'
  const account = importer.accounts[0].account
  const text = readFileSync('declaration.json', 'utf8').replace('NUMBER', number).replace('IMPORTER', account)
  const { status, assessment } = await ask('/v1/declarations', 'Bearer ' + access_token, text)
  const milliseconds = Math.round(performance.now() - began)
  assert.deepEqual([status, assessment.totals.total], ['accepted', '333.52'])
  assert.equal(typeof Temporal, temporalBefore)
  await sandbox.close()
  writeFileSync('measured.json', JSON.stringify({ milliseconds }))
})
`

/** The session of the README asks for it in this form, with its figures. */
export const DECLARATION = {
  type: 'AB',
  transactionNumber: 'NUMBER',
  importer: 'IMPORTER',
  office: '453',
  cargoControlNumber: '9000X1234567',
  carrier: '9000',
  modeOfTransport: '9',
  releasedOn: '2026-02-27',
  invoices: [
    {
      number: 'INV-1',
      vendor: { name: 'Dhaka Knitwear Ltd.', country: 'BD' },
      currency: 'USD',
      directShipmentOn: '2026-02-20',
      placeOfExport: 'BD',
      lines: [
        {
          description: 'Cotton T-shirts',
          classification: '6109.10.00.11',
          origin: 'BD',
          treatment: '2',
          quantity: '100',
          unit: 'NMB',
          value: '1000.00',
          valueForDutyCode: '13',
        },
      ],
    },
  ],
}

/** A test over the port, for the recipe of a build server. */
export const REMOTE = `
import assert from 'node:assert/strict'
import test from 'node:test'

test('the sandbox answers on its port', async () => {
  const address = 'http://127.0.0.1:8787/_sandbox/workspaces'
  const headers = { authorization: 'Bearer ' + process.env.CES_ADMIN_TOKEN }
  assert.equal((await fetch(address, { headers })).status, 200)
})

test('the reference page is served with all that it names', async () => {
  const page = await (await fetch('http://127.0.0.1:8787/docs')).text()
  const named = [...page.matchAll(/(?:src|href)="(\\/assets\\/[^"]+)"/g)]
  assert.ok(named.length > 3)
  for (const [, path] of named) {
    const { status } = await fetch('http://127.0.0.1:8787' + path)
    assert.equal(status, 200, path)
  }
})
`
