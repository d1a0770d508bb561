import type { DemoCredentials } from './demo-credentials.ts'
import type { Settings } from '../platform/workspaces/index.ts'

export interface Guide {
  readonly url: string
  readonly adminToken: string
  readonly data: string
  /** Of the default workspace as it is, which an earlier start may have made otherwise than this one asks. */
  readonly settings: Pick<Settings, 'name' | 'profile' | 'seed'>
  readonly isNew: boolean
  readonly credentials: DemoCredentials
  /** Milliseconds from the start of the process. */
  readonly startedIn: number
}

/** The one block that `npm start` prints: addresses, credentials, three commands to copy. */
export function adminGuide({ url, adminToken, credentials, startedIn, ...rest }: Guide): string {
  const { client, importer, transactionNumber } = credentials
  return `
CES Sandbox: a simulation of CARM, ready in ${String(startedIn)} ms
  (not the CBSA's system; see ${url}/fidelity for what is simulated and what is not)

  API            ${url}/v1
  Reference      ${url}/docs
  Activity       ${url}/activity
  Data           ${rest.data} (workspace "${rest.settings.name}", ${rest.isNew ? 'made new' : 'as it was left'})
                 profile ${rest.settings.profile}, seed "${rest.settings.seed}"

  Admin token    ${adminToken}
  Broker client  ${client.id}
  its secret     ${client.secret}
  for importer   ${importer}

Get a token:
  TOKEN=$(curl -s -u '${client.id}:${client.secret}' \\
    -d grant_type=client_credentials ${url}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

Submit a declaration:
  curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
    -d '${sampleDeclaration(importer, transactionNumber)}' \\
    ${url}/v1/declarations

Run the business scenarios:
  npm run ces -- rehearse --url ${url} --admin-token ${adminToken}

`
}

function sampleDeclaration(importer: string, transactionNumber: string): string {
  return JSON.stringify({
    type: 'AB',
    transactionNumber,
    importer,
    office: '453',
    cargoControlNumber: '9000X1234567',
    carrier: '9000',
    modeOfTransport: '2',
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
  })
}
