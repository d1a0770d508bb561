type Json = Readonly<Record<string, unknown>>

/** Cotton T-shirts of China, on which no measure is in force. */
const SOUND_LINE: Json = {
  description: 'T-shirts',
  classification: '6109.10.00.11',
  origin: 'CN',
  treatment: '2',
  quantity: '40',
  unit: 'NMB',
  value: '200.00',
  valueForDutyCode: '13',
}

export const SOUND_INVOICE: Json = {
  number: 'INV-1',
  vendor: { name: 'Example Exports', country: 'CN' },
  currency: 'USD',
  directShipmentOn: '2026-02-26',
  placeOfExport: 'CN',
  lines: [SOUND_LINE],
}

/** What differs from a declaration that breaks no rule. */
export interface Changes {
  readonly header?: Json
  readonly invoice?: Json
  readonly line?: Json
  readonly invoices?: readonly Json[]
}

/**
 * A declaration that breaks no rule, but for the changes: what is forced of it is forced by them. Words in
 * braces stand for values of the scene of a provocation.
 */
export function soundDeclaration(changes: Changes = {}): Json {
  const { header, invoice, line } = changes
  const lines = [{ ...SOUND_LINE, ...line }]
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
    invoices: changes.invoices ?? [{ ...SOUND_INVOICE, lines, ...invoice }],
  }
}
