import { by, type Provocation, type Step } from '../../../kernel/provocation.ts'

type Json = Readonly<Record<string, unknown>>

/** Cotton T-shirts of China, on which no measure is in force. */
const LINE: Json = {
  description: 'T-shirts',
  classification: '6109.10.00.11',
  origin: 'CN',
  treatment: '2',
  quantity: '40',
  unit: 'NMB',
  value: '200.00',
  valueForDutyCode: '13',
}

export const INVOICE: Json = {
  number: 'INV-1',
  vendor: { name: 'Example Exports', country: 'CN' },
  currency: 'USD',
  directShipmentOn: '2026-02-26',
  placeOfExport: 'CN',
  lines: [LINE],
}

/** What differs from a declaration that breaks no rule. */
export interface Changes {
  readonly header?: Json
  readonly invoice?: Json
  readonly line?: Json
  readonly invoices?: readonly Json[]
}

/** A declaration that breaks no rule, but for the changes. */
export function declaration(changes: Changes = {}): Json {
  const { header, invoice, line } = changes
  const lines = [{ ...LINE, ...line }]
  return {
    type: 'AB',
    transactionNumber: '{series}000000010',
    importer: '{importerAccount}',
    office: '312',
    cargoControlNumber: '1001REHEARSAL1',
    carrier: '1001',
    modeOfTransport: '2',
    releasedOn: '2026-03-02',
    ...header,
    invoices: changes.invoices ?? [{ ...INVOICE, lines, ...invoice }],
  }
}

/** The broker submits it. */
export function filing(changes: Changes = {}, as: Step['as'] = 'broker'): Step {
  return { method: 'POST', path: '/v1/declarations', as, body: declaration(changes) }
}

export function filed(changes: Changes): Provocation {
  return by(filing(changes))
}

/** Of declarations that differ in their one line, by the code of what is found there. */
export function filedLines(
  lines: Readonly<Record<string, Json>>,
  more: Changes = {},
): Readonly<Record<string, Provocation>> {
  return Object.fromEntries(
    Object.entries(lines).map(([code, line]) => [code, filed({ ...more, line })]),
  )
}
