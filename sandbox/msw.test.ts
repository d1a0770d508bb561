import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox } from './index.ts'
import { sandboxHandlers } from './msw.ts'

/* How a vendor's unit test meets the sandbox: the program under test is left as it is. */

const ORIGIN = 'https://carm.example'
const ADMIN_TOKEN = 'a-token-of-these-unit-tests'

const sandbox = await createSandbox({ adminToken: ADMIN_TOKEN })
const server = setupServer(...sandboxHandlers(sandbox, ORIGIN))

beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' })
})
afterEach(() => sandbox.reset())
afterAll(async () => {
  server.close()
  await sandbox.close()
})

test('a declaration that the program sends is accepted, with the duties and taxes due', async () => {
  const accepted = await declareToys(await importerAndBroker())
  // Toys are free of duty; the GST is 5 % of 100.00.
  expect(accepted).toMatchObject({
    status: 201,
    body: { status: 'accepted', assessment: { totals: { total: '5.00' } } },
  })
})

test('the program learns what is wrong with a declaration, and where', async () => {
  const refused = await declareToys(await importerAndBroker(), { origin: 'US' })
  expect(refused).toMatchObject({
    status: 422,
    body: {
      errors: [{ code: 'us-state-of-origin-missing', pointer: '#/invoices/0/lines/0/origin' }],
    },
  })
})

test('each test begins with an empty ledger', async () => {
  const first = await importerAndBroker()
  expect((await declareToys(first)).status).toBe(201)
  await sandbox.reset()
  const again = await importerAndBroker()
  expect(again.nextNumber).toBe(first.nextNumber)
  expect((await declareToys(again)).status).toBe(201)
})

test('what is sent elsewhere does not reach the sandbox', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  await expect(fetch('https://elsewhere.example/healthz')).rejects.toThrow()
  expect(told).toHaveBeenCalledOnce()
  expect((await fetch(`${ORIGIN}/healthz`)).status).toBe(200)
})

interface Parties {
  readonly client: Client
  readonly account: string
  readonly nextNumber: string
}

interface Client {
  readonly clientId: string
  readonly clientSecret: string
}

/** An importer that delegated to a broker, and the credentials of the broker's program. */
async function importerAndBroker(): Promise<Parties> {
  const made = await fetch(`${ORIGIN}/_sandbox/workspaces/default/test-identities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: '{}',
  })
  const { importer, broker } = (await made.json()) as {
    importer: { accounts: [{ account: string }] }
    broker: { accounts: [{ accountSecurityNumber: string }]; clients: [Client] }
  }
  return {
    client: broker.clients[0],
    account: importer.accounts[0].account,
    nextNumber: `${broker.accounts[0].accountSecurityNumber}000000010`,
  }
}

/** Stands for the program under test: it knows the address of CARM and nothing of sandboxes. */
async function declareToys(
  { client, account: importer, nextNumber: transactionNumber }: Parties,
  change: object = {},
) {
  const { clientId, clientSecret } = client
  const asked = await fetch(`${ORIGIN}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token: token } = (await asked.json()) as { access_token: string }
  const line = {
    description: 'Toys',
    classification: '9503.00.90.99',
    origin: 'CN',
    treatment: '2',
    quantity: '5',
    unit: 'NMB',
    value: '100.00',
    valueForDutyCode: '13',
    ...change,
  }
  const response = await fetch(`${ORIGIN}/v1/declarations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'AB',
      transactionNumber,
      importer,
      office: '312',
      cargoControlNumber: '1001TOYS1',
      carrier: '1001',
      modeOfTransport: '2',
      releasedOn: '2026-03-02',
      invoices: [
        {
          number: 'INV-1',
          vendor: { name: 'Example Exports', country: 'CN' },
          currency: 'CAD',
          directShipmentOn: '2026-02-26',
          placeOfExport: 'CN',
          lines: [line],
        },
      ],
    }),
  })
  const body: unknown = await response.json()
  return { status: response.status, body }
}
