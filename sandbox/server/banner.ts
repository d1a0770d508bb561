import type { DemoCredentials } from './demo-credentials.ts'
import type { Bilingual } from '../kernel/problem.ts'
import type { Settings } from '../platform/workspaces/index.ts'
import {
  AS_LEFT,
  EXPOSED,
  MADE_NEW,
  MADE_WITH,
  NOT_THE_AGENCY,
  READY,
  WORDS,
} from './banner-texts.ts'
import { say, type Language } from './command-line/index.ts'

/** How this is called where it is written, and where it is built and installed. */
const CES = import.meta.filename.endsWith('.ts') ? 'npm run ces --' : 'npx ces'

export interface Guide {
  readonly url: string
  readonly adminToken: string
  readonly data: string
  readonly exposed: boolean
  /** Of the default workspace as it is kept. */
  readonly settings: Pick<Settings, 'name' | 'profile' | 'seed'>
  readonly isNew: boolean
  readonly credentials: DemoCredentials
  /** Milliseconds from the start of the process. */
  readonly startedIn: number
}

/** The one block that `ces start` prints: addresses, credentials, three commands to copy. */
export function adminGuide(guide: Guide, language: Language): string {
  const { url, adminToken, credentials, startedIn, data, settings, isNew, exposed } = guide
  const { client, importer, transactionNumber } = credentials
  const facts: readonly (readonly [Bilingual, string])[] = [
    [WORDS.api, `${url}/v1`],
    [WORDS.reference, referenceLink(guide)],
    [WORDS.activity, `${url}/activity`],
    [WORDS.data, say(language, isNew ? MADE_NEW : AS_LEFT, { data, name: settings.name })],
    [WORDS.nothing, say(language, MADE_WITH, settings)],
    ...(exposed ? [[WORDS.exposed, EXPOSED[language]] as const] : []),
    [WORDS.token, adminToken],
    [WORDS.client, client.id],
    [WORDS.secret, client.secret],
    [WORDS.importer, importer],
  ]
  const width = Math.max(...facts.map(([name]) => name[language].length))
  const lines = facts.map(([name, value]) => `  ${name[language].padEnd(width)}  ${value}`)
  return `
${say(language, READY, { startedIn })}
  ${say(language, NOT_THE_AGENCY, { url })}

${lines.join('\n')}

${WORDS.getToken[language]}
  TOKEN=$(curl -s -u '${client.id}:${client.secret}' \\
    -d grant_type=client_credentials ${url}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

${WORDS.submit[language]}
  curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
    -d '${sampleDeclaration(importer, transactionNumber)}' \\
    ${url}/v1/declarations

${WORDS.rehearse[language]}
  ${CES} rehearse --url ${url} --admin-token ${adminToken}

`
}

/** With what its reader needs to try everything after the #, which a browser never sends. */
function referenceLink({ url, adminToken, credentials: { client } }: Guide): string {
  const { id, secret } = client
  return `${url}/docs#${new URLSearchParams({ token: adminToken, client: id, secret }).toString()}`
}

/** The same for a program, without what is only to copy. */
export function guideAsJson({ settings: { name, profile, seed }, ...guide }: Guide): string {
  return `${JSON.stringify({ ...guide, workspace: { name, profile, seed } }, null, 2)}\n`
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
