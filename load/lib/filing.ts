/** A filing as it goes over the wire. Read by k6 as well, so it imports nothing. */

export interface FilingOptions {
  readonly importer: string
  readonly transactionNumber: string
  /** In the invoice's currency, one line each. */
  readonly values?: readonly string[]
  readonly currency?: string
  readonly directShipmentOn?: string
  readonly releasedOn?: string
}

/** Cotton T-shirts of Bangladesh, invoiced in US dollars on as many lines as there are values. */
export function filing({
  importer,
  transactionNumber,
  values = ['1000.00', '2000.00'],
  currency = 'USD',
  directShipmentOn = '2026-02-20',
  releasedOn = '2026-02-27',
}: FilingOptions) {
  return {
    type: 'AB',
    transactionNumber,
    importer,
    office: '453',
    cargoControlNumber: '9000X1234567',
    carrier: '9000',
    modeOfTransport: '2',
    releasedOn,
    invoices: [
      {
        number: 'INV-1',
        vendor: { name: 'Sample Vendor', country: 'CN' },
        currency,
        directShipmentOn,
        placeOfExport: 'CN',
        lines: values.map(shirts),
      },
    ],
  }
}

function shirts(value: string) {
  return {
    description: 'Cotton T-shirts',
    classification: '6109.10.00.11',
    origin: 'BD',
    treatment: '2',
    quantity: '100',
    unit: 'NMB',
    value,
    valueForDutyCode: '13',
  }
}

const SEQUENCE_DIGITS = 8

/** The nth transaction number of a series; the last digit is not checked by default. */
export function transactionNumber(securityNumber: string, nth: number): string {
  return `${securityNumber}${String(nth).padStart(SEQUENCE_DIGITS, '0')}0`
}

/** Which number of that series it is; nought when it is of another. */
export function sequenceOf(securityNumber: string, number: string): number {
  if (!number.startsWith(securityNumber)) return 0
  return Number(number.slice(securityNumber.length, securityNumber.length + SEQUENCE_DIGITS))
}
