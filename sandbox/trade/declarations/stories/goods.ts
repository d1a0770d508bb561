type Json = Readonly<Record<string, unknown>>

const SHIRTS: Json = {
  description: 'Cotton T-shirts',
  classification: '6109.10.00.11',
  origin: 'BD',
  treatment: '2',
  quantity: '100',
  unit: 'NMB',
  value: '1000.00',
  valueForDutyCode: '13',
}
const STEEL_DUTIES = [
  { type: 'surtax', regime: '25154A', subject: 'not-subject' },
  { type: 'surtax', regime: '25148B', subject: 'subject' },
  { type: 'anti-dumping', regime: 'XSIMA-REBAR-KR', subject: 'subject' },
]

interface Goods {
  readonly summary: string
  readonly from: string
  readonly line: Json
}

/** Goods of each kind that counts differently. */
export const GOODS = {
  shirts: { summary: 'T-shirts of Bangladesh, at 18 %', from: 'BD', line: SHIRTS },
  american: {
    summary: 'Made in New York, free under treatment 10',
    from: 'US',
    line: { ...SHIRTS, origin: 'UNY', treatment: '10' },
  },
  nil: {
    summary: 'GST declared as 0.00 by the filer',
    from: 'BD',
    line: { ...SHIRTS, duties: [{ type: 'gst', selfDeclared: '0.00' }] },
  },
  steel: {
    summary: 'Reinforcing bar of Korea, on which anti-dumping duty lies',
    from: 'KR',
    line: {
      ...SHIRTS,
      description: 'Reinforcing bar',
      classification: '7214.20.00.22',
      origin: 'KR',
      treatment: '30',
      quantity: '1000',
      unit: 'KGM',
      value: '2000.00',
      duties: STEEL_DUTIES,
    },
  },
} as const satisfies Readonly<Record<string, Goods>>

/** What came to Canada, on days of the demo. */
export function imported({ from, line }: Goods): Json {
  return {
    releasedOn: '2026-02-27',
    invoices: [
      {
        number: 'INV-1',
        vendor: { name: 'Sample Vendor', country: from },
        currency: 'USD',
        directShipmentOn: '2026-02-20',
        placeOfExport: from,
        lines: [line],
      },
    ],
  }
}

/** @param sequence of the number in the series of the broker */
export function filingOf(goods: Goods, sequence: number): Json {
  return {
    type: 'AB',
    transactionNumber: `{series}${String(sequence)}0`,
    importer: '{importerAccount}',
    office: '312',
    cargoControlNumber: `1001SAMPLE${String(sequence)}`,
    carrier: '1001',
    modeOfTransport: '2',
    ...imported(goods),
  }
}

/** An officer's, for somebody without a business number. */
export function casualFiling(goods: Goods, sequence: number): Json {
  const { releasedOn: _, ...filing } = filingOf(goods, sequence)
  return {
    ...filing,
    type: 'C',
    transactionNumber: `{adminSeries}${String(sequence)}0`,
    importer: '{adminAccount}',
    firstTimeImporter: { name: 'Jo Fisher', address: '1 Main Street, Halifax' },
  }
}
