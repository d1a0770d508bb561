import type { Performance } from '../candidate.ts'
import type { Evidence } from '../evidence.ts'
import { expectedFiling } from '../expected.ts'
import type { Seen } from '../relay.ts'
import type { WantedFiling, WantedItem } from '../task.ts'

/* Evidence made by hand, for the tests of the judges. */

const ITEM: WantedItem = {
  description: 'T-shirts',
  classification: '6109.10.00.11',
  origin: 'CN',
  treatment: '2',
  quantity: '3',
  unit: 'NMB',
  unitPrice: '0.335',
  valuationCode: '13',
}

/** The nth of the task, of one line. */
export function wantedFiling(nth: number, item: Partial<WantedItem> = {}): WantedFiling {
  return {
    transactionNumber: `1002800000${String(nth).padStart(3, '0')}0`,
    type: 'AB',
    importer: { account: '600000012RM0001', legalName: 'Maple Imports' },
    office: '312',
    cargoControlNumber: '1001CERTIFY',
    carrier: '1001',
    modeOfTransport: '2',
    releasedOn: '2026-02-27',
    invoices: [
      {
        number: 'INV-1',
        seller: { name: 'Lefe\u0300vre', country: 'CN' },
        currency: 'CAD',
        shippedOn: '2026-02-20',
        placeOfExport: 'CN',
        items: [{ ...ITEM, ...item }],
      },
    ],
  }
}

type Call = Omit<Seen, 'number'>

/** A call that files it as it is to be, and is accepted, but for what is said otherwise. */
export function filed(filing: WantedFiling, otherwise: Partial<Call> = {}): Call {
  const call = {
    method: 'POST',
    path: '/v1/declarations',
    query: '',
    headers: { 'idempotency-key': `key of ${filing.transactionNumber}` },
    body: JSON.stringify(expectedFiling(filing)),
    from: 0,
    to: 0,
    answer: '{}',
  }
  // A status of undefined says that no answer was seen, which leaving it out does not.
  const { status } = Object.hasOwn(otherwise, 'status') ? otherwise : { status: 201 }
  return { ...call, ...otherwise, status }
}

export function cut(filing: WantedFiling): Call {
  return filed(filing, { status: undefined, act: 'cut' })
}

/** What was sent, with one text for another, and as it was answered. */
export function filedWith(filing: WantedFiling, [text, other]: readonly [string, string]): Call {
  const { body, ...call } = filed(filing)
  if (!body.includes(text)) throw new Error(`there is no ${text} in it`)
  return { ...call, body: body.replaceAll(text, other) }
}

export function tokenCall(token: string, otherwise: Partial<Call> = {}): Call {
  return {
    method: 'POST',
    path: '/oauth2/token',
    query: '',
    headers: {},
    body: 'grant_type=client_credentials',
    from: 0,
    to: 0,
    status: 200,
    answer: JSON.stringify({ access_token: token }),
    ...otherwise,
  }
}

export function evidenceOf(
  filings: readonly WantedFiling[],
  calls: readonly Call[],
  performance: Partial<Performance> = {},
): Evidence {
  return {
    task: { version: 1, task: 'file', filings: [...filings] },
    seen: calls.map((call, index) => ({ number: index + 1, ...call })),
    performance: { exitCode: 0, isOverdue: false, printed: '', ...performance },
  }
}
